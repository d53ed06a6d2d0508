/**
 * The state of the page in one place. Views follow a part of it and are told when that part changes;
 * only the modules beside this file change it.
 *
 * @typedef {object} State
 * @property {import('./router.js').View} view what the address asks for
 * @property {boolean} reachable whether the server answered last time
 * @property {Listing} listing
 * @property {Opened | null} opened the app that is looked at
 * @property {import('./engines.js').EngineState[]} engines in the order in which they are tried
 *
 * @typedef {object} Listing
 * @property {{q: string, status: string, sort: string}} filter
 * @property {object[]} apps as far as they are loaded
 * @property {number | null} total null where the server does not count
 * @property {string | null} nextCursor
 * @property {'loading' | 'more' | 'ready' | 'failed' | 'more-failed'} phase
 * @property {Error | null} error
 * @property {ReadonlySet<string>} leaving apps that are deleted unless somebody undoes it in time
 *
 * @typedef {object} Opened
 * @property {string} id
 * @property {object | null} app
 * @property {'loading' | 'ready' | 'missing' | 'failed'} phase
 * @property {Error | null} error
 * @property {object | null} generation the newest
 * @property {object[]} generations the newest twenty
 * @property {import('./progress.js').Progress} progress
 * @property {import('./reports.js').Report[]} reports what its pages reported
 * @property {boolean} live whether events arrive
 * @property {object[]} versions newest first
 * @property {string | null} versionsCursor
 * @property {object[]} suggestions the open ones
 * @property {number | null} looked the suggestion that the frame shows; null for the app as it is
 */

/**
 * @template S
 * @param {S} initial
 */
export function createStore(initial) {
  let state = initial;
  let told = true;
  const followers = new Set();

  function tellAll() {
    told = true;
    followers.forEach((follower) => follower());
  }

  return {
    get state() {
      return state;
    },

    /** Changes some parts; followers are told once, after the current task. */
    set(parts) {
      state = { ...state, ...parts };
      if (told) {
        told = false;
        queueMicrotask(tellAll);
      }
    },

    /**
     * Calls back now and whenever the selected part is another one than before.
     *
     * @template P
     * @param {(state: S) => P} select
     * @param {(part: P, before: P | undefined) => void} callback
     * @returns {() => void} stops it
     */
    follow(select, callback) {
      let part = select(state);
      callback(part, undefined);
      const follower = () => {
        const before = part;
        part = select(state);
        if (!Object.is(part, before)) {
          callback(part, before);
        }
      };
      followers.add(follower);
      return () => followers.delete(follower);
    },
  };
}

/** @type {ReturnType<typeof createStore<State>>} */
export const store = createStore({
  view: { name: 'home' },
  reachable: true,
  listing: {
    filter: { q: '', status: '', sort: '-createdAt' },
    apps: [],
    total: null,
    nextCursor: null,
    phase: 'loading',
    error: null,
    leaving: new Set(),
  },
  opened: null,
  engines: [],
});
