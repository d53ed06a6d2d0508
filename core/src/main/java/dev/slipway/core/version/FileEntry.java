package dev.slipway.core.version;

/**
 * One file of a version, without its content.
 *
 * @param path where it is
 * @param hash its content's hash
 * @param size its content's length in bytes
 */
public record FileEntry(FilePath path, ContentHash hash, int size) {}
