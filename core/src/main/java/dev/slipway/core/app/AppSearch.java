package dev.slipway.core.app;

import dev.slipway.core.paging.Position;
import org.jspecify.annotations.Nullable;

/**
 * A full-text search over names, prompts and descriptions.
 *
 * @param text the visitor's words, at most 200 characters; never search syntax
 * @param limit the most hits to give, 1–100
 * @param after where the page starts, as given by the page before; null for the first
 */
public record AppSearch(String text, int limit, @Nullable Position after) {}
