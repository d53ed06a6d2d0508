package dev.slipway.server.settings;

import java.util.Locale;

/** The names that may be set. */
public enum Setting {
  /** The address to listen on. */
  HOST("127.0.0.1", false, "The address to listen on"),
  /** The port to listen on. */
  PORT("8080", false, "The port to listen on; 0 takes a free one"),
  /** The folder that holds everything. */
  DATA("./data", false, "The folder that holds the database"),
  /** Where the database is. */
  DATABASE_URL(
      "", true, "postgres://user:password@host:port/name; empty for SQLite in the data folder"),
  /** Where Redis is. */
  REDIS_URL("", true, "redis://host:port; empty for none"),
  /** Below which name apps answer. */
  PREVIEW_DOMAIN("", false, "The name below which apps answer, such as https://apps.example.com"),
  /** The platform's own names. */
  HOST_NAMES(
      "", false, "Further exact names of the platform, such as slipway.example.com, with commas"),
  /** What callers must know. */
  TOKEN("", true, "What callers must send; needed to listen beyond this machine"),
  /** Which language models are asked. */
  MODELS(
      "",
      false,
      "Which language models are asked, in their order, such as openai:gpt-5,ollama:qwen3-coder;"
          + " none for the composer alone"),
  /** How much memory kept answers may take. */
  CACHE_BYTES("67108864", false, "The most bytes of answers that are kept in memory; 0 keeps none"),
  /** The most characters of a prompt. */
  MAX_PROMPT("8000", false, "The most characters of a prompt"),
  /** The most bytes of a file. */
  MAX_FILE_BYTES("1048576", false, "The most bytes of one file of an app"),
  /** The most bytes of an app. */
  MAX_APP_BYTES("20971520", false, "The most bytes of all files of an app"),
  /** The most files of an app. */
  MAX_FILES("500", false, "The most files of an app"),
  /** The most bytes of a record. */
  MAX_RECORD_BYTES("262144", false, "The most bytes of one record of an app's data"),
  /** The most records of an app. */
  MAX_RECORDS("100000", false, "The most records of an app's data"),
  /** The most bytes of an app's data. */
  MAX_DATA_BYTES("104857600", false, "The most bytes of an app's data");

  private final String fallback;
  private final boolean secret;
  private final String description;

  Setting(String fallback, boolean secret, String description) {
    this.fallback = fallback;
    this.secret = secret;
    this.description = description;
  }

  /** What holds where nothing is set. */
  public String fallback() {
    return fallback;
  }

  /** Whether its value must not be printed. */
  public boolean secret() {
    return secret;
  }

  /** One line for people. */
  public String description() {
    return description;
  }

  /** The name in the environment, such as {@code SLIPWAY_PORT}. */
  public String variable() {
    return "SLIPWAY_" + name();
  }

  /** The name on the command line, such as {@code --max-prompt}. */
  public String flag() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name in the file, such as {@code max_prompt}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
