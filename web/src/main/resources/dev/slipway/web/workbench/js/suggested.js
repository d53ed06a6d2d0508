import { api } from './api.js';
import { refresh } from './opened.js';
import { store } from './store.js';
import { undoTo } from './undoing.js';
import { announce, toast } from './views/toasts.js';

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
  const { id } = store.state.opened;
  return thenRefresh(() => api.moreSuggestions(id));
}

/** Makes a suggestion the next version, tells so and offers to undo it. */
export async function applySuggestion({ number, title }) {
  const { id } = store.state.opened;
  const { number: made } = await thenRefresh(() => api.applySuggestion(id, number));
  toast(`“${title}” is version ${made} now.`, { undo: () => undoTo(id, made - 1, made) });
}

export async function dismissSuggestion({ number, title }) {
  await thenRefresh(() => api.dismissSuggestion(store.state.opened.id, number));
  announce(`Dismissed “${title}”.`);
}

/** Whether it worked or not: one that no longer fits may be gone from the list by now. */
async function thenRefresh(work) {
  try {
    return await work();
  } finally {
    await refresh();
  }
}
