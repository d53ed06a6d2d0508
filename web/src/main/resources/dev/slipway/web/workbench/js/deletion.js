import { api } from './api.js';
import { noteRemoved, setLeaving } from './listing.js';
import { announce, toast, toastError } from './views/toasts.js';

/**
 * Deletes an app unless somebody undoes it in time. Nothing is sent before: who closes or reloads
 * the page within that time has lost nothing.
 */
export function deleteWithUndo({ id, name }) {
  setLeaving(id, true);
  toast(`Deleted “${name}”.`, {
    undo() {
      setLeaving(id, false);
      announce(`${name} is back.`);
    },
    async gone() {
      try {
        await api.remove(id);
        noteRemoved(id);
      } catch (error) {
        if (error.status === 404) {
          noteRemoved(id);
        } else {
          toastError(error);
        }
      }
      setLeaving(id, false);
    },
  });
}
