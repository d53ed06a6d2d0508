import Sqlite from 'better-sqlite3';

/** The tables, indexes, full-text index and triggers as the audit proposes them (PERF-2). */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS apps (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, prompt TEXT NOT NULL, status TEXT NOT NULL,
    previewUrl TEXT, code TEXT NOT NULL, metadata TEXT NOT NULL,
    createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS idx_apps_status ON apps(status);
  CREATE INDEX IF NOT EXISTS idx_apps_createdAt ON apps(createdAt DESC);
  CREATE INDEX IF NOT EXISTS idx_apps_status_created ON apps(status, createdAt DESC);
  CREATE INDEX IF NOT EXISTS idx_apps_updated ON apps(updatedAt DESC) WHERE status = 'running';
  CREATE VIRTUAL TABLE IF NOT EXISTS apps_fts
    USING fts5(id UNINDEXED, name, prompt, content=apps, content_rowid=rowid);
  CREATE TRIGGER IF NOT EXISTS apps_fts_insert AFTER INSERT ON apps BEGIN
    INSERT INTO apps_fts(rowid, id, name, prompt) VALUES (new.rowid, new.id, new.name, new.prompt);
  END;
  CREATE TRIGGER IF NOT EXISTS apps_fts_delete AFTER DELETE ON apps BEGIN
    DELETE FROM apps_fts WHERE rowid = old.rowid;
  END;
  CREATE TRIGGER IF NOT EXISTS apps_fts_update AFTER UPDATE ON apps BEGIN
    UPDATE apps_fts SET name = new.name, prompt = new.prompt WHERE rowid = new.rowid;
  END;
`;

/**
 * What a list shows. The audit selects every column, the code of each app too; leaving it out makes
 * this stack faster and its answers comparable.
 */
const SHOWN = 'id, name, prompt, status, previewUrl, createdAt, updatedAt';

/** One connection. A commit is on the disk when it returns, as it is in Slipway. */
export class Database {
  constructor(file) {
    this.db = new Sqlite(file);
    this.db.pragma('journal_mode = WAL');
    this.db.pragma('synchronous = FULL');
    this.db.pragma('busy_timeout = 5000');
    this.db.exec(SCHEMA);
    this.statements = new Map();
  }

  prepared(sql) {
    if (!this.statements.has(sql)) {
      this.statements.set(sql, this.db.prepare(sql));
    }
    return this.statements.get(sql);
  }

  /** A page by its cursor, and a count of all apps (PERF-7). */
  list(limit, cursor) {
    const apps = cursor
      ? this.prepared(
          `SELECT ${SHOWN} FROM apps WHERE createdAt < ? ORDER BY createdAt DESC LIMIT ?`,
        ).all(cursor, limit)
      : this.prepared(`SELECT ${SHOWN} FROM apps ORDER BY createdAt DESC LIMIT ?`).all(limit);
    const { count } = this.prepared('SELECT COUNT(*) AS count FROM apps').get();
    return {
      apps,
      total: count,
      nextCursor: apps.length === limit ? apps.at(-1).createdAt : undefined,
    };
  }

  search(query, limit) {
    const shown = SHOWN.replace(/\w+/g, 'apps.$&');
    return this.prepared(
      `SELECT ${shown} FROM apps JOIN apps_fts ON apps.rowid = apps_fts.rowid
       WHERE apps_fts MATCH ? ORDER BY rank LIMIT ?`,
    ).all(query, limit);
  }

  find(id) {
    return this.prepared(`SELECT ${SHOWN}, metadata FROM apps WHERE id = ?`).get(id);
  }

  create(app) {
    this.prepared(
      `INSERT INTO apps (id, name, prompt, status, previewUrl, code, metadata, createdAt, updatedAt)
       VALUES (@id, @name, @prompt, @status, @previewUrl, '{}', '{}', @createdAt, @updatedAt)`,
    ).run(app);
  }

  close() {
    this.db.close();
  }
}

/** Four connections that take turns (PERF-1). */
export class Pool {
  constructor(file, size = 4) {
    this.connections = Array.from({ length: size }, () => new Database(file));
    this.turn = 0;
  }

  next() {
    this.turn = (this.turn + 1) % this.connections.length;
    return this.connections[this.turn];
  }
}
