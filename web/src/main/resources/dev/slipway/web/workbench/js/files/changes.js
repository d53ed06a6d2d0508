import { announce, toast, toastError } from '../views/toasts.js';
import { toastMade } from './saving.js';
import { nameOf } from './viewer.js';

/** What is done to files as a whole: making, renaming, deleting and uploading them. */
export function fileChanges(desk, { form, show, forget, shown }) {
  const exists = (path) => desk.entry(path) !== null || desk.drafts.get(path) !== null;

  function refuseTaken(path) {
    if (exists(path)) {
      throw new Error(`There is a file “${path}” already.`);
    }
  }

  async function rename(path, next) {
    if (next === path) {
      return;
    }
    refuseTaken(next);
    const draft = desk.drafts.get(path);
    if (desk.entry(path) !== null) {
      const { bytes } = await desk.content(path);
      const written = await desk.writeBytes(next, bytes, null);
      const made = await desk.remove(path);
      toastMade(desk, `Renamed ${nameOf(path)} to ${nameOf(next)}.`, {
        before: written - 1,
        made,
        undone: () => shown() === next && show(path),
      });
    }
    if (draft) {
      desk.drop(path);
      desk.keep(next, { ...draft, base: desk.hashOf(next), version: desk.version() });
    }
    forget(path);
    show(next);
  }

  async function upload(file, folder) {
    const path = `${folder}${file.name.normalize('NFC')}`;
    if (desk.drafts.get(path)) {
      throw new Error(`${path} has unsaved changes: save or discard them first.`);
    }
    const base = desk.hashOf(path);
    const made = await desk.writeBytes(path, file, base);
    toastMade(desk, base === null ? `Uploaded ${path}.` : `Replaced ${path}.`, { before: made - 1, made });
    return path;
  }

  return {
    create(folder) {
      form.ask({
        title: 'Path of the new file',
        button: 'Create it',
        value: folder,
        taken(path) {
          refuseTaken(path);
          desk.keep(path, { text: '', base: null, version: desk.version() });
          show(path);
        },
      });
    },

    rename(path) {
      form.ask({
        title: `New path of ${path}`,
        button: 'Rename it',
        value: path,
        taken: (next) => rename(path, next),
      });
    },

    async remove(path) {
      const draft = desk.drafts.get(path);
      const back = () => {
        if (draft) {
          desk.keep(path, draft);
        }
        show(path);
      };
      try {
        if (desk.entry(path) === null) {
          toast(`Dropped ${path}, which was never saved.`, { undo: back });
        } else {
          const made = await desk.remove(path);
          toastMade(desk, `Deleted ${path}.`, { before: made - 1, made, undone: back });
        }
        desk.drop(path);
        forget(path);
        if (shown() === path) {
          show(null);
        }
      } catch (error) {
        toastError(error);
      }
    },

    /** One after the other, since each is a version of its own. */
    async upload(files, folder) {
      for (const file of files) {
        try {
          announce(`Uploading ${file.name}.`);
          const path = await upload(file, folder);
          show(path);
        } catch (error) {
          toastError(new Error(`${file.name} was not uploaded. ${error.message}`));
        }
      }
    },
  };
}
