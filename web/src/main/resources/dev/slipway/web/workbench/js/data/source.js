import { address, api } from '../api.js';

/**
 * The records of one collection as far as they are loaded, kept up to date while they change.
 *
 * @param {string} app
 * @param {string} collection
 * @param {() => void} onChange
 */
export function openSource(app, collection, onChange) {
  const PAGE = 100;
  let records = [];
  let cursor = null;
  let sort = 'createdAt';
  let where = '';
  let phase = 'loading';
  let error = null;
  let turn = 0;
  let stale = 0;
  const events = new EventSource(`${address(app, 'data', collection)}/_changes`);
  ['ready', 'created', 'updated', 'deleted'].forEach((type) =>
    events.addEventListener(type, changedElsewhere),
  );

  /** What changed is loaded anew, as it may sort and filter differently; many changes at once. */
  function changedElsewhere() {
    clearTimeout(stale);
    stale = setTimeout(() => load(Math.max(PAGE, records.length), null), 120);
  }

  async function load(limit, from) {
    const now = ++turn;
    try {
      const query = { sort, where, limit: Math.min(limit, 1000), cursor: from ?? undefined };
      const page = await api.records(app, collection, query);
      if (now === turn) {
        records = from === null ? page.records : [...records, ...page.records];
        cursor = page.nextCursor ?? null;
        phase = 'ready';
        error = null;
        onChange();
      }
    } catch (failure) {
      if (now === turn) {
        phase = 'failed';
        error = failure;
        onChange();
      }
    }
  }

  return {
    get state() {
      return { records, more: cursor !== null, sort, phase, error };
    },

    again: () => load(PAGE, null),
    more: () => load(PAGE, cursor),

    /** Sorts by a field, descending with `-` before it; `where` is a condition or empty. */
    show(order, condition) {
      sort = order;
      where = condition;
      return load(PAGE, null);
    },

    /** All records, page by page. */
    async all() {
      const found = [];
      let next;
      do {
        const page = await api.records(app, collection, { limit: 1000, cursor: next });
        found.push(...page.records);
        next = page.nextCursor;
      } while (next);
      return found;
    },

    end() {
      turn += 1;
      clearTimeout(stale);
      events.close();
    },
  };
}
