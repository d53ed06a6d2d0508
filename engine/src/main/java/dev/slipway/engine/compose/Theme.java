package dev.slipway.engine.compose;

/**
 * How an app looks.
 *
 * @param accent the name of its colour
 * @param scheme whether it is light or dark
 * @param tone its manner
 */
public record Theme(String accent, Scheme scheme, Tone tone) {}
