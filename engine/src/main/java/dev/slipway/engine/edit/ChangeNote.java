package dev.slipway.engine.edit;

import dev.slipway.core.version.FilePath;

/**
 * How a replacement was put in its place.
 *
 * @param path the file
 * @param block which of the file's replacements, from 1
 * @param rung how well the searched lines matched
 */
public record ChangeNote(FilePath path, int block, MatchRung rung) {}
