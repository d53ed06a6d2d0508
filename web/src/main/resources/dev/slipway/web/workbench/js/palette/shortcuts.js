import { askForChange } from '../change-draft.js';
import { byId } from '../dom.js';
import { go } from '../router.js';
import { SECTIONS } from '../sections.js';
import { store } from '../store.js';
import { goToSection } from '../views/stage.js';
import { newApp, searchApps } from './commands.js';
import { showHelp } from './help.js';
import { openPalette } from './palette.js';

/** Keys that do something from anywhere, except while somebody types. */
export function startShortcuts() {
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      openPalette();
      return;
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (plain && !isTyping(event) && !document.querySelector('dialog[open]')) {
      act(event);
    }
  });
  byId('palette').addEventListener('click', openPalette);
  byId('help').addEventListener('click', showHelp);
}

/** Whether the key belongs to what has the focus, which may stand in a shadow tree of its own. */
function isTyping(event) {
  const [target] = event.composedPath();
  return (
    event.defaultPrevented ||
    (target.closest?.('input, textarea, select, [contenteditable], [role=tree], [role=grid]') ??
      null) !== null
  );
}

function act(event) {
  const { opened } = store.state;
  const section = ['app', ...SECTIONS.map(({ name }) => name)][Number(event.key) - 1];
  const acts = {
    n: newApp,
    h: () => go({ name: 'home' }),
    '/': searchApps,
    '?': showHelp,
    c: opened?.app?.version > 0 ? askForChange : undefined,
  };
  const found =
    opened && section ? () => goToSection(opened.id, section) : acts[event.key];
  if (found) {
    event.preventDefault();
    found();
  }
}
