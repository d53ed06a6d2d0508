package dev.slipway.engine.compose;

import dev.slipway.core.version.FileTree;
import dev.slipway.engine.edit.AppReader;
import java.util.List;
import java.util.Optional;

/** Says of an app what its blueprint says. */
public final class ComposerAppReader implements AppReader {
  @Override
  public Optional<Account> read(FileTree files) {
    return Composer.blueprint(files)
        .map(blueprint ->
            new Account(
                blueprint.description(),
                Understanding.ofChange(blueprint, List.of(), List.of()).metadata()));
  }
}
