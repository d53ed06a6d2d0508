import { byId } from './dom.js';
import { recall, remember } from './memory.js';

/** The choice between light, dark and what the system says; `theme.js` applies it before the page shows. */

export function startThemeChoice() {
  const select = byId('theme');
  select.value = recall('theme') || 'system';
  select.addEventListener('change', () => chooseTheme(select.value));
}

/** @param {'light' | 'dark' | 'system'} name */
export function chooseTheme(name) {
  const chosen = name === 'system' ? '' : name;
  byId('theme').value = name;
  remember('theme', chosen);
  if (chosen) {
    document.documentElement.dataset.theme = chosen;
  } else {
    delete document.documentElement.dataset.theme;
  }
}
