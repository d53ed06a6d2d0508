import { h, say } from '../dom.js';
import { shown, valueOf } from './columns.js';

const INPUTS = { number: 'text', date: 'date', time: 'time' };

/**
 * The dialog that adds or changes a record: a control for each column.
 *
 * @param {object[]} columns
 * @param {object} record empty for a new one
 * @param {(values: object) => Promise<void>} keep is called with what differs; null takes a field away
 */
export function openRecordForm(columns, record, keep) {
  const problem = h('p', { class: 'notice bad', role: 'alert', hidden: true });
  const controls = columns.map((column) => control(column, record[column.name]));
  const send = h('button', { type: 'submit', class: 'button primary' }, 'Save');
  const form = h(
    'form',
    { on: { submit } },
    h('h2', { id: 'record-title' }, record.id ? 'Edit record' : 'Add record'),
    h(
      'div',
      { class: 'record-fields' },
      controls.map(({ element }) => element),
    ),
    problem,
    h(
      'div',
      { class: 'row end' },
      h('button', { type: 'button', class: 'button', on: { click: () => dialog.close() } }, 'Cancel'),
      send,
    ),
  );
  const dialog = h(
    'dialog',
    { class: 'sheet', 'aria-labelledby': 'record-title', on: { close: leave } },
    form,
  );
  const opener = document.activeElement;
  document.body.append(dialog);
  dialog.showModal();

  /** The button that opened it may have been drawn anew meanwhile, with the table around it. */
  function leave() {
    dialog.remove();
    const label = opener?.getAttribute('aria-label') ?? '';
    const same = label && document.querySelector(`.data [aria-label="${CSS.escape(label)}"]`);
    const next = opener?.isConnected ? opener : same || document.querySelector('.record-table');
    next?.focus({ preventScroll: true });
  }

  async function submit(event) {
    event.preventDefault();
    if (send.getAttribute('aria-disabled') === 'true') {
      return;
    }
    send.setAttribute('aria-disabled', 'true');
    try {
      await keep(changesOf(columns, controls, record));
      dialog.close();
    } catch (failure) {
      problem.hidden = false;
      say(problem, failure.message);
    } finally {
      send.setAttribute('aria-disabled', 'false');
    }
  }
}

function changesOf(columns, controls, record) {
  const changes = {};
  columns.forEach((column, at) => {
    const before = record[column.name] ?? null;
    const now = valueOf(column, controls[at].read());
    if (JSON.stringify(now) !== JSON.stringify(before)) {
      changes[column.name] = now;
    }
  });
  return changes;
}

function control({ name, label, type, options }, value) {
  const id = `record-${name}`;
  const input = inputOf(id, type, options, value);
  return {
    element: h('div', {}, h('label', { for: id }, label), input),
    read: () => input.value,
  };
}

function inputOf(id, type, options, value) {
  const text = type === 'json' && value !== undefined ? JSON.stringify(value) : shown(value);
  if (type === 'yesNo' || (type === 'choice' && options?.length)) {
    const known = type === 'yesNo' ? ['Yes', 'No'] : options;
    const all = text === '' || known.includes(text) ? known : [...known, text];
    return h(
      'select',
      { id, class: 'field' },
      h('option', { value: '' }, '–'),
      all.map((each) => h('option', { value: each, selected: each === text }, each)),
    );
  }
  if (type === 'longText' || type === 'json') {
    const area = h('textarea', { id, class: 'field', rows: '4' });
    area.value = text;
    return area;
  }
  return h('input', { id, class: 'field', type: INPUTS[type] ?? 'text', value: text });
}
