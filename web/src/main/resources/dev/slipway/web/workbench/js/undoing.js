import { rollBack } from './opened.js';
import { store } from './store.js';
import { announce, toast, toastError } from './views/toasts.js';

/**
 * Undoes a change by rolling back to the version before it, as long as nothing came after it. With
 * another app opened meanwhile there is nothing to undo.
 *
 * @param {string} id the app
 * @param {number} before the version to return to
 * @param {number} made the version that the change made
 */
export async function undoTo(id, before, made) {
  if (store.state.opened?.id !== id) {
    toast('That app is no longer open. Roll back in its history.', { bad: true });
    return;
  }
  try {
    await rollBack(before, made);
    announce(`Version ${before} is back.`);
  } catch (error) {
    tellRollBackError(error);
  }
}

/** Says why a version could not be returned to. */
export function tellRollBackError(error) {
  if (error.status === 412) {
    const now = store.state.opened?.app?.version;
    toast(
      `Nothing was rolled back: the app has changed meanwhile and is at version ${now}. ` +
        'Look at it and roll back again if you still want to.',
      { bad: true },
    );
  } else {
    toastError(error);
  }
}
