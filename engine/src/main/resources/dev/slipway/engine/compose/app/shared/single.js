import { openStore } from './store.js';

const ID = 'state';

/** One record that all visitors share, changed one step after the other. */
export function openSingle(name, beginning) {
  const store = openStore(name);
  let last = Promise.resolve();

  const now = () => ({ ...beginning, ...store.get(ID) });
  const keep = (change) =>
    store.get(ID) ? store.update(ID, change) : store.add({ ...beginning, ...change }, ID);

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
