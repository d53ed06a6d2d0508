import { collection } from '../_slipway/app.js';
import { say } from './status.js';

/** The records of a collection, kept at hand and kept up to date while others change them. */
export function openStore(name) {
  const remote = collection(name);
  const records = new Map();
  const listeners = new Set();
  const tell = () => listeners.forEach((listener) => listener());

  function keep(record) {
    const known = records.get(record.id);
    if (!known || known.revision <= record.revision) {
      records.set(record.id, record);
    }
  }

  async function load() {
    const found = await remote.all();
    records.clear();
    found.forEach(keep);
    tell();
  }

  function heard({ type, id, record }) {
    if (type === 'ready') {
      attempt(load);
      return;
    }
    if (type === 'deleted') {
      records.delete(id);
    } else {
      keep(record);
    }
    tell();
  }

  async function create(fields, id) {
    const given = Object.entries(fields).filter(([, value]) => value !== null);
    const made = await attempt(() => remote.create(Object.fromEntries(given), { id }));
    if (made) {
      keep(made);
      tell();
    }
    return made;
  }

  return {
    all: () => [...records.values()],
    get: (id) => records.get(id),
    onChange: (listener) => listeners.add(listener),

    /** Loads everything once, then listens. */
    async start() {
      await attempt(load);
      remote.subscribe(heard);
      document.body.dataset.ready = 'true';
    },

    add: (fields) => create(fields),

    async addAll(list) {
      for (const fields of list) {
        if (!(await create(fields))) {
          return;
        }
      }
    },

    async update(id, fields) {
      const changed = await attempt(() => remote.update(id, fields));
      if (changed) {
        keep(changed);
        tell();
      }
      return changed;
    },

    /** Takes records away and offers to bring them back. */
    async remove(ids, what) {
      const gone = ids.map((id) => records.get(id)).filter(Boolean);
      for (const record of gone) {
        const done = await attempt(() => remote.remove(record.id).then(() => true));
        if (!done) {
          return;
        }
        records.delete(record.id);
      }
      tell();
      const undo = () => gone.forEach((record) => create(record, record.id));
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
