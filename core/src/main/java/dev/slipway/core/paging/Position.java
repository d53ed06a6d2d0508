package dev.slipway.core.paging;

/**
 * The full sort key of the last row of a page: the next page starts right behind it, so ties in the
 * sort value neither repeat nor lose a row.
 *
 * @param sortValue the value sorted by, in the store's own comparable form
 * @param id the row's id, which breaks ties
 */
public record Position(String sortValue, String id) {}
