package dev.slipway.core.record;

/** What became of a record that was to be written. */
public sealed interface RecordWrite {
  /** It is stored as this. */
  record Written(AppRecord record) implements RecordWrite {}

  /** The record has another revision than expected; nothing was written. */
  record RevisionMoved(long current) implements RecordWrite {}

  /** There is no such record, or no such app; nothing was written. */
  record Missing() implements RecordWrite {}

  /** A record of this id exists already; nothing was written. */
  record Exists() implements RecordWrite {}

  /** The app holds as many records or bytes as it may; nothing was written. */
  record Full(String limit) implements RecordWrite {}
}
