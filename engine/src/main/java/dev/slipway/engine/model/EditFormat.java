package dev.slipway.engine.model;

/** How a model is asked to change files that exist. */
public enum EditFormat {
  /** By replacements, or as whole files where they are small. */
  BLOCKS,
  /** Always as whole files, for models that cannot copy lines exactly. */
  WHOLE
}
