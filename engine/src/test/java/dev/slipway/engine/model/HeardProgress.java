package dev.slipway.engine.model;

import dev.slipway.core.model.ModelUse;
import dev.slipway.core.version.FilePath;
import dev.slipway.engine.generate.EngineProgress;
import dev.slipway.engine.generate.FileNews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps all that an engine says; a reader that puts the pieces of files together as they come. */
final class HeardProgress implements EngineProgress {
  final List<String> sentences = new ArrayList<>();
  final List<String> turns = new ArrayList<>();
  final List<FileNews> news = new ArrayList<>();
  final Map<FilePath, String> files = new TreeMap<>();
  final List<String> askedEngines = new ArrayList<>();
  ModelUse used = ModelUse.NONE;

  @Override
  public void say(String sentence) {
    sentences.add(sentence);
  }

  @Override
  public void say(Turn turn, String sentence) {
    turns.add(turn + ": " + sentence);
  }

  @Override
  public void files(List<FileNews> more) {
    news.addAll(more);
    more.forEach(this::show);
  }

  private void show(FileNews one) {
    switch (one) {
      case FileNews.Text(FilePath path, int from, String text) -> {
        String before = from == 0 ? "" : files.getOrDefault(path, "");
        if (before.length() != from) {
          throw new AssertionError(path + " goes on at " + from + " behind " + before.length());
        }
        files.put(path, before + text);
      }
      case FileNews.Ended(FilePath path) -> {
        if (!files.containsKey(path)) {
          throw new AssertionError(path + " ended and never began");
        }
      }
      case FileNews.Retracted(FilePath path) -> files.remove(path);
    }
  }

  @Override
  public void used(String engine, ModelUse use) {
    askedEngines.add(engine);
    used = used.plus(use);
  }
}
