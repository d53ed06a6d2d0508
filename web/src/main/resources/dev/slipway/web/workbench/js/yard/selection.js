import { createStore } from '../store.js';

/** Which apps of the list are selected, to do something to all of them. */

/** @type {ReturnType<typeof createStore<{ids: ReadonlySet<string>}>>} */
export const selection = createStore({ ids: new Set() });

/** Where a stretch of selected apps begins. */
let anchor = null;

export function isSelected(id) {
  return selection.state.ids.has(id);
}

export function toggle(id) {
  const ids = new Set(selection.state.ids);
  if (!ids.delete(id)) {
    ids.add(id);
  }
  anchor = id;
  selection.set({ ids });
}

/**
 * Selects all from where the stretch began to an app, and forgets what was selected otherwise.
 *
 * @param {object[]} apps in their order
 * @param {string} from where a stretch begins, if none has begun
 * @param {string} to
 */
export function extend(apps, from, to) {
  const place = (id) => apps.findIndex((app) => app.id === id);
  if (anchor === null || place(anchor) < 0) {
    anchor = from;
  }
  const [first, last] = [place(anchor), place(to)].sort((left, right) => left - right);
  selection.set({ ids: new Set(apps.slice(Math.max(0, first), last + 1).map(({ id }) => id)) });
}

export function selectAll(apps) {
  selection.set({ ids: new Set(apps.map(({ id }) => id)) });
}

export function clearSelection() {
  anchor = null;
  if (selection.state.ids.size > 0) {
    selection.set({ ids: new Set() });
  }
}

/** Lets go of apps that are not in the list any more. */
export function keepOnly(apps) {
  const { ids } = selection.state;
  if (ids.size > 0) {
    const left = apps.filter(({ id }) => ids.has(id)).map(({ id }) => id);
    if (left.length < ids.size) {
      selection.set({ ids: new Set(left) });
    }
  }
}
