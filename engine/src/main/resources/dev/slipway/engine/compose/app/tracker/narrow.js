import { element, find } from './dom.js';
import { model } from './model.js';

// #if filter
const CHOOSABLE = model.fields.filter((field) => ['choice', 'yesNo'].includes(field.type));
// #end
const COLLATOR = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Search, filters and order: which records are shown, and in which sequence. */
export function createNarrowing(onChange) {
  const search = find('#search');
  const sort = find('#sort');
  // #if filter
  const filters = CHOOSABLE.map((field) => ({ field, select: filterSelect(field) }));
  find('#filters').append(...filters.map(({ field, select }) => labelled(field, select)));
  // #end
  let order = { field: 'createdAt', descending: true };

  sort.append(
    element('option', { value: '-createdAt' }, 'Newest first'),
    ...model.fields.flatMap((field) => [
      element('option', { value: field.name }, `${field.label} ↑`),
      element('option', { value: `-${field.name}` }, `${field.label} ↓`),
    ]),
  );
  sort.addEventListener('change', () => {
    const descending = sort.value.startsWith('-');
    order = { field: sort.value.slice(descending ? 1 : 0), descending };
    onChange();
  });
  search.addEventListener('input', onChange);
  find('#tools').addEventListener('submit', (event) => event.preventDefault());
  // #if filter
  filters.forEach(({ select }) => select.addEventListener('change', onChange));
  // #end

  function matches(record) {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const text = model.fields
      .map((field) => [record[field.name]].flat().join(' '))
      .join(' ')
      .toLowerCase();
    // #if filter
    const chosen = filters.every(
      ({ field, select }) => !select.value || valueOf(field, record) === select.value,
    );
    if (!chosen) {
      return false;
    }
    // #end
    return words.every((word) => text.includes(word));
  }

  return {
    apply: (records) => records.filter(matches).sort(comparing(order)),

    order: () => order,

    /** Orders by a field; a second time turns the order around. */
    sortBy(field) {
      order = { field, descending: order.field === field && !order.descending };
      sort.value = `${order.descending ? '-' : ''}${field}`;
      onChange();
    },

    clear() {
      search.value = '';
      // #if filter
      filters.forEach(({ select }) => {
        select.value = '';
      });
      // #end
      onChange();
      search.focus();
    },
  };
}

/** Records without a value come last, whichever way round. */
function comparing({ field, descending }) {
  return (one, other) => {
    const [a, b] = [one[field], other[field]];
    const [noA, noB] = [a, b].map((value) => value === undefined || value === null || value === '');
    if (noA || noB) {
      return noA - noB;
    }
    const difference = typeof a === 'string' ? COLLATOR.compare(a, b) : Number(a) - Number(b);
    return descending ? -difference : difference;
  };
}
// #if filter

const valueOf = (field, record) =>
  field.type === 'yesNo' ? String(record[field.name] === true) : record[field.name];

function filterSelect(field) {
  const options =
    field.type === 'yesNo'
      ? [
          ['true', 'Yes'],
          ['false', 'No'],
        ]
      : field.options.map((option) => [option, option]);
  return element(
    'select',
    { id: `filter-${field.name}`, 'data-filter': field.name },
    element('option', { value: '' }, 'All'),
    options.map(([value, text]) => element('option', { value }, text)),
  );
}

const labelled = (field, select) =>
  element('div', { class: 'field' }, element('label', { for: select.id }, field.label), select);
// #end
