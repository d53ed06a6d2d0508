import { collection } from '../_slipway/app.js';
import { say } from './status.js';

const byAge = (one, other) => String(one.createdAt).localeCompare(String(other.createdAt));

/** The collections that have not been loaded yet. */
const waiting = new Set();

/** The records of a collection, kept at hand and kept up to date while others change them. */
export function openStore(name) {
  const remote = collection(name);
  const records = new Map();
  const listeners = new Set();
  const gone = new Set();
  waiting.add(name);
  const tell = () => listeners.forEach((listener) => listener());
  let telling;

  /** Keeps a record unless it is known already, in this form or in a later one. */
  function keep(record) {
    const known = records.get(record.id);
    const news = !known || known.revision < record.revision;
    if (news) {
      gone.delete(record.id);
      records.set(record.id, record);
    }
    return news;
  }

  /** Many changes in a row are told at once. */
  function tellSoon() {
    telling ??= setTimeout(() => {
      telling = undefined;
      tell();
    }, 30);
  }

  /** Loads what is there now; what came or went while it was loading is newer than the answer. */
  async function load() {
    const before = [...records.keys()];
    gone.clear();
    const found = await remote.all();
    const there = new Set(found.map(({ id }) => id));
    before.filter((id) => !there.has(id)).forEach((id) => records.delete(id));
    found.filter(({ id }) => !gone.has(id)).forEach(keep);
    tell();
  }

  /** Takes a record out of what is at hand; true where it was there. */
  function forget(id) {
    gone.add(id);
    return records.delete(id);
  }

  function heard({ type, id, record }) {
    if (type === 'ready') {
      attempt(load);
      return;
    }
    if (type === 'deleted' ? forget(id) : keep(record)) {
      tellSoon();
    }
  }

  async function create(fields, id) {
    const given = Object.entries(fields).filter(([, value]) => value !== null);
    const made = await attempt(() => remote.create(Object.fromEntries(given), { id }));
    if (made) {
      keep(made);
      tellSoon();
    }
    return made;
  }

  return {
    all: () => [...records.values()],
    get: (id) => records.get(id),
    onChange: (listener) => listeners.add(listener),

    // #if tracker
    /** Loads everything once, then listens. */
    async listen() {
      await attempt(load);
      remote.subscribe(heard);
    },
    // #end
    // #if !tracker
    /** Loads everything once, then listens. */
    async start() {
      await attempt(load);
      remote.subscribe(heard);
      waiting.delete(name);
      if (waiting.size === 0) {
        document.body.dataset.ready = 'true';
      }
    },
    // #end

    /** Keeps a new record, under an id of one's own where there should never be two of it. */
    add: (fields, id) => create(fields, id),

    /** Adds one after the other; gives back those that were made before one failed. */
    async addAll(list, onProgress = () => {}) {
      const made = [];
      for (const fields of list) {
        const record = await create(fields);
        if (!record) {
          break;
        }
        made.push(record);
        onProgress(made.length);
      }
      return made;
    },

    async update(id, fields) {
      const changed = await attempt(() => remote.update(id, fields));
      if (changed) {
        keep(changed);
        tell();
      }
      return changed;
    },

    /** Takes a record away without offering it back. */
    async drop(id) {
      const done = await attempt(() => remote.remove(id).then(() => true));
      if (done && forget(id)) {
        tellSoon();
      }
    },

    /** Takes records away and offers to bring them back, with what else is to be undone then. */
    async remove(ids, what, onUndo = () => {}) {
      const taken = ids.map((id) => records.get(id)).filter(Boolean);
      for (const record of taken) {
        const done = await attempt(() => remote.remove(record.id).then(() => true));
        if (!done) {
          return;
        }
        forget(record.id);
      }
      tell();
      const undo = async () => {
        // Each is made anew, so that only in the order of before do the oldest stay the oldest.
        for (const record of taken.toSorted(byAge)) {
          await create(record, record.id);
        }
        await onUndo();
      };
      say(`Deleted ${what}.`, { name: 'undo', label: 'Undo', run: undo });
    },
  };
}

/** Runs what may fail for lack of a connection, and says so where it does. */
async function attempt(work) {
  try {
    return await work();
  } catch (failure) {
    say(failure.message);
    return undefined;
  }
}
