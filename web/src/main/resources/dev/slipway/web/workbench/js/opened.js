import { api } from './api.js';
import { loadEngines } from './engines.js';
import { followEvents } from './events.js';
import { noteSent } from './launch/sent.js';
import { noteApp, noteRemoved } from './listing.js';
import { NO_PROGRESS, advance } from './progress.js';
import { withReport } from './reports.js';
import { store } from './store.js';

/** The app that is looked at: its state from the server, its log, and what can be done to it. */

const FLUSH = 30;
const LOOK_AGAIN = 4_000;

let stopFollowing = () => {};
let waiting = [];
let flushing = 0;
let looking = 0;
let refreshing = null;
let refreshAgain = false;
let takenOver = 0;

/** Opens an app; what is known of it already, from a list or from its creation, shows at once. */
export function openApp(id) {
  closeApp();
  const known = store.state.listing.apps.find((app) => app.id === id) ?? null;
  store.set({ opened: { ...unopened(id), app: known } });
  refresh();
  stopFollowing = followEvents(id, {
    onEvent: take,
    onLive(live) {
      change({ live });
      if (!live) {
        refresh();
      }
    },
    mayPause: () => !isWorking(store.state.opened),
  });
  // Should a proxy hold the events back, the page still learns how it went.
  looking = setInterval(() => isWorking(store.state.opened) && refresh(), LOOK_AGAIN);
}

/** An app of which nothing is known yet. */
export const unopened = (id) => ({
  id,
  app: null,
  phase: 'loading',
  error: null,
  generation: null,
  generations: [],
  progress: NO_PROGRESS,
  reports: [],
  live: false,
  versions: [],
  versionsCursor: null,
  suggestions: [],
  looked: null,
});

export function closeApp() {
  stopFollowing();
  stopFollowing = () => {};
  clearInterval(looking);
  clearTimeout(flushing);
  flushing = 0;
  waiting = [];
  store.set({ opened: null });
}

/** Whether something is being made of the app right now. */
export function isWorking(opened) {
  const status = opened?.generation?.status;
  const appStatus = opened?.app?.status;
  return (
    status === 'pending' ||
    status === 'running' ||
    appStatus === 'queued' ||
    appStatus === 'generating'
  );
}

/**
 * Asks the server for the app, its newest generation and its versions; once at a time. Ends when what
 * is shown was asked for after this call.
 */
export function refresh() {
  if (refreshing) {
    refreshAgain = true;
  } else {
    refreshing = askUntilNew();
  }
  return refreshing;
}

async function askUntilNew() {
  do {
    refreshAgain = false;
    await ask();
  } while (refreshAgain);
  refreshing = null;
}

async function ask() {
  const { opened } = store.state;
  if (!opened) {
    return;
  }
  const { id } = opened;
  const before = takenOver;
  try {
    const [app, { generations }, versions, suggested] = await Promise.all([
      api.app(id),
      api.generations(id),
      api.versions(id),
      suggestionsOf(id),
    ]);
    if (takenOver !== before) {
      refreshAgain = true; // This may have been read before what was done meanwhile.
    } else if (store.state.opened?.id === id) {
      noteApp(app);
      change({
        app,
        phase: 'ready',
        error: null,
        generation: newest(generations),
        generations,
        ...withOlder(versions),
        ...withLooked(suggested),
      });
    }
  } catch (error) {
    failed(id, error);
  }
}

/** The first page of versions, with the older ones behind it that were loaded before. */
function withOlder({ versions, nextCursor = null }) {
  const { opened } = store.state;
  const oldest = versions.at(-1)?.number ?? 0;
  const older = opened.versions.filter(({ number }) => number < oldest);
  // Without a gap only: what lies between has to come through the cursor.
  return older[0]?.number === oldest - 1
    ? { versions: [...versions, ...older], versionsCursor: opened.versionsCursor }
    : { versions, versionsCursor: nextCursor };
}

/** Without suggestions an app can be looked at all the same. */
function suggestionsOf(id) {
  return api
    .suggestions(id)
    .catch(() => ({ suggestions: store.state.opened?.suggestions ?? [] }));
}

