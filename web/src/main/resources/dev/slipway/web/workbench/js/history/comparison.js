import { api } from '../api.js';
import { fill, h, iconButton, say } from '../dom.js';
import { loadOlderVersions } from '../opened.js';
import { goInstead } from '../router.js';
import { toastError } from '../views/toasts.js';
import { titleOf } from './causes.js';
import { changes } from './changes.js';

/** Two versions beside each other: which ones, and what differs between them. */
export function comparison() {
  let shown = '';
  let opened = null;
  let two = { from: 0, to: 0 };
  const heading = h('h2', { tabindex: '-1' }, 'Compare');
  const from = select('From', (value) => change({ ...two, from: value }));
  const to = select('To', (value) => change({ ...two, to: value }));
  const older = h(
    'button',
    { type: 'button', class: 'button', on: { click: () => loadOlderVersions().catch(toastError) } },
    'Older versions',
  );
  const note = h('div', { class: 'note', role: 'status' });
  const place = h('div', { class: 'changes' });
  const element = h(
    'section',
    { class: 'version-comparison', 'aria-label': 'Comparison of two versions' },
    h(
      'div',
      { class: 'compared' },
      heading,
      h(
        'div',
        { class: 'row' },
        from.element,
        to.element,
        iconButton('swap', 'Swap the two versions', () => change({ from: two.to, to: two.from })),
        older,
      ),
    ),
    note,
    place,
  );

  /** In place of the present address: going through a list of versions is no journey. */
  function change({ from: first, to: second }) {
    goInstead({
      name: 'app',
      id: opened.id,
      section: 'history',
      path: ['diff', `${first}..${second}`],
    });
  }

  async function load(key) {
    const { id } = opened;
    const pair = two;
    fill(place);
    tell('Comparing…');
    try {
      const patch = pair.from === pair.to ? '' : await api.diff(id, pair.from, pair.to);
      if (shown !== key) {
        return;
      }
      const made = changes(patch, (path) => api.fileOf(id, pair.to, path));
      fill(place, made?.element);
      tell(
        made?.told ??
          (pair.from === pair.to ? 'This is one and the same version.' : 'The files are the same.'),
      );
    } catch (error) {
      if (shown === key) {
        tell(
          error.code === 'version-not-found'
            ? 'One of these versions does not exist. Choose two others.'
            : error.message,
          error.code === 'version-not-found'
            ? null
            : h(
                'button',
                { type: 'button', class: 'button', on: { click: () => load(key) } },
                'Try again',
              ),
        );
      }
    }
  }

  function tell(text, action) {
    fill(note, h('p', {}, text), action);
  }

  return {
    element,

    update(next, pair) {
      opened = next;
      two = pair;
      older.hidden = next.versionsCursor === null;
      const choices = choicesOf(next, pair);
      from.update([...choices, { value: 0, text: 'Nothing (before version 1)' }], pair.from);
      to.update(choices, pair.to);
      say(heading, `Version ${pair.from} → version ${pair.to}`);
      if (pair.from === 0) {
        say(heading, `All of version ${pair.to}`);
      }
      const key = `${next.id}|${pair.from}..${pair.to}`;
      if (key !== shown) {
        shown = key;
        load(key);
      }
    },

    focus: () => heading.focus(),
  };
}

/** What a path such as `2..5` names, or null where it names no two versions. */
export function readPair(text = '') {
  const [, from, to] = /^(\d{1,9})\.\.(\d{1,9})$/.exec(text) ?? [];
  return to === undefined || Number(to) === 0 ? null : { from: Number(from), to: Number(to) };
}

/** The versions that are loaded, and those of the address, newest first. */
function choicesOf({ app, versions }, { from, to }) {
  const known = new Map(versions.map((version) => [version.number, version]));
  const numbers = new Set([...known.keys(), from, to].filter((number) => number > 0));
  return [...numbers]
    .sort((left, right) => right - left)
    .map((number) => {
      const version = known.get(number);
      const title = version ? `: ${short(titleOf(version))}` : '';
      return { value: number, text: `${number}${title}${number === app.version ? ' (now)' : ''}` };
    });
}

function short(text) {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A list of versions to choose from, which is drawn anew only where it differs. */
function select(label, onChoose) {
  let drawn = '';
  const field = h('select', {
    class: 'field',
    on: { change: () => onChoose(Number(field.value)) },
  });
  return {
    element: h('label', { class: 'choose' }, h('span', {}, label), field),
    update(choices, chosen) {
      const key = JSON.stringify(choices);
      if (key !== drawn) {
        drawn = key;
        fill(
          field,
          choices.map(({ value, text }) => h('option', { value: String(value) }, text)),
        );
      }
      field.value = String(chosen);
    },
  };
}
