package dev.slipway.engine.compose;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of an app as texts; a file that is no valid UTF-8 is refused. */
record AppTexts(Map<String, String> files) {
  static AppTexts of(FileTree tree) {
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<FilePath, byte[]> file : tree.files().entrySet()) {
      try {
        ByteBuffer bytes = ByteBuffer.wrap(file.getValue());
        String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        texts.put(file.getKey().value(), text);
      } catch (CharacterCodingException problem) {
        throw new AssertionError(file.getKey() + " is no valid UTF-8", problem);
      }
    }
    return new AppTexts(texts);
  }

  String text(String path) {
    return Optional.ofNullable(files.get(path))
        .orElseThrow(() -> new AssertionError("There is no file " + path));
  }
}
