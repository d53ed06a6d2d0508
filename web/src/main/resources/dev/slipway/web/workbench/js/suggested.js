import { api } from './api.js';
import { refresh } from './opened.js';
import { store } from './store.js';

/** What can be done with the suggestions of the app that is looked at. */

/** Shows the app as a suggestion would leave it; null goes back to the app as it is. */
export function lookAt(number) {
  const { opened } = store.state;
  if (opened) {
    store.set({ opened: { ...opened, looked: number } });
  }
}

/** Asks for further ones; the answer holds a message where there are none. */
export async function moreSuggestions() {
  const made = await api.moreSuggestions(store.state.opened.id);
  await refresh();
  return made;
}

/** Makes a suggestion the next version. */
export async function applySuggestion(number) {
  return thenRefresh(() => api.applySuggestion(store.state.opened.id, number));
}

export async function dismissSuggestion(number) {
  await thenRefresh(() => api.dismissSuggestion(store.state.opened.id, number));
}

/** Whether it worked or not: one that no longer fits may be gone from the list by now. */
async function thenRefresh(work) {
  try {
    return await work();
  } finally {
    await refresh();
  }
}
