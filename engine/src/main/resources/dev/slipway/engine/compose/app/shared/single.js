import { openStore } from './store.js';

/** One record that all visitors share, changed one step after the other. */
export function openSingle(name, beginning, id = 'state') {
  const store = openStore(name);
  let last = Promise.resolve();

  const now = () => ({ ...beginning, ...store.get(id) });
  const keep = (change) =>
    store.get(id) ? store.update(id, change) : store.add({ ...beginning, ...change }, id);

  return {
    now,
    onChange: store.onChange,
    start: store.start,

    /** Changes what the record is by then; undefined where that could not be kept. */
    write(change) {
      last = last.then(() => keep(typeof change === 'function' ? change(now()) : change));
      return last;
    },
  };
}
