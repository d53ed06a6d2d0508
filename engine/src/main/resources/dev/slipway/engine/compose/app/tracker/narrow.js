import { element } from './dom.js';
// #if filter
import { createFilters } from './filters.js';
// #end
import { signButton } from './sign.js';
// #if set-sort
import { model, settings } from './model.js';
// #end
import { comparing, wordsOf } from './words.js';

const NEWEST = { name: 'createdAt', type: 'text' };

/** "-rating" is the rating, the highest first. */
const orderOf = (value) => ({ name: value.replace(/^-/, ''), descending: value.startsWith('-') });

/** Search, filters and order: which records are shown, and in which sequence. */
export function createNarrowing(entity, onChange) {
  const { collection, columns } = entity;
  const search = element('input', {
    type: 'search',
    id: `search-${collection}`,
    autocomplete: 'off',
    oninput: onChange,
  });
  const sort = element(
    'select',
    { id: `sort-${collection}`, onchange: () => orderBy(sort.value) },
    element('option', { value: '-createdAt' }, 'Newest first'),
    columns.flatMap(({ name, label }) => [
      element('option', { value: name }, `${label} ↑`),
      element('option', { value: `-${name}` }, `${label} ↓`),
    ]),
  );
  const pinned = element('p', { class: 'pinned' });
  // #if filter
  const filters = createFilters(entity, onChange);
  // #end
  let order = { name: 'createdAt', descending: true };
  // #if set-sort
  if (collection === model.collection) {
    sort.value = settings.sort;
    order = orderOf(settings.sort);
  }
  // #end
  let pin;

  const node = element(
    'form',
    { class: 'tools', role: 'search', onsubmit: (event) => event.preventDefault() },
    labelled('Search', search),
    // #if filter
    filters.node,
    // #end
    labelled('Sort by', sort, 'sort-field'),
    pinned,
  );

  function matches(record) {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const text = columns
      .map((field) => wordsOf(field, record[field.name]))
      .join(' ')
      .toLowerCase();
    return (!pin || pin.test(record)) && words.every((word) => text.includes(word));
  }

  function orderBy(value) {
    order = orderOf(value);
    onChange();
  }

  /** Shows only what passes a test, until that is taken off again. */
  function setPin(next) {
    pin = next;
    pinned.replaceChildren(
      ...(pin
        ? [`Only ${pin.label}`, signButton('✕', `Show not only ${pin.label}`, { onclick: () => setPin() })]
        : []),
    );
    onChange();
  }

  return {
    node,
    pin: setPin,
    order: () => order,

    apply(records) {
      // #if filter
      filters.offer(records);
      const chosen = records.filter(filters.matches);
      // #end
      // #if !filter
      const chosen = records;
      // #end
      const field = columns.find(({ name }) => name === order.name) ?? NEWEST;
      return chosen.filter(matches).sort(comparing(field, order.descending));
    },

    /** Orders by a field; a second time turns the order around. */
    sortBy(name) {
      sort.value = order.name === name && !order.descending ? `-${name}` : name;
      orderBy(sort.value);
    },

    clear() {
      search.value = '';
      // #if filter
      filters.clear();
      // #end
      setPin();
      search.focus();
    },
  };
}

const labelled = (label, control, kind = '') =>
  element(
    'div',
    { class: `field ${kind}`.trim() },
    element('label', { for: control.id }, label),
    control,
  );
