package dev.slipway.core.model;

/**
 * A picture in a message.
 *
 * @param mediaType such as {@code image/png}
 * @param bytes the file; not copied, so it must not be changed
 */
public record ModelImage(String mediaType, byte[] bytes) {}
