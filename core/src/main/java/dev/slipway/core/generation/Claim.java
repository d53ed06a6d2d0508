package dev.slipway.core.generation;

/**
 * A generation that a worker took.
 *
 * @param generation as it is now, running
 * @param lease the right to work on it
 */
public record Claim(Generation generation, Lease lease) {}
