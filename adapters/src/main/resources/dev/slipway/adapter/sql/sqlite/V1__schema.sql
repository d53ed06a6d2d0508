-- Times are microseconds since 1970 in UTC. Everything that an app owns goes with it.
CREATE TABLE apps (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  prompt TEXT NOT NULL,
  description TEXT NOT NULL,
  status TEXT NOT NULL,
  failure TEXT,
  runtime TEXT NOT NULL,
  engine TEXT NOT NULL,
  version INTEGER NOT NULL,
  metadata TEXT NOT NULL,
  event_seq INTEGER NOT NULL,
  offered_version INTEGER NOT NULL DEFAULT 0,
  words TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);
CREATE INDEX apps_created ON apps (created_at, id);
CREATE INDEX apps_status_created ON apps (status, created_at, id);
CREATE INDEX apps_updated ON apps (updated_at, id);
CREATE INDEX apps_status_updated ON apps (status, updated_at, id);

-- How many apps there are in each status, so that nobody has to count them.
CREATE TABLE app_counts (status TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;

-- The index holds no text of its own, so it must be told the old text to forget it. It keeps which
-- apps hold a word or a beginning of one, newest first at hand, and not where in the text: only words
-- up to a space are asked for, and all else in them is part of the word.
CREATE VIRTUAL TABLE apps_fts USING fts5(
  words, content='apps', content_rowid='seq', detail=none, prefix='1 2 3 4 5 6 7 8',
  tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
);
CREATE TRIGGER apps_insert AFTER INSERT ON apps BEGIN
  INSERT INTO apps_fts(rowid, words) VALUES (new.seq, new.words);
  INSERT INTO app_counts(status, n) VALUES (new.status, 1)
    ON CONFLICT(status) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER apps_delete AFTER DELETE ON apps BEGIN
  INSERT INTO apps_fts(apps_fts, rowid, words) VALUES ('delete', old.seq, old.words);
  UPDATE app_counts SET n = n - 1 WHERE status = old.status;
END;
CREATE TRIGGER apps_words AFTER UPDATE OF words ON apps WHEN old.words <> new.words BEGIN
  INSERT INTO apps_fts(apps_fts, rowid, words) VALUES ('delete', old.seq, old.words);
  INSERT INTO apps_fts(rowid, words) VALUES (new.seq, new.words);
END;
CREATE TRIGGER apps_status AFTER UPDATE OF status ON apps WHEN old.status <> new.status BEGIN
  UPDATE app_counts SET n = n - 1 WHERE status = old.status;
  INSERT INTO app_counts(status, n) VALUES (new.status, 1)
    ON CONFLICT(status) DO UPDATE SET n = n + 1;
END;

CREATE TABLE blobs (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;

CREATE TABLE versions (
  app TEXT NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  cause TEXT NOT NULL,
  title TEXT NOT NULL,
  name TEXT,
  files INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (app, number)
) WITHOUT ROWID;

CREATE TABLE version_files (
  app TEXT NOT NULL,
  number INTEGER NOT NULL,
  path TEXT NOT NULL,
  hash TEXT NOT NULL REFERENCES blobs(hash),
  size INTEGER NOT NULL,
  PRIMARY KEY (app, number, path),
  FOREIGN KEY (app, number) REFERENCES versions(app, number) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX version_files_hash ON version_files (hash);

-- In the order in which they are listed.
CREATE TABLE suggestions (
  app TEXT NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  base INTEGER NOT NULL,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  state TEXT NOT NULL,
  understanding TEXT,
  app_description TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (app, base, number),
  UNIQUE (app, number)
) WITHOUT ROWID;
CREATE INDEX suggestions_dismissed ON suggestions (app, key) WHERE state = 'dismissed';

-- A file that is deleted has no hash, one that is made has no base_hash.
CREATE TABLE suggestion_files (
  app TEXT NOT NULL,
  number INTEGER NOT NULL,
  path TEXT NOT NULL,
  base_hash TEXT,
  hash TEXT REFERENCES blobs(hash),
  size INTEGER NOT NULL,
  PRIMARY KEY (app, number, path),
  FOREIGN KEY (app, number) REFERENCES suggestions(app, number) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX suggestion_files_hash ON suggestion_files (hash);

CREATE TABLE generations (
  id TEXT PRIMARY KEY,
  app TEXT NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
  prompt TEXT NOT NULL,
  engine TEXT NOT NULL,
  status TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  fence INTEGER NOT NULL,
  lease_until INTEGER NOT NULL,
  failure TEXT,
  version INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX generations_open ON generations (created_at, id) WHERE status IN ('pending', 'running');
CREATE INDEX generations_running ON generations (app, lease_until) WHERE status = 'running';
CREATE INDEX generations_app ON generations (app, created_at, id);

CREATE TABLE idempotency_keys (
  key TEXT PRIMARY KEY,
  request_hash TEXT NOT NULL,
  app TEXT NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
  generation TEXT NOT NULL,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX idempotency_keys_created ON idempotency_keys (created_at);
CREATE INDEX idempotency_keys_app ON idempotency_keys (app);

CREATE TABLE events (
  app TEXT NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  type TEXT NOT NULL,
  data TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (app, seq)
) WITHOUT ROWID;

CREATE TABLE records (
  app TEXT NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
  collection TEXT NOT NULL,
  id TEXT NOT NULL,
  doc TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (app, collection, id)
);
CREATE INDEX records_created ON records (app, collection, created_at, id);

CREATE TABLE record_usage (
  app TEXT PRIMARY KEY REFERENCES apps(id) ON DELETE CASCADE,
  records INTEGER NOT NULL,
  bytes INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE secrets (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;
