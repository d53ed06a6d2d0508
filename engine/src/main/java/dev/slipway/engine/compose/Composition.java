package dev.slipway.engine.compose;

import dev.slipway.core.version.FileTree;

/**
 * An app that the composer has written.
 *
 * @param blueprint what it was written from
 * @param name its title
 * @param description one sentence about it
 * @param files its files
 * @param understanding what was made of the prompt
 */
public record Composition(
    Blueprint blueprint,
    String name,
    String description,
    FileTree files,
    Understanding understanding) {}
