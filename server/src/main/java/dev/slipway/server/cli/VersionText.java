package dev.slipway.server.cli;

import dev.slipway.server.Product;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "Slipway " + Product.version() + " on Java " + Runtime.version().feature()
    };
  }
}
