import { address } from '../api.js';
import { deleteWithUndo } from '../deletion.js';
import { h, icon, iconButton, say } from '../dom.js';
import { statusWord } from '../format.js';
import { rename, startOrStop } from '../opened.js';
import { goInstead } from '../router.js';
import { announce, toastError } from './toasts.js';

const LONGEST_NAME = 120;

/** The line above an app: its name, which is changed in place, its status and what it allows. */
export function appHead() {
  let app = null;
  const name = h('h1', { tabindex: '-1' });
  const status = h('span');
  const pen = iconButton('pen', 'Rename', edit);
  const input = h('input', {
    class: 'field',
    maxlength: String(LONGEST_NAME),
    'aria-label': 'Name of the app',
    on: { keydown: onKey, blur: () => finish(true) },
  });
  const form = h('form', { class: 'rename', hidden: true, on: { submit: onSubmit } }, input);
  const toggle = h('button', { type: 'button', class: 'button', on: { click: toggleRunning } });
  const exported = h('a', { class: 'button', download: true }, 'Export');
  const remove = h(
    'button',
    { type: 'button', class: 'button danger', on: { click: leave } },
    'Delete',
  );

  function edit() {
    input.value = app.name;
    form.hidden = false;
    name.hidden = true;
    pen.hidden = true;
    input.focus();
    input.select();
  }

  function onSubmit(event) {
    event.preventDefault();
    finish(true, true);
  }

  function onKey(event) {
    if (event.key === 'Escape') {
      finish(false, true);
    }
  }

  async function finish(keep, refocus = false) {
    if (form.hidden) {
      return;
    }
    form.hidden = true;
    name.hidden = false;
    pen.hidden = false;
    if (refocus) {
      pen.focus();
    }
    const wanted = input.value.trim();
    const before = app.name;
    if (!keep || wanted === '' || wanted === before) {
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
      h('div', { class: 'title' }, name, form, pen, status),
      h('div', { class: 'row' }, exported, toggle, remove),
    ),

    update(opened) {
      app = opened.app;
      say(name, app.name || 'Untitled');
      status.className = `pill ${app.status}`;
      say(status, statusWord(app.status));
      exported.hidden = app.version === 0;
      exported.setAttribute('href', address(app.id, 'export'));
      toggle.hidden = app.status !== 'running' && app.status !== 'stopped';
      say(toggle, app.status === 'stopped' ? 'Start' : 'Stop');
    },
  };
}
