import { fill, h, icon, iconButton, say } from '../dom.js';
import { isWorking, startOrStop } from '../opened.js';
import { safeAddress, sandboxFor } from '../preview-address.js';
import { lookAt } from '../suggested.js';
import { toast, toastError } from './toasts.js';

const PATIENCE = 8_000;

/** The running app in a frame, with its address above; a text where nothing runs. */
export function preview() {
  let shown = '';
  let target = null;
  let timer = 0;
  const field = h('input', {
    class: 'field address',
    readonly: true,
    'aria-label': 'Address of the app',
    on: { focus: () => field.select() },
  });
  const open = h(
    'a',
    {
      class: 'button bare square',
      target: '_blank',
      rel: 'noopener',
      'aria-label': 'Open in a new tab',
      title: 'Open in a new tab',
    },
    icon('open'),
  );
  const bar = h(
    'div',
    { class: 'address-bar' },
    iconButton('reload', 'Reload the app', load),
    field,
    iconButton('copy', 'Copy the address', copy),
    open,
  );
  const note = h('p', { role: 'status' });
  const looking = h(
    'div',
    { class: 'looking', hidden: true },
    note,
    button('Back to the app', () => lookAt(null)),
  );
  const frame = h('div', { class: 'frame' });
  const curtain = h('div', { class: 'curtain' });
  const element = h(
    'section',
    { class: 'preview', 'aria-label': 'The running app' },
    h('div', {}, bar, looking),
    h('div', { class: 'deck' }, frame, curtain),
  );

  /** Says so where the frame shows a suggestion; the two look alike. */
  function tellOf(suggestion) {
    const came = looking.hidden && suggestion !== undefined;
    looking.hidden = suggestion === undefined;
    say(note, suggestion === undefined ? '' : `Previewing “${suggestion.title}”`);
    if (came && element.getBoundingClientRect().top < 0) {
      element.scrollIntoView();
    }
  }

  /** A new frame each time: a new address in the old one would become a step of the back button. */
  function load() {
    const inner = h('iframe', {
      title: 'The running app',
      sandbox: sandboxFor(target),
      referrerpolicy: 'no-referrer',
      allow: 'clipboard-write',
    });
    inner.addEventListener('load', () => inner.isConnected && lift());
    inner.src = target;
    draw('Opening the app…');
    clearTimeout(timer);
    timer = setTimeout(slow, PATIENCE);
    fill(frame, inner);
  }

  function slow() {
    draw('The app takes long to answer.', button('Reload', load));
  }

  function draw(text, action) {
    curtain.hidden = false;
    fill(curtain, h('p', {}, text), action);
  }

  function lift() {
    clearTimeout(timer);
    curtain.hidden = true;
  }

  function empty(text, action) {
    clearTimeout(timer);
    fill(frame);
    draw(text, action);
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(target);
      toast('Address copied.');
    } catch {
      // Not allowed over plain HTTP from another machine: then it is selected, ready to be copied.
      field.focus();
      field.select();
      toast('The address is selected: copy it with Ctrl or Cmd and C.');
    }
  }

  return {
    element,

    update(opened) {
      const { app } = opened;
      const suggestion = opened.suggestions.find(({ number }) => number === opened.looked);
      const address = safeAddress((suggestion ?? app).previewUrl);
      const on = suggestion || (app.status !== 'stopped' && app.status !== 'failed');
      const runs = app.version > 0 && address !== null && on;
      tellOf(suggestion);
      const key = runs
        ? `runs|${address}|${app.version}`
        : `rests|${app.status}|${isWorking(opened)}`;
      bar.classList.toggle('off', !runs);
      if (key === shown) {
        return;
      }
      shown = key;
      target = address;
      field.value = address ?? '';
      open.setAttribute('href', address ?? '');
      if (runs) {
        load();
      } else if (app.status === 'stopped') {
        empty('The app is stopped. Its files and data are kept.', button('Start', start));
      } else if (isWorking(opened)) {
        empty('The app appears here as soon as it runs.');
      } else {
        empty('There is nothing to show yet.');
      }
    },

    end: () => clearTimeout(timer),
  };
}

function start() {
  startOrStop().catch(toastError);
}

function button(text, onClick) {
  return h('button', { type: 'button', class: 'button', on: { click: onClick } }, text);
}
