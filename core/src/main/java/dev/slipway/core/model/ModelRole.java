package dev.slipway.core.model;

/** Who speaks in a message. */
public enum ModelRole {
  /** The product, before everything else. */
  SYSTEM,
  /** The person who asks. */
  USER,
  /** The model, in an earlier answer. */
  ASSISTANT
}
