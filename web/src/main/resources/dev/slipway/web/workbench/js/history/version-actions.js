import { isWorking, nameVersion, rollBack } from '../opened.js';
import { store } from '../store.js';
import { tellRollBackError, undoTo } from '../undoing.js';
import { announce, toast, toastError } from '../views/toasts.js';

/** What can be done with a version, and how it is told. */

let busy = false;

/** Why no version can be returned to right now; empty where it can. */
export function standsInTheWay(opened) {
  return isWorking(opened) ? 'Something is being made. Roll back when it is done.' : '';
}

/** Returns to a version, unless the app has moved on since the page last heard of it. */
export async function returnTo(number) {
  const { opened } = store.state;
  const reason = standsInTheWay(opened);
  if (reason !== '') {
    toast(reason, { bad: true });
    return;
  }
  if (busy) {
    return;
  }
  busy = true;
  const before = opened.app.version;
  try {
    const made = await rollBack(number, before);
    if (made.number === before) {
      toast(`Version ${number} has the same files as the current one: nothing changed.`);
    } else {
      toast(`Rolled back to version ${number}.`, {
        undo: () => undoTo(opened.id, before, made.number),
      });
    }
  } catch (error) {
    tellRollBackError(error);
  } finally {
    busy = false;
  }
}

/** Names a version, or takes its name away; whether it worked. */
export async function giveName(number, name) {
  try {
    const named = await nameVersion(number, name);
    announce(
      named.name
        ? `Version ${number} is called ${named.name} now.`
        : `Version ${number} has no name now.`,
    );
    return true;
  } catch (error) {
    toastError(error);
    return false;
  }
}
