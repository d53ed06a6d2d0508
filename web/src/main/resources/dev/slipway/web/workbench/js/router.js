import { store } from './store.js';

/** The address of a view: `/` for the first one, `/#/apps/{id}` for an app. */
export function hashOf(view) {
  return view.name === 'app' ? `#/apps/${view.id}` : '#/';
}

/** Keeps `view` in the store in step with the address. */
export function startRouter() {
  history.scrollRestoration = 'manual';
  addEventListener('hashchange', read);
  read();
}

/** Goes to a view; back returns from it. */
export function go(view) {
  location.hash = hashOf(view);
}

/** Goes to a view in place of the present one, to which back shall not return. */
export function goInstead(view) {
  history.replaceState(null, '', hashOf(view));
  read();
}

function read() {
  const match = /^#\/apps\/([A-Za-z0-9-]+)$/.exec(location.hash);
  const view = match ? { name: 'app', id: match[1] } : { name: 'home' };
  const { view: before } = store.state;
  if (before.name !== view.name || before.id !== view.id) {
    store.set({ view });
  }
}
