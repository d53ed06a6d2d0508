import { Database } from './database.mjs';

/**
 * node fill.mjs OURS PEER: copies all apps of a Slipway database into one of this stack, in the order
 * of its list, so that apps of the same time are listed in the same order.
 */

const [ours, file] = process.argv.slice(2);
const peer = new Database(file);
peer.db.pragma('synchronous = OFF');
peer.db.prepare('ATTACH ? AS ours').run(ours);
const time = (column) =>
  `strftime('%Y-%m-%dT%H:%M:%S', ${column} / 1000000, 'unixepoch') || printf('.%03dZ', ${column} / 1000 % 1000)`;
const { changes } = peer.db
  .prepare(
    `INSERT INTO apps (id, name, prompt, status, previewUrl, code, metadata, createdAt, updatedAt)
     SELECT id, name, prompt, status, 'http://' || id || '.localhost:8080/', '{}', metadata,
            ${time('created_at')}, ${time('updated_at')}
     FROM ours.apps ORDER BY created_at DESC, id DESC`,
  )
  .run();
peer.db.exec("INSERT INTO apps_fts(apps_fts) VALUES ('optimize'); ANALYZE;");
peer.db.pragma('wal_checkpoint(TRUNCATE)');
peer.close();
console.log(`${changes} apps`);
