package dev.slipway.engine.compose;

import dev.slipway.core.version.FileTree;
import dev.slipway.engine.edit.AppReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says of an app what its blueprint says. */
public final class ComposerAppReader implements AppReader {
  /** Whoever edits the blueprint may write what no line of a list can show. */
  private static final Pattern CONTROLS = Pattern.compile("[\\s\\p{Cntrl}]+");

  @Override
  public Optional<Account> read(FileTree files) {
    return Composer.blueprint(files)
        .map(blueprint ->
            new Account(
                CONTROLS.matcher(blueprint.description()).replaceAll(" ").strip(),
                Understanding.ofChange(blueprint, List.of(), List.of()).metadata()));
  }
}
