package dev.slipway.engine.check;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.nio.charset.StandardCharsets;

/** Apps of few files, written in place. */
final class Apps {
  private Apps() {}

  /** Files by path and content in turn. */
  static FileTree of(String... files) {
    FileTree tree = FileTree.EMPTY;
    for (int at = 0; at < files.length; at += 2) {
      tree = tree.with(new FilePath(files[at]), files[at + 1].getBytes(StandardCharsets.UTF_8));
    }
    return tree;
  }

  /** A sound page around a body. */
  static String page(String body) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>App</title>
    </head>
    <body>
    %s
    </body>
    </html>
    """
        .formatted(body);
  }

  static String text(FileTree files, String path) {
    return new String(files.find(new FilePath(path)).orElseThrow(), StandardCharsets.UTF_8);
  }
}
