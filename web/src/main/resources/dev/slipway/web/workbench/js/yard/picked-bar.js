import { deleteWithUndo } from '../deletion.js';
import { h, icon, say } from '../dom.js';
import { count } from '../format.js';
import { store } from '../store.js';
import { announce, toast } from '../views/toasts.js';
import { exportAll, startAll, stopAll } from './bulk.js';
import { clearSelection, selection } from './selection.js';

/**
 * What can be done with the selected apps; it floats above the page, so that nothing moves when it comes.
 *
 * @param {() => object[]} shown the apps in their order
 */
export function pickedBar(shown) {
  let busy = false;
  const many = h('span', { class: 'many' });
  const start = button('Start', () => each('Starting', 'started', startAll, 'stopped'));
  const stop = button('Stop', () => each('Stopping', 'stopped', stopAll, 'running'));
  const save = button('Export', () => each('Exporting', 'exported', exportAll));
  const remove = button('Delete', () => deleteWithUndo(...picked()), 'danger');
  const clear = h(
    'button',
    {
      type: 'button',
      class: 'button bare square',
      'aria-label': 'Select nothing',
      title: 'Select nothing',
      on: { click: leave },
    },
    icon('close'),
  );
  const element = h(
    'div',
    {
      class: 'picked',
      role: 'toolbar',
      'aria-label': 'With the selected apps',
      hidden: true,
      on: { keydown: ({ key }) => key === 'Escape' && leave() },
    },
    many,
    clear,
    start,
    stop,
    save,
    remove,
  );

  function picked() {
    const { ids } = selection.state;
    const { leaving } = store.state.listing;
    return shown().filter(({ id }) => ids.has(id) && !leaving.has(id));
  }

  function leave() {
    const [first] = picked();
    clearSelection();
    document.querySelector(`#apps li[data-id="${first?.id}"] h3 a`)?.focus({ preventScroll: true });
  }

  async function each(doing, done, work, status) {
    const apps = picked().filter((app) =>
      status === undefined ? app.version > 0 : app.status === status,
    );
    if (busy || apps.length === 0) {
      return;
    }
    busy = true;
    element.setAttribute('aria-busy', 'true');
    announce(`${doing} ${count(apps.length, 'app')}.`);
    const { failures } = await work(apps, (number) => say(many, `${doing} ${number} of ${apps.length}`));
    busy = false;
    element.removeAttribute('aria-busy');
    const good = apps.length - failures.length;
    toast(
      failures.length === 0
        ? `${count(good, 'app')} ${done}.`
        : `${count(good, 'app')} ${done}, ${failures.length} not: ${failures[0].error.message}`,
      { bad: failures.length > 0 },
    );
    update();
  }

  function update() {
    const apps = picked();
    const wasHidden = element.hidden;
    const hadFocus = element.contains(document.activeElement);
    element.hidden = apps.length === 0 || store.state.view.name !== 'home';
    if (busy || element.hidden) {
      if (hadFocus && element.hidden) {
        (document.querySelector('#apps h3 a[tabindex="0"]') ?? document.getElementById('search')).focus();
      }
      return;
    }
    say(many, `${count(apps.length, 'app')} selected`);
    enable(start, apps.some(({ status }) => status === 'stopped'));
    enable(stop, apps.some(({ status }) => status === 'running'));
    enable(save, apps.some(({ version }) => version > 0));
    if (wasHidden) {
      announce(`${count(apps.length, 'app')} selected. Actions are behind the list.`);
    }
  }

  selection.follow(({ ids }) => ids, update);
  store.follow(({ view }) => view.name, update);
  return { element, update };
}

function enable(element, can) {
  element.setAttribute('aria-disabled', String(!can));
}

function button(text, act, look = '') {
  return h('button', { type: 'button', class: `button ${look}`, on: { click: act } }, text);
}
