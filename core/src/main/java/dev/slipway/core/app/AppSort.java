package dev.slipway.core.app;

/** The orders in which apps are listed, newest first; ids break ties. */
public enum AppSort {
  /** By submission. */
  CREATED,
  /** By last change. */
  UPDATED
}