/** The suggestions; one that is looked at and is no longer among them is let go. */
function withLooked({ suggestions }) {
  const { looked } = store.state.opened;
  const known = suggestions.some(({ number }) => number === looked);
  return { suggestions, looked: known ? looked : null };
}

function failed(id, error) {
  const { opened } = store.state;
  const gone = error.code === 'app-not-found';
  if (gone) {
    noteRemoved(id);
  }
  if (opened?.id === id) {
    if (gone) {
      stopFollowing();
      change({ phase: 'missing' });
    } else if (opened.phase !== 'ready') {
      change({ phase: 'failed', error });
    }
  }
}

function newest(generations) {
  const order = (left, right) => Date.parse(right.createdAt) - Date.parse(left.createdAt);
  return [...generations].sort(order)[0] ?? null;
}

/** Gathers events for a moment: a log read from its start arrives in one burst. */
function take(event) {
  waiting.push(event);
  if (flushing === 0) {
    flushing = setTimeout(flush, FLUSH);
  }
}

function flush() {
  flushing = 0;
  const events = waiting;
  waiting = [];
  const { opened } = store.state;
  const progress = events.reduce(advance, opened.progress);
  // What the server says now is newer than a log read from its start, except while it works.
  const app =
    progress.status && isWorking(opened) && opened.app
      ? { ...opened.app, status: progress.status }
      : opened.app;
  change({ progress, app, reports: events.reduce(withReport, opened.reports) });
  if (events.some(({ data }) => data.kind === 'fallback')) {
    loadEngines();
  }
  if (events.some(({ type }) => type !== 'file' && type !== 'log')) {
    refresh();
  }
}

export async function rename(name) {
  const { id } = store.state.opened;
  takeOver(await api.rename(id, name), id, { name });
}

export async function startOrStop() {
  const { id, app } = store.state.opened;
  const stopped = app.status === 'stopped';
  const answer = await (stopped ? api.start(id) : api.stop(id));
  takeOver(answer, id, { status: stopped ? 'running' : 'stopped' });
}

export async function cancelGeneration() {
  const { id, generation, app } = store.state.opened;
  const number = generation?.id ?? app?.generation;
  if (number) {
    await api.cancel(id, number);
    await refresh();
  }
}

/** Changes the app by a further prompt. */
export async function changeApp(prompt, key, engine, images) {
  const { id } = store.state.opened;
  const asked = await api.change(id, prompt, key, engine, images);
  noteSent(prompt, images);
  const progress = store.state.opened?.id === id ? store.state.opened.progress : NO_PROGRESS;
  // What is over quickly may have told of itself before this answer came.
  if (progress.outcome !== null && progress.generation !== asked.id) {
    change({ progress: { ...NO_PROGRESS, status: progress.status } });
  }
  await refresh();
}

/**
 * Makes an older version's files the current ones; the version that is current then.
 *
 * @param {number} base the version that was current when this was asked for: where it is no longer,
 *     nothing is changed
 */
export async function rollBack(version, base) {
  try {
    return await api.rollBack(store.state.opened.id, version, base);
  } finally {
    await refresh();
  }
}

/** Gives a version a name, or takes it away where it is empty. */
export async function nameVersion(number, name) {
  const { id } = store.state.opened;
  const named = await api.nameVersion(id, number, name);
  const { opened } = store.state;
  if (opened?.id === id) {
    change({
      versions: opened.versions.map((each) => (each.number === number ? named : each)),
    });
  }
  return named;
}

export async function loadOlderVersions() {
  const { id, versionsCursor } = store.state.opened;
  const page = await api.versions(id, versionsCursor);
  const { opened } = store.state;
  if (opened?.id === id && opened.versionsCursor === versionsCursor) {
    change({
      versions: [...opened.versions, ...page.versions],
      versionsCursor: page.nextCursor ?? null,
    });
  }
}

function takeOver(answer, id, fallback) {
  takenOver++;
  const { opened } = store.state;
  if (opened?.id === id) {
    const app = { ...opened.app, ...(answer?.id === id ? answer : fallback) };
    noteApp(app);
    change({ app });
  }
}

function change(parts) {
  const { opened } = store.state;
  if (opened) {
    store.set({ opened: { ...opened, ...parts } });
  }
}
