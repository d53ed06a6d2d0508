import { fill, h } from '../dom.js';
import { AUTO, chooseEngine, engineWord, hasChoice, wantedName } from '../engines.js';
import { store } from '../store.js';

/**
 * Which engine does the work; asked only where the server has more than the composer. Engines that
 * cannot be used are shown with the reason, so that one knows what is missing.
 *
 * @param {HTMLSelectElement} select
 * @param {HTMLElement} around hidden where there is no choice
 * @returns {() => void} stops it
 */
export function engineChoice(select, around) {
  let drawn = '';
  select.addEventListener('change', () => chooseEngine(select.value));
  return store.follow(({ engines }) => engines, (engines) => {
    around.hidden = !hasChoice(engines);
    const options = [{ name: AUTO, usable: true, why: '' }, ...engines];
    // A list that is open in the browser would close.
    const key = JSON.stringify(options.map(({ name, why }) => [name, why]));
    if (key !== drawn) {
      drawn = key;
      fill(select, options.map(option));
    }
    const wanted = options.find(({ name, usable }) => name === wantedName() && usable);
    select.value = wanted?.name ?? AUTO;
  });
}

function option({ name, usable, why }) {
  const words = usable ? engineWord(name) : `${engineWord(name)}: ${why}`;
  return h('option', { value: name, disabled: !usable }, words);
}
