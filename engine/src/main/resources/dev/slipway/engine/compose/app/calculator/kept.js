import { element, find, keepFocus } from './dom.js';
import * as format from './format.js';
// #if !set-formula
import { samples } from './model.js';
// #end
// #if set-summing
import { parseNumber, rounded } from './numbers.js';
// #end
import { signButton } from './sign.js';

// #if set-notes
/** Whether something has come while a note was being written. */
let behind = false;

// #end
/** The results that somebody kept, the newest first. */
export function renderKept(store) {
  // #if set-notes
  behind = Boolean(document.activeElement?.matches('.note'));
  if (behind) {
    return;
  }
  // #end
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
  // #if set-summing
  const values = records.map(({ result }) => parseNumber(String(result))).filter(Number.isFinite);
  find('#sum').textContent = values.length
    ? `Sum: ${rounded(values.reduce((sum, value) => sum + value, 0))}`
    : '';
  // #end
  // #if set-clearing
  const clear = find('[data-action=clear]');
  clear.hidden = records.length === 0;
  clear.onclick = () => store.remove(records.map(({ id }) => id), 'all results');
  // #end
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
      // #if set-notes
      note(record, store),
      // #end
    ),
    element('time', { datetime: record.date }, record.date ? format.date(record.date) : ''),
    signButton('✕', `Delete ${record.result}`, {
      'data-action': 'delete',
      'data-focus': `delete-${record.id}`,
      onclick: () => store.remove([record.id], `“${record.result}”`),
    }),
  );

// #if set-notes

/** A line for what a result was about, kept when it is left; nothing is drawn anew before that. */
const note = (record, store) =>
  element('input', {
    class: 'note',
    name: 'note',
    value: record.note ?? '',
    maxlength: 120,
    placeholder: 'Note',
    autocomplete: 'off',
    'aria-label': `Note on ${record.result}`,
    'data-focus': `note-${record.id}`,
    onchange: (event) => store.update(record.id, { note: event.target.value.trim() || null }),
    onblur: (event) => {
      // One that was changed is drawn when it has been kept.
      const kept = event.target.value.trim() === (store.get(record.id)?.note ?? '');
      if (behind && kept) {
        renderKept(store);
      }
    },
  });
// #end
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
