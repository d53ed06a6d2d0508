package dev.slipway.core.cache;

/**
 * What a cache did since it was opened, and what it holds.
 *
 * @param hits answers that were fresh
 * @param stale answers that were given out past their time while a new one was made
 * @param misses lookups that found nothing to use
 * @param loads how often an answer was made
 * @param failures how many of these failed
 * @param evictions answers that had to make room
 * @param invalidations tags that writes named
 * @param entries answers held
 * @param bytes what they take
 * @param capacity what they may take
 */
public record CacheFigures(
    long hits,
    long stale,
    long misses,
    long loads,
    long failures,
    long evictions,
    long invalidations,
    long entries,
    long bytes,
    long capacity) {}
