import { fill, h } from '../dom.js';
import { ago, bytes, count, moment } from '../format.js';
import { loadOlderVersions, rollBack } from '../opened.js';
import { panel } from '../views/panel.js';
import { toast, toastError } from '../views/toasts.js';

const CAUSES = {
  prompt: 'Prompt',
  suggestion: 'Suggestion',
  edit: 'Edit',
  rollback: 'Rolled back',
  import: 'Import',
};

/** The app's versions, newest first, each of which can be returned to. */
export function versions() {
  let shown = null;
  let current = 0;
  let busy = false;
  const list = h('ol', { role: 'list', class: 'versions' });
  const older = h(
    'button',
    { type: 'button', class: 'button', on: { click: showOlder } },
    'Older versions',
  );
  const { element } = panel('timeline', 'Versions', list, older);

  async function showOlder() {
    try {
      await loadOlderVersions();
    } catch (error) {
      toastError(error);
    }
  }

  async function goBack(number) {
    if (busy) {
      return;
    }
    busy = true;
    const before = current;
    try {
      await rollBack(number);
      toast(`Rolled back to version ${number}.`, {
        undo: () => rollBack(before).catch(toastError),
      });
    } catch (error) {
      toastError(error);
    } finally {
      busy = false;
    }
  }

  function item(version) {
    const { number, cause, title, files, bytes: size, createdAt } = version;
    return h(
      'li',
      { 'aria-current': number === current && 'true' },
      h('span', { class: 'number' }, String(number)),
      h(
        'div',
        {},
        h('p', { class: 'what' }, title || CAUSES[cause] || cause),
        h(
          'p',
          { class: 'quiet small' },
          `${CAUSES[cause] ?? cause} · ${count(files, 'file')}, ${bytes(size)} · `,
          h('time', { datetime: createdAt, title: moment(createdAt) }, ago(createdAt)),
        ),
      ),
      number === current
        ? h('span', { class: 'small quiet' }, 'Now')
        : h(
            'button',
            {
              type: 'button',
              class: 'button',
              'aria-label': `Roll back to version ${number}`,
              on: { click: () => goBack(number) },
            },
            'Roll back',
          ),
    );
  }

  return {
    element,
    update({ app, versions: all, versionsCursor }) {
      element.hidden = all.length === 0;
      older.hidden = versionsCursor === null;
      const key = `${app.version}|${all.map(({ number }) => number).join()}`;
      if (key !== shown) {
        shown = key;
        current = app.version;
        const hadFocus = list.contains(document.activeElement);
        fill(list, all.map(item));
        if (hadFocus) {
          list.querySelector('button')?.focus();
        }
      }
    },
  };
}
