import { element } from './dom.js';
import { wordsOf } from './words.js';

const CHOOSABLE = ['choice', 'yesNo', 'tags', 'relation'];

/** One list to choose from for each field that has few values. */
export function createFilters(entity, onChange) {
  const filters = entity.fields
    .filter(({ type }) => CHOOSABLE.includes(type))
    .map((field) => {
      const select = element('select', {
        id: `filter-${entity.collection}-${field.name}`,
        'data-filter': field.name,
        onchange: onChange,
      });
      const node = element(
        'div',
        { class: 'field' },
        element('label', { for: select.id }, field.label),
        select,
      );
      return { field, select, node };
    });

  return {
    node: element(
      'div',
      { class: 'filters', hidden: filters.length === 0 },
      filters.map(({ node }) => node),
    ),

    /** Offers what can be found; a choice that is gone is given up. */
    offer(records) {
      for (const { field, select, node } of filters) {
        const options = optionsOf(field, records);
        const before = select.value;
        if (select.dataset.offered !== String(options)) {
          select.dataset.offered = String(options);
          select.replaceChildren(
            element('option', { value: '' }, 'All'),
            ...options.map((option) => element('option', { value: option }, option)),
          );
          select.value = options.includes(before) ? before : '';
        }
        node.hidden = options.length === 0;
      }
    },

    matches: (record) =>
      filters.every(
        ({ field, select }) => !select.value || valuesOf(field, record).includes(select.value),
      ),

    clear() {
      filters.forEach(({ select }) => {
        select.value = '';
      });
    },
  };
}

function optionsOf(field, records) {
  switch (field.type) {
    // #if choice
    case 'choice':
      return field.options;
    // #end
    // #if yesNo
    case 'yesNo':
      return ['Yes', 'No'];
    // #end
    default:
      return [...new Set(records.flatMap((record) => valuesOf(field, record)))]
        .filter(Boolean)
        .sort((one, other) => one.localeCompare(other));
  }
}

/** A field of yes and no that says nothing says no. */
const valuesOf = (field, record) =>
  field.type === 'tags'
    ? [record[field.name] ?? []].flat()
    : [wordsOf(field, record[field.name] ?? (field.type === 'yesNo' ? false : ''))];
