import { api } from './api.js';
import { inTurns } from './in-turns.js';
import { noteRemoved, setLeaving } from './listing.js';
import { forgetApp } from './memory.js';
import { announce, toast, toastError } from './views/toasts.js';

/**
 * Deletes apps unless somebody undoes it in time. Nothing is sent before: who closes or reloads
 * the page within that time has lost nothing.
 */
export function deleteWithUndo(...apps) {
  const ids = apps.map(({ id }) => id);
  const named = apps.length === 1 ? `“${apps[0].name}”` : `${apps.length} apps`;
  setLeaving(ids, true);
  toast(`Deleted ${named}.`, {
    undo() {
      setLeaving(ids, false);
      announce(apps.length === 1 ? `${apps[0].name} is back.` : `${named} are back.`);
    },
    async gone() {
      const { failures } = await inTurns(ids, remove);
      const kept = new Set(failures.map(({ item }) => item));
      const gone = ids.filter((id) => !kept.has(id));
      gone.forEach(forgetApp);
      noteRemoved(...gone);
      setLeaving(ids, false);
      if (failures.length > 0) {
        toastError(failures[0].error);
      }
    },
  });
}

async function remove(id) {
  try {
    await api.remove(id);
  } catch (error) {
    if (error.status !== 404) {
      throw error;
    }
  }
}
