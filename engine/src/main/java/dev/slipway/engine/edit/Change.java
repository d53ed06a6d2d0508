package dev.slipway.engine.edit;

/**
 * One stretch of lines that differs; ends are exclusive, and lines count from 0.
 *
 * @param fromStart where it begins in the old lines
 * @param fromEnd where it ends there
 * @param toStart where it begins in the new lines
 * @param toEnd where it ends there
 */
record Change(int fromStart, int fromEnd, int toStart, int toEnd) {}
