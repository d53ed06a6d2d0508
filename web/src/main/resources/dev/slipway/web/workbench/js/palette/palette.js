import { fill, h, say } from '../dom.js';
import { toastError } from '../views/toasts.js';
import { appsFor, commands } from './commands.js';
import { showHelp } from './help.js';
import { matching } from './matching.js';

/** The command palette: everything that can be done from here, found by typing. */

const PAUSE = 150;

let dialog = null;

export function openPalette() {
  if (dialog) {
    return;
  }
  const before = document.activeElement;
  let shown = [];
  let chosen = 0;
  let apps = [];
  let asking = null;
  let timer = 0;
  const list = h('ul', { role: 'listbox', id: 'palette-list', 'aria-label': 'Commands' });
  const none = h('p', { class: 'quiet', role: 'status' });
  const input = h('input', {
    class: 'field',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'palette-list',
    'aria-autocomplete': 'list',
    'aria-label': 'Search commands and apps',
    placeholder: 'What do you want to do?',
    autocomplete: 'off',
    spellcheck: 'false',
    on: { input: typed, keydown: onKey },
  });
  dialog = h(
    'dialog',
    {
      class: 'sheet palette',
      'aria-label': 'Commands',
      on: {
        close: onClose,
        click: ({ target }) => target === dialog && dialog.close(),
      },
    },
    input,
    list,
    none,
  );

  function typed() {
    chosen = 0;
    apps = [];
    asking?.abort();
    clearTimeout(timer);
    if (input.value.trim() !== '') {
      timer = setTimeout(findApps, PAUSE);
    }
    draw();
  }

  async function findApps() {
    asking = new AbortController();
    try {
      apps = await appsFor(input.value.trim(), asking.signal);
      draw();
    } catch {
      // The commands are there all the same.
    }
  }

  function draw() {
    shown = [...matching(commands(showHelp), input.value), ...apps];
    chosen = Math.min(chosen, Math.max(0, shown.length - 1));
    let group = '';
    fill(
      list,
      shown.map((command, at) => {
        const first = command.group !== group && command.group;
        group = command.group;
        return h(
          'li',
          {
            role: 'option',
            id: `palette-${at}`,
            'aria-selected': String(at === chosen),
            on: { click: () => run(command), pointermove: () => at !== chosen && choose(at) },
          },
          h('span', {}, command.title),
          h('span', { class: 'quiet small' }, command.keys ? h('kbd', {}, command.keys) : first),
        );
      }),
    );
    say(none, shown.length === 0 ? 'Nothing fits. Try another word.' : '');
    mark();
  }

  function choose(at) {
    list.children[chosen]?.setAttribute('aria-selected', 'false');
    chosen = at;
    list.children[chosen]?.setAttribute('aria-selected', 'true');
    mark();
  }

  function mark() {
    const option = list.children[chosen];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function onKey(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && shown.length > 0) {
      event.preventDefault();
      choose((chosen + steps[event.key] + shown.length) % shown.length);
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      if (shown[chosen]) {
        run(shown[chosen]);
      }
    }
  }

  async function run(command) {
    dialog.close();
    try {
      await command.run();
    } catch (failure) {
      toastError(failure);
    }
  }

  function onClose() {
    clearTimeout(timer);
    asking?.abort();
    dialog.remove();
    dialog = null;
    if (document.activeElement === document.body) {
      before?.focus?.();
    }
  }

  document.body.append(dialog);
  dialog.showModal();
  draw();
  input.focus();
}
