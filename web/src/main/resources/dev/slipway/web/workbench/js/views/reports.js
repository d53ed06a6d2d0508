import { h, say } from '../dom.js';
import { canFix, fixerName } from '../engines.js';
import { changeApp, isWorking } from '../opened.js';
import { placeOf, requestOf, wasAsked } from '../reports.js';
import { hashOf } from '../router.js';
import { store } from '../store.js';
import { panel } from './panel.js';
import { announce, toastError } from './toasts.js';

const WORDS = { error: 'Error', request: 'Request', rejection: 'Rejection' };

/**
 * The errors that the current version reported when it was looked at, each with a button that asks
 * for mending it. Each is asked for once in a version: what did not help will not help again, and
 * nothing is ever sent without a press of the button.
 */
export function reportsPanel() {
  const rows = new Map();
  const asked = new Set();
  let opened = null;
  const note = h('p', { class: 'small quiet', hidden: true });
  const list = h('ol', { role: 'list', class: 'reports' });
  const { element, title } = panel('reports', 'Errors in the app', note, list);
  element.querySelector('h2').setAttribute('tabindex', '-1');

  function update(next) {
    opened = next;
    const { app, reports, generations } = opened;
    const shown = reports.filter(({ version }) => version === app.version);
    const seen = new Set(shown.map(keyOf));
    element.hidden = shown.length === 0;
    title(shown.length === 1 ? 'An error in the app' : `${shown.length} errors in the app`);
    const fixable = canFix();
    note.hidden = fixable;
    say(note, 'Mending them takes a language model, and none can be used here now.');
    rows.forEach((row, key) => {
      if (!seen.has(key)) {
        row.element.remove();
        rows.delete(key);
      }
    });
    for (const report of shown) {
      const key = keyOf(report);
      if (!rows.has(key)) {
        const row = rowOf(report, app.id, () => fix(report));
        rows.set(key, row);
        list.append(row.element);
      }
      rows.get(key).update({
        asked: asked.has(key) || wasAsked(report, generations),
        fixable,
        busy: isWorking(opened),
      });
    }
  }

  async function fix(report) {
    const key = keyOf(report);
    const { id } = opened;
    if (asked.has(key) || isWorking(opened)) {
      return;
    }
    asked.add(key);
    update(opened);
    element.querySelector('h2').focus();
    announce('Asked for a fix.');
    try {
      await changeApp(requestOf(report), `fix-${id}-${key}`, fixerName());
    } catch (error) {
      // The key was used: somebody asked for it elsewhere.
      if (error.code !== 'idempotency-key-reused') {
        asked.delete(key);
        toastError(error);
      }
      if (opened.id === id) {
        update(opened);
      }
    }
  }

  const stop = store.follow(
    ({ engines }) => engines,
    () => opened && update(opened),
  );
  return { element, update, end: stop };
}

function keyOf({ version, fingerprint }) {
  return `${version}-${fingerprint}`.slice(0, 120);
}

function rowOf(report, id, onFix) {
  const button = h('button', { type: 'button', class: 'button', on: { click: onFix } }, 'Fix it');
  button.setAttribute('aria-label', `Fix it: ${report.message.slice(0, 80)}`);
  const state = h('span', { class: 'small quiet' }, 'A fix was asked for.');
  return {
    element: h(
      'li',
      {},
      h('p', { class: 'small' }, h('span', { class: 'kind' }, WORDS[report.kind]), ' ', place(report, id)),
      h('p', { class: 'message' }, report.message),
      h('div', { class: 'row' }, button, state),
    ),
    update({ asked, fixable, busy }) {
      button.hidden = asked || !fixable;
      button.setAttribute('aria-disabled', String(busy));
      button.title = busy ? 'The app is being changed.' : '';
      state.hidden = !asked;
    },
  };
}

/** A link to the line, where the file is one of the app's. */
function place(report, id) {
  const words = placeOf(report);
  if (words === '' || /^[a-z]+:/i.test(report.file)) {
    return h('span', { class: 'quiet' }, words);
  }
  const query = report.line > 0 ? { line: String(report.line) } : {};
  const path = report.file.split('/');
  return h('a', { href: hashOf({ name: 'app', id, section: 'files', path, query }) }, words);
}
