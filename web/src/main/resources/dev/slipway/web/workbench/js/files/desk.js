import { api } from '../api.js';
import { refresh } from '../opened.js';
import { bytesOf, contentOf } from './contents.js';
import { draftsOf } from './drafts.js';

/** Somebody else changed or removed the file meanwhile. */
export class Moved extends Error {}

/**
 * The files of an app as they are now, the changes of them that were not saved, and what can be
 * done to them. Every change names the version that it was made from.
 */
export function createDesk(id, onChange) {
  const drafts = draftsOf(id);
  let version = 0;
  let entries = new Map();
  let asked = 0;

  /** Takes over a version's list of files, unless a newer one came meanwhile. */
  async function load(number) {
    asked = Math.max(asked, number);
    const { entries: list } = await api.version(id, number);
    if (number >= asked && number > version) {
      version = number;
      entries = new Map(list.map((entry) => [entry.path, entry]));
      onChange();
    }
  }

  async function took({ number }) {
    await load(number);
    refresh();
    return number;
  }

  /**
   * Makes a change of a file that has the content of hash `base`. A version that changed other files
   * only does not stand in its way.
   */
  async function change(path, base, work) {
    if (hashOf(path) === base) {
      try {
        return await took(await work(version));
      } catch (error) {
        if (error.status !== 412) {
          throw error;
        }
        await load((await api.app(id)).version);
      }
    }
    if (hashOf(path) !== base) {
      throw new Moved('The file was changed meanwhile.');
    }
    return took(await work(version));
  }

  function hashOf(path) {
    return entries.get(path)?.sha256 ?? null;
  }

  return {
    id,
    drafts,
    hashOf,
    version: () => version,
    entry: (path) => entries.get(path) ?? null,
    entries: () => [...entries.values()],
    content: (path) => contentOf(id, version, entries.get(path)),
    contentAt: (number, path, sha256) => contentOf(id, number, { path, sha256 }),

    follow: (number) => (number > asked ? load(number) : Promise.resolve()),

    /** The version that has the text. */
    write: (path, text, newline, base) =>
      change(path, base, (from) => api.writeFile(id, path, bytesOf(text, newline), from)),
    writeBytes: (path, bytes, base) =>
      change(path, base, (from) => api.writeFile(id, path, bytes, from)),
    remove: (path) => change(path, hashOf(path), (from) => api.removeFile(id, path, from)),

    /** Goes back to a version, where nothing came after the one that is to be undone. */
    async undo(to, made) {
      await took(await api.rollBack(id, to, made));
    },

    keep(path, draft) {
      const kept = drafts.set(path, draft);
      onChange();
      return kept;
    },

    drop(path) {
      drafts.remove(path);
      onChange();
    },
  };
}
