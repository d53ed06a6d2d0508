import { h, iconButton } from '../dom.js';
import { SECTIONS } from '../sections.js';

/** The sheet of keyboard shortcuts. */

const MAC = /Mac|iP(hone|ad)/.test(navigator.platform);
const CONTROL = MAC ? '⌘' : 'Ctrl';

export function showHelp() {
  if (document.querySelector('dialog.help')) {
    return;
  }
  const dialog = h(
    'dialog',
    { class: 'sheet help', 'aria-labelledby': 'help-title', on: { close: () => dialog.remove() } },
    h(
      'div',
      { class: 'help-head' },
      h('h2', { id: 'help-title' }, 'Keyboard shortcuts'),
      iconButton('close', 'Close', () => dialog.close()),
    ),
    h(
      'div',
      { class: 'shortcuts' },
      part('Everywhere', [
        [[CONTROL, 'K'], 'Commands and apps'],
        [['N'], 'Make a new app'],
        [['H'], 'All apps'],
        [['/'], 'Search all apps'],
        [[CONTROL, 'Z'], 'Undo what a notice offers to'],
        [['?'], 'This sheet'],
      ]),
      part('In an app', [
        [['C'], 'Say what to change'],
        [['1'], 'The running app'],
        ...SECTIONS.map(({ label }, at) => [[String(at + 2)], label]),
      ]),
      part('In the prompt boxes', [
        [['Enter'], 'Send'],
        [['Shift', 'Enter'], 'A new line'],
      ]),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
}

function part(title, rows) {
  return h(
    'section',
    {},
    h('h3', {}, title),
    h(
      'dl',
      {},
      rows.map(([keys, text]) =>
        h(
          'div',
          {},
          h('dt', {}, text),
          h(
            'dd',
            {},
            keys.map((key) => h('kbd', {}, key)),
          ),
        ),
      ),
    ),
  );
}
