import { element, find, keepFocus } from './dom.js';
import { samples } from './model.js';
import { signButton } from './sign.js';

/** The pairs that somebody keeps at hand. */
export function renderFavourites(store, open) {
  const records = store
    .all()
    .sort((one, other) => String(one.createdAt).localeCompare(String(other.createdAt)));
  keepFocus(() =>
    find('#kept').replaceChildren(
      records.length
        ? element('ul', {}, records.map((record) => line(record, store, open)))
        : empty(store),
    ),
  );
}

const line = (record, store, open) =>
  element(
    'li',
    { 'data-record': record.id },
    element(
      'button',
      {
        type: 'button',
        class: 'open',
        'data-action': 'open',
        'data-field': 'name',
        'data-focus': `open-${record.id}`,
        onclick: () => open(record),
      },
      String(record.name ?? ''),
    ),
    signButton('✕', `Delete ${record.name}`, {
      'data-action': 'delete',
      'data-focus': `delete-${record.id}`,
      onclick: () => store.remove([record.id], `“${record.name}”`),
    }),
  );

const empty = (store) =>
  element(
    'div',
    { class: 'empty' },
    element('p', {}, 'Pairs that you keep stand here.'),
    element(
      'button',
      { type: 'button', 'data-action': 'samples', onclick: () => store.addAll(samples) },
      'Add sample data',
    ),
  );
