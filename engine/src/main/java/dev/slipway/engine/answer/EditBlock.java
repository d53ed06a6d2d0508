package dev.slipway.engine.answer;

/**
 * One replacement in a file: lines that are there, and what stands in their place.
 *
 * @param search the lines to find, each with its line end as it was written; empty for a new file
 * @param replace the lines in their place, likewise
 * @param line the answer's line that it begins at, from 1
 */
public record EditBlock(String search, String replace, int line) {}
