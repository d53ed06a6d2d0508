-- Times are microseconds since 1970 in UTC. Everything that an app owns goes with it.
CREATE TABLE apps (
  seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id TEXT COLLATE "C" NOT NULL UNIQUE,
  name TEXT COLLATE "C" NOT NULL,
  prompt TEXT COLLATE "C" NOT NULL,
  description TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  failure TEXT COLLATE "C",
  runtime TEXT COLLATE "C" NOT NULL,
  engine TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  metadata TEXT COLLATE "C" NOT NULL,
  event_seq BIGINT NOT NULL,
  offered_version BIGINT NOT NULL DEFAULT 0,
  words TEXT COLLATE "C" NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX apps_created ON apps (created_at, id);
CREATE INDEX apps_status_created ON apps (status, created_at, id);
CREATE INDEX apps_updated ON apps (updated_at, id);
CREATE INDEX apps_status_updated ON apps (status, updated_at, id);

-- How many apps there are in each status, so that nobody has to count them: the sum over the slots.
-- A connection counts in a slot of its own, since one row would let one transaction commit at a time.
CREATE TABLE app_counts (
  status TEXT COLLATE "C",
  slot INTEGER,
  n BIGINT NOT NULL,
  PRIMARY KEY (status, slot)
) WITH (fillfactor = 50);

CREATE FUNCTION count_app(counted TEXT, more BIGINT) RETURNS void LANGUAGE sql AS $$
  INSERT INTO app_counts(status, slot, n) VALUES (counted, pg_backend_pid() % 64, more)
    ON CONFLICT (status, slot) DO UPDATE SET n = app_counts.n + excluded.n;
$$;

-- Both follow the apps themselves, in the same transaction.
CREATE FUNCTION count_apps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM count_app(NEW.status, 1);
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM count_app(OLD.status, -1);
  ELSIF OLD.status < NEW.status THEN -- always in this order, so that no two wait in a circle
    PERFORM count_app(OLD.status, -1);
    PERFORM count_app(NEW.status, 1);
  ELSIF OLD.status > NEW.status THEN
    PERFORM count_app(NEW.status, 1);
    PERFORM count_app(OLD.status, -1);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER apps_counted AFTER INSERT OR DELETE OR UPDATE OF status ON apps
  FOR EACH ROW EXECUTE FUNCTION count_apps();

-- Words are split before they come here; the parser of the server is not asked. The index also knows
-- in which windows of sequence numbers an app lies, so that it can be asked for recent ones. No word
-- begins with a number sign.
ALTER TABLE apps ADD COLUMN lexemes tsvector GENERATED ALWAYS AS (
  array_to_tsvector(array_remove(string_to_array(words, ' '), '') || ARRAY[
    '#14:' || (seq >> 14), '#14+' || ((seq + 8192) >> 14),
    '#16:' || (seq >> 16), '#16+' || ((seq + 32768) >> 16),
    '#18:' || (seq >> 18), '#18+' || ((seq + 131072) >> 18),
    '#20:' || (seq >> 20), '#20+' || ((seq + 524288) >> 20),
    '#22:' || (seq >> 22), '#22+' || ((seq + 2097152) >> 22)])
) STORED;
CREATE INDEX apps_lexemes ON apps USING gin (lexemes);

CREATE TABLE blobs (hash TEXT COLLATE "C" PRIMARY KEY, bytes BYTEA NOT NULL);

CREATE TABLE versions (
  app TEXT COLLATE "C" NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  cause TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C",
  files BIGINT NOT NULL,
  bytes BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (app, number)
);

CREATE TABLE version_files (
  app TEXT COLLATE "C" NOT NULL,
  number BIGINT NOT NULL,
  path TEXT COLLATE "C" NOT NULL,
  hash TEXT COLLATE "C" NOT NULL REFERENCES blobs(hash),
  size BIGINT NOT NULL,
  PRIMARY KEY (app, number, path),
  FOREIGN KEY (app, number) REFERENCES versions(app, number) ON DELETE CASCADE
);
CREATE INDEX version_files_hash ON version_files (hash);

-- In the order in which they are listed.
CREATE TABLE suggestions (
  app TEXT COLLATE "C" NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  base BIGINT NOT NULL,
  key TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  description TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  understanding TEXT COLLATE "C",
  app_description TEXT COLLATE "C",
  created_at BIGINT NOT NULL,
  PRIMARY KEY (app, base, number),
  UNIQUE (app, number)
);
CREATE INDEX suggestions_dismissed ON suggestions (app, key) WHERE state = 'dismissed';

-- A file that is deleted has no hash, one that is made has no base_hash.
CREATE TABLE suggestion_files (
  app TEXT COLLATE "C" NOT NULL,
  number BIGINT NOT NULL,
  path TEXT COLLATE "C" NOT NULL,
  base_hash TEXT COLLATE "C",
  hash TEXT COLLATE "C" REFERENCES blobs(hash),
  size BIGINT NOT NULL,
  PRIMARY KEY (app, number, path),
  FOREIGN KEY (app, number) REFERENCES suggestions(app, number) ON DELETE CASCADE
);
CREATE INDEX suggestion_files_hash ON suggestion_files (hash);

CREATE TABLE generations (
  id TEXT COLLATE "C" PRIMARY KEY,
  app TEXT COLLATE "C" NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
  prompt TEXT COLLATE "C" NOT NULL,
  engine TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  attempts BIGINT NOT NULL,
  fence BIGINT NOT NULL,
  lease_until BIGINT NOT NULL,
  failure TEXT COLLATE "C",
  version BIGINT,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX generations_open ON generations (created_at, id) WHERE status IN ('pending', 'running');
CREATE INDEX generations_running ON generations (app, lease_until) WHERE status = 'running';
CREATE INDEX generations_app ON generations (app, created_at, id);

CREATE TABLE idempotency_keys (
  key TEXT COLLATE "C" PRIMARY KEY,
  request_hash TEXT COLLATE "C" NOT NULL,
  app TEXT COLLATE "C" NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
  generation TEXT COLLATE "C" NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX idempotency_keys_created ON idempotency_keys (created_at);
CREATE INDEX idempotency_keys_app ON idempotency_keys (app);

CREATE TABLE events (
  app TEXT COLLATE "C" NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
  seq BIGINT NOT NULL,
  type TEXT COLLATE "C" NOT NULL,
  data TEXT COLLATE "C" NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (app, seq)
);

CREATE TABLE records (
  app TEXT COLLATE "C" NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
  collection TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  doc TEXT COLLATE "C" NOT NULL,
  bytes BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (app, collection, id)
);
CREATE INDEX records_created ON records (app, collection, created_at, id);

CREATE TABLE record_usage (
  app TEXT COLLATE "C" PRIMARY KEY REFERENCES apps(id) ON DELETE CASCADE,
  records BIGINT NOT NULL,
  bytes BIGINT NOT NULL
);

CREATE TABLE secrets (name TEXT COLLATE "C" PRIMARY KEY, bytes BYTEA NOT NULL);
