import { randomUUID } from 'node:crypto';
import compression from 'compression';
import express from 'express';
import { caching } from './cache.mjs';
import { Pool } from './database.mjs';

/** node server.mjs FILE PORT: the audited back end; says "ready" when it answers. */

const [file, port] = process.argv.slice(2);
const pool = new Pool(file);
const app = express();
const MOST = 100;

app.use(
  compression({
    filter: (request, response) =>
      request.headers['x-no-compression'] === undefined && compression.filter(request, response),
    level: 6,
    threshold: 1024,
  }),
);
app.use(express.json());

/** Requests that say so pass the cache by, so that the rest can be measured. */
const cached = (seconds) => {
  const cache = caching(seconds);
  return (request, response, next) =>
    request.headers['cache-control'] === 'no-cache' ? next() : cache(request, response, next);
};

app.get('/api/apps', cached(30), (request, response) => {
  const limit = Math.min(Number(request.query.limit ?? 20), MOST);
  if (request.query.q) {
    response.json({ apps: pool.next().search(request.query.q, limit) });
  } else {
    response.json(pool.next().list(limit, request.query.cursor));
  }
});

app.get('/api/apps/:id', cached(60), (request, response) => {
  const found = pool.next().find(request.params.id);
  if (found) {
    response.json(found);
  } else {
    response.status(404).json({ error: 'not found' });
  }
});

app.post('/api/apps', (request, response) => {
  const now = new Date().toISOString();
  const id = randomUUID();
  const made = {
    id,
    name: request.body.prompt.slice(0, 60),
    prompt: request.body.prompt,
    status: 'queued',
    previewUrl: `http://${id}.localhost:${port}/`,
    createdAt: now,
    updatedAt: now,
  };
  pool.next().create(made);
  response.status(201).json(made);
});

app.listen(Number(port), '127.0.0.1', () => console.log('ready'));
