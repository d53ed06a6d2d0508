import { api } from './api.js';
import { store } from './store.js';

/** The list of apps: loading, searching, paging, and keeping it in step with what is done to apps. */

const FIRST_PAGE = 60;
const NEXT_PAGES = 100;
const LOOK_AGAIN = 2_000;
const LOOK_AT_MOST = 4;

let running = null;

/** How many apps are wanted by now; pages are loaded one behind the other until they are there. */
let wanted = 0;

/** The ids of all loaded apps, so that a page need not be compared with all before it. */
let known = new Set();

/** Loads the first page anew; a request still under way is given up. */
export async function loadApps() {
  running?.abort();
  running = new AbortController();
  wanted = 0;
  change({ phase: 'loading', error: null });
  const first = (page) => {
    known = new Set(page.apps.map(({ id }) => id));
    return { apps: page.apps, total: page.total ?? null };
  };
  await load(running, first, 'failed');
}

/** Loads the page behind the last one, where there is one and none is on its way. */
export async function loadMore() {
  const { phase, nextCursor } = store.state.listing;
  if (nextCursor === null || (phase !== 'ready' && phase !== 'more-failed')) {
    return;
  }
  running = new AbortController();
  change({ phase: 'more', error: null });
  const more = (page) => {
    const { apps, total } = store.state.listing;
    const fresh = page.apps.filter(({ id }) => !known.has(id));
    fresh.forEach(({ id }) => known.add(id));
    return { apps: apps.concat(fresh), total: page.total ?? total };
  };
  await load(running, more, 'more-failed', nextCursor);
}

/**
 * Sees to it that so many apps are loaded. A cursor leads to the next page only, so that a far place
 * takes many; asking for fewer ends the way there.
 */
export async function reach(number) {
  const onTheWay = wanted > store.state.listing.apps.length;
  wanted = number;
  if (onTheWay) {
    return;
  }
  while (wanted > store.state.listing.apps.length && store.state.listing.nextCursor !== null) {
    if (store.state.listing.phase !== 'ready') {
      break; // Either another load is on its way, behind which this is asked again, or it failed.
    }
    await loadMore();
  }
  wanted = 0;
}

async function load(request, merge, failed, cursor) {
  try {
    const limit = cursor === undefined ? FIRST_PAGE : NEXT_PAGES;
    const query = { ...asked(store.state.listing.filter), limit, cursor };
    const page = await api.apps(query, request.signal);
    if (request === running) {
      change({ ...merge(page), nextCursor: page.nextCursor ?? null, phase: 'ready' });
    }
  } catch (error) {
    if (request === running && error.name !== 'AbortError') {
      // Cards of the search before must not pass for those of this one.
      const none = { apps: [], total: null, nextCursor: null };
      change({ phase: failed, error, ...(failed === 'failed' && none) });
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
  if (known.has(app.id)) {
    const { apps } = store.state.listing;
    change({ apps: apps.map((before) => (before.id === app.id ? { ...before, ...app } : before)) });
  }
}

/** Puts a new app first, unless a search or filter is on that it may not meet. */
export function noteNewApp(app) {
  const { filter, apps, total } = store.state.listing;
  if (filter.q === '' && filter.status === '' && !known.has(app.id)) {
    known.add(app.id);
    change({ apps: [app, ...apps], total: total === null ? null : total + 1 });
  }
}

/** Forgets apps that are gone. */
export function noteRemoved(...ids) {
  const gone = new Set(ids.filter((id) => known.delete(id)));
  if (gone.size > 0) {
    const { apps, total } = store.state.listing;
    const left = apps.filter(({ id }) => !gone.has(id));
    change({ apps: left, total: total === null ? null : total - gone.size });
  }
}

/** Hides apps that are about to be deleted, or shows them again. */
export function setLeaving(ids, areLeaving) {
  const leaving = new Set(store.state.listing.leaving);
  ids.forEach((id) => (areLeaving ? leaving.add(id) : leaving.delete(id)));
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

function change(parts) {
  store.set({ listing: { ...store.state.listing, ...parts } });
}
