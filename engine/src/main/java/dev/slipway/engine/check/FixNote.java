package dev.slipway.engine.check;

/**
 * One thing that was mended.
 *
 * @param path the file
 * @param line the line before it was mended, from 1
 * @param sentence what was done
 */
public record FixNote(String path, int line, String sentence) {}
