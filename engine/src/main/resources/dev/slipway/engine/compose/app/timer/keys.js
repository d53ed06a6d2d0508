import { element, find } from './dom.js';

/** Keys that work anywhere but where something is typed or pressed. */
export function listen(keys) {
  find('#keys').replaceChildren(
    ...keys.flatMap(([, name, what]) => [element('kbd', {}, name), ` ${what} `]),
  );
  document.addEventListener('keydown', (event) => {
    const held = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
    if (held || event.target.closest('input, textarea, select, button, summary, a')) {
      return;
    }
    const key = keys.find(([code]) => code === event.code);
    if (key) {
      event.preventDefault();
      find(`[data-action=${key[3]}]`).click();
    }
  });
}
