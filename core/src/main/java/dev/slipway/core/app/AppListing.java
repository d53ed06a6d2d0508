package dev.slipway.core.app;

import dev.slipway.core.paging.Page;

/**
 * A page of a list, and how long the list is.
 *
 * @param page the page
 * @param total how many apps are in all pages
 */
public record AppListing(Page<AppSummary> page, long total) {}
