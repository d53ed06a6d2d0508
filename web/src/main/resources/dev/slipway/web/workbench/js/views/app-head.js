import { address } from '../api.js';
import { askForChange } from '../change-draft.js';
import { deleteWithUndo } from '../deletion.js';
import { h, icon, iconButton, say } from '../dom.js';
import { statusWord } from '../format.js';
import { rename, startOrStop } from '../opened.js';
import { goInstead } from '../router.js';
import { inPlaceField } from './in-place.js';
import { announce, toastError } from './toasts.js';

const LONGEST_NAME = 120;

/** The line above an app: its name, which is changed in place, its status and what it allows. */
export function appHead() {
  let app = null;
  const name = h('h1', { tabindex: '-1' });
  const status = h('span');
  const pen = iconButton('pen', 'Rename', () => field.edit(app.name));
  const field = inPlaceField({
    name: 'rename',
    label: 'Name of the app',
    longest: LONGEST_NAME,
    hides: [name, pen],
    back: pen,
    keep,
  });
  const toggle = h('button', { type: 'button', class: 'button', on: { click: toggleRunning } });
  // Where the box stands below the app, one would not know of it.
  const change = h(
    'button',
    { type: 'button', class: 'button primary to-change', on: { click: askForChange } },
    'Change',
  );
  const exported = h('a', { class: 'button', download: true }, 'Export');
  const remove = h(
    'button',
    { type: 'button', class: 'button danger', on: { click: leave } },
    'Delete',
  );

  async function keep(wanted) {
    const before = app.name;
    if (wanted === '') {
      return;
    }
    say(name, wanted);
    try {
      await rename(wanted);
      announce(`Renamed to ${wanted}.`);
    } catch (error) {
      say(name, before);
      toastError(error);
    }
  }

  async function toggleRunning() {
    if (toggle.getAttribute('aria-disabled') === 'true') {
      return;
    }
    toggle.setAttribute('aria-disabled', 'true');
    try {
      await startOrStop();
    } catch (error) {
      toastError(error);
    } finally {
      toggle.setAttribute('aria-disabled', 'false');
    }
  }

  function leave() {
    deleteWithUndo(app);
    goInstead({ name: 'home' });
  }

  return {
    element: h(
      'header',
      { class: 'bench-head' },
      h(
        'a',
        { class: 'button bare square', href: '#/', 'aria-label': 'All apps', title: 'All apps' },
        icon('back'),
      ),
      h('div', { class: 'title' }, name, field.form, pen, status),
      h('div', { class: 'row' }, change, exported, toggle, remove),
    ),

    update(opened) {
      app = opened.app;
      say(name, app.name || 'Untitled');
      status.className = `pill ${app.status}`;
      say(status, statusWord(app.status));
      change.hidden = app.version === 0;
      exported.hidden = app.version === 0;
      exported.setAttribute('href', address(app.id, 'export'));
      toggle.hidden = app.status !== 'running' && app.status !== 'stopped';
      say(toggle, app.status === 'stopped' ? 'Start' : 'Stop');
    },
  };
}
