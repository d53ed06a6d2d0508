package dev.slipway.server;

import org.jspecify.annotations.Nullable;

/** What this build is called. */
public final class Product {
  private Product() {}

  /** The version of the jar, or {@code development} where the classes are not in one. */
  public static String version() {
    @Nullable String version = Product.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
