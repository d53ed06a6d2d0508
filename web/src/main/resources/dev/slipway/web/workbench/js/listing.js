import { api } from './api.js';
import { store } from './store.js';

/** The list of apps: loading, searching, paging, and keeping it in step with what is done to apps. */

const PAGE = 30;
const LOOK_AGAIN = 2_000;
const LOOK_AT_MOST = 4;

let running = null;

/** Loads the first page anew; a request still under way is given up. */
export async function loadApps() {
  running?.abort();
  running = new AbortController();
  change({ phase: 'loading', error: null });
  await load(running, (page) => ({ apps: page.apps, total: page.total ?? null }), 'failed');
}

/** Loads the page behind the last one, where there is one and none is on its way. */
export async function loadMore() {
  const { phase, nextCursor } = store.state.listing;
  if (nextCursor === null || (phase !== 'ready' && phase !== 'more-failed')) {
    return;
  }
  running = new AbortController();
  change({ phase: 'more', error: null });
  const more = (page) => ({ apps: joined(store.state.listing.apps, page.apps) });
  await load(running, more, 'more-failed', nextCursor);
}

async function load(request, merge, failed, cursor) {
  try {
    const query = { ...asked(store.state.listing.filter), limit: PAGE, cursor };
    const page = await api.apps(query, request.signal);
    if (request === running) {
      change({ ...merge(page), nextCursor: page.nextCursor ?? null, phase: 'ready' });
    }
  } catch (error) {
    if (request === running && error.name !== 'AbortError') {
      // Cards of the search before must not pass for those of this one.
      change({ phase: failed, error, ...(failed === 'failed' && { apps: [], total: null }) });
    }
  }
}

/** A search is ranked over all apps: it takes neither status nor order. */
function asked({ q, status, sort }) {
  return q === '' ? { status, sort } : { q };
}

/** Changes what is searched, filtered or sorted by. */
export function filterApps(parts) {
  const filter = { ...store.state.listing.filter, ...parts };
  change({ filter });
  return loadApps();
}

/** Takes over what is known of an app by now. */
export function noteApp(app) {
  const { apps } = store.state.listing;
  if (apps.some((known) => known.id === app.id)) {
    change({ apps: apps.map((known) => (known.id === app.id ? { ...known, ...app } : known)) });
  }
}

/** Puts a new app first, unless a search or filter is on that it may not meet. */
export function noteNewApp(app) {
  const { filter, apps, total } = store.state.listing;
  if (filter.q === '' && filter.status === '' && !apps.some((known) => known.id === app.id)) {
    change({ apps: [app, ...apps], total: total === null ? null : total + 1 });
  }
}

export function noteRemoved(id) {
  const { apps, total } = store.state.listing;
  if (apps.some((app) => app.id === id)) {
    const left = apps.filter((app) => app.id !== id);
    change({ apps: left, total: total === null ? null : total - 1 });
  }
}

/** Hides an app that is about to be deleted, or shows it again. */
export function setLeaving(id, isLeaving) {
  const leaving = new Set(store.state.listing.leaving);
  if (isLeaving) {
    leaving.add(id);
  } else {
    leaving.delete(id);
  }
  change({ leaving });
}

/** Looks again at listed apps that are being made, while the list is seen. */
export function watchUnfinished() {
  setInterval(() => {
    const { view, reachable, listing } = store.state;
    if (view.name === 'home' && reachable && !document.hidden) {
      listing.apps
        .filter(({ status }) => status === 'queued' || status === 'generating')
        .slice(0, LOOK_AT_MOST)
        .forEach(({ id }) => lookAt(id));
    }
  }, LOOK_AGAIN);
}

async function lookAt(id) {
  try {
    noteApp(await api.app(id));
  } catch (error) {
    if (error.status === 404) {
      noteRemoved(id);
    }
  }
}

function joined(before, more) {
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...more.filter(({ id }) => !known.has(id))];
}

function change(parts) {
  store.set({ listing: { ...store.state.listing, ...parts } });
}
