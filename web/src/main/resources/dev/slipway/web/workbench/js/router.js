import { store } from './store.js';

/**
 * Where the page is, as its address says after `#`, so that every state can be kept as a link and
 * the back button works:
 *
 * - `/` is the first view; `/?q=…&status=…&sort=…` has a filled-in search
 * - `/apps/{id}` is an app as it runs
 * - `/apps/{id}/{section}/…` is a section of it; what comes behind is the section's own
 *
 * @typedef {object} View
 * @property {'home' | 'app'} name
 * @property {string} [id] the app
 * @property {string} [section] `app` where it is not said
 * @property {string[]} [path] the parts behind the section
 * @property {Record<string, string>} [query]
 * @property {string} [prompt] one that is being sent; such a view has no address
 */

/** The address of a view. */
export function hashOf({ name, id, section = 'app', path = [], query = {} }) {
  const parts = name === 'home' ? [] : ['apps', id];
  if (name === 'app' && (section !== 'app' || path.length > 0)) {
    parts.push(section, ...path);
  }
  const given = Object.entries(query).filter(([, value]) => value !== '' && value !== undefined);
  const search = new URLSearchParams(given).toString();
  return `#/${parts.map(encodeURIComponent).join('/')}${search === '' ? '' : `?${search}`}`;
}

/** Keeps `view` in the store in step with the address. */
export function startRouter() {
  history.scrollRestoration = 'manual';
  addEventListener('hashchange', read);
  read();
}

/**
 * Goes to a view; back returns from it.
 *
 * @returns {Promise<void>} when the view is seen
 */
export function go(view) {
  location.hash = hashOf(view);
  // The browser tells of it only later, and who went there may want to do something there at once.
  read();
  return Promise.resolve(); // Whoever waits for it comes behind those who follow the store.
}

/** Goes to a view in place of the present one, to which back shall not return. */
export function goInstead(view) {
  history.replaceState(null, '', hashOf(view));
  read();
}

function read() {
  const view = viewOf(location.hash);
  if (hashOf(view) !== hashOf(store.state.view)) {
    store.set({ view });
  }
}

function viewOf(hash) {
  const [where, search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const query = Object.fromEntries(new URLSearchParams(search));
  const [first, id, section = 'app', ...path] = where.split('/').filter(Boolean).map(decoded);
  return first === 'apps' && /^[A-Za-z0-9-]+$/.test(id ?? '')
    ? { name: 'app', id, section, path, query }
    : { name: 'home', query };
}

/** Whoever types an address may type one that is none. */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
