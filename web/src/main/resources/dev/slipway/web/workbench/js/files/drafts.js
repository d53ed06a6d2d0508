/**
 * Changes that were not saved, kept in this browser for each app and file with the content that
 * they were made from. A browser that refuses to keep them is asked to warn before the page is left.
 *
 * @typedef {object} Draft
 * @property {string} text
 * @property {string | null} base the hash of the content that it was made from; null for a new file
 * @property {number} version the version that had that content
 */

const unkept = new Set();

addEventListener('beforeunload', (event) => {
  if (unkept.size > 0) {
    event.preventDefault();
  }
});

/** The drafts of one app. */
export function draftsOf(id) {
  const prefix = `slipway.files.${id}/`;
  /** @type {Map<string, Draft>} */
  const drafts = read(prefix);

  return {
    get: (path) => drafts.get(path) ?? null,
    paths: () => [...drafts.keys()],

    /** Keeps a draft; answers whether this browser will have it after a reload too. */
    set(path, draft) {
      drafts.set(path, draft);
      try {
        localStorage.setItem(prefix + path, JSON.stringify(draft));
        unkept.delete(prefix + path);
        return true;
      } catch {
        unkept.add(prefix + path);
        return false;
      }
    },

    remove(path) {
      drafts.delete(path);
      unkept.delete(prefix + path);
      try {
        localStorage.removeItem(prefix + path);
      } catch {
        // Without storage there is nothing to remove.
      }
    },
  };
}

function read(prefix) {
  const drafts = new Map();
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix)) {
        drafts.set(key.slice(prefix.length), JSON.parse(localStorage.getItem(key)));
      }
    }
  } catch {
    // What cannot be read is no draft.
  }
  return drafts;
}
