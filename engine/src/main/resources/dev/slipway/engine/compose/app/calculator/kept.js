import { element, find, keepFocus } from './dom.js';
import * as format from './format.js';
// #if !set-formula
import { samples } from './model.js';
// #end
import { signButton } from './sign.js';

/** The results that somebody kept, the newest first. */
export function renderKept(store) {
  const records = store
    .all()
    .sort((one, other) => String(other.createdAt).localeCompare(String(one.createdAt)));
  keepFocus(() =>
    find('#kept').replaceChildren(
      records.length
        ? element('ul', {}, records.map((record) => line(record, store)))
        : empty(store),
    ),
  );
}

const line = (record, store) =>
  element(
    'li',
    { 'data-record': record.id },
    element(
      'div',
      {},
      element('strong', { 'data-field': 'result' }, String(record.result ?? '')),
      element('span', { 'data-field': 'inputs' }, String(record.inputs ?? '')),
    ),
    element('time', { datetime: record.date }, record.date ? format.date(record.date) : ''),
    signButton('✕', `Delete ${record.result}`, {
      'data-action': 'delete',
      'data-focus': `delete-${record.id}`,
      onclick: () => store.remove([record.id], `“${record.result}”`),
    }),
  );

// #if set-formula

const empty = () =>
  element('p', { class: 'empty' }, 'Nothing kept yet. A result that you keep stands here.');
// #end
// #if !set-formula

const empty = (store) =>
  element(
    'div',
    { class: 'empty' },
    element('p', {}, 'Nothing kept yet.'),
    element(
      'button',
      { type: 'button', 'data-action': 'samples', onclick: () => store.addAll(samples) },
      'Add sample data',
    ),
  );
// #end
