import { byId, h, icon } from '../dom.js';

/** Short notices at the foot of the page, and what a screen reader is told. */

const TIME = 6_000;
const open = [];

/** Has a text read out, politely. */
export function announce(text) {
  const announcer = byId('announcer');
  announcer.textContent = '';
  setTimeout(() => {
    announcer.textContent = text;
  }, 50);
}

/**
 * Shows a notice for six seconds; while the pointer or the focus is on it, time stands still.
 *
 * @param {string} text
 * @param {object} [options]
 * @param {boolean} [options.bad]
 * @param {() => void} [options.undo] offered as a button and by Ctrl or Cmd and Z
 * @param {() => void} [options.gone] called when the time is over and nobody undid it
 */
export function toast(text, { bad = false, undo, gone = () => {} } = {}) {
  const entry = { undo: undo ? () => leave(undo) : null };
  let timer = 0;
  let cameFrom = null;
  const element = h(
    'div',
    {
      class: bad ? 'toast bad' : 'toast',
      on: { pointerenter: hold, pointerleave: run, focusin: onFocus, focusout: run },
    },
    h('span', {}, text),
    undo && h('button', { type: 'button', class: 'button', on: { click: entry.undo } }, 'Undo'),
    h(
      'button',
      {
        type: 'button',
        class: 'button bare square',
        'aria-label': 'Close this notice',
        on: { click: () => leave(gone) },
      },
      icon('close'),
    ),
  );

  function onFocus({ relatedTarget }) {
    hold();
    if (relatedTarget && !element.contains(relatedTarget)) {
      cameFrom = relatedTarget;
    }
  }

  function hold() {
    clearTimeout(timer);
  }

  function run() {
    clearTimeout(timer);
    timer = setTimeout(() => leave(gone), TIME);
  }

  function leave(then) {
    if (element.isConnected) {
      clearTimeout(timer);
      const hadFocus = element.contains(document.activeElement);
      element.remove();
      if (hadFocus) {
        // Where nothing has the focus, a keyboard starts from the top of the page again.
        (cameFrom?.isConnected ? cameFrom : byId('main')).focus();
      }
      open.splice(open.indexOf(entry), 1);
      then();
    }
  }

  open.push(entry);
  byId('toasts').append(element);
  announce(undo ? `${text} Press Control Z to undo.` : text);
  run();
}

/** Shows why something did not work. */
export function toastError(error) {
  toast(error.message, { bad: true });
}

export function startUndoKey() {
  addEventListener('keydown', (event) => {
    const typing = event.target.matches?.('input, textarea, select');
    const last = open.findLast(({ undo }) => undo);
    if (
      event.key === 'z' &&
      (event.ctrlKey || event.metaKey) &&
      !event.shiftKey &&
      !typing &&
      last
    ) {
      event.preventDefault();
      last.undo();
    }
  });
}
