import { element } from './dom.js';
// #if image
import { shown } from './fields.js';
// #end
// #if warnings
import { badgeList, buttonsOf, valueOf } from './parts.js';
// #end
// #if !warnings
import { buttonsOf, valueOf } from './parts.js';
// #end
import { wordsOf } from './words.js';

/** The records as cards, with their pictures first where they have any. */
export function createCards(entity, actions) {
  const { columns, titleField, one } = entity;
  // #if image
  const picture = columns.find(({ type }) => type === 'image');
  const others = columns.filter((column) => column !== picture && column.name !== titleField);
  // #end
  // #if !image
  const others = columns.filter((column) => column.name !== titleField);
  // #end

  function card(record, badges) {
    const title = columns.find(({ name }) => name === titleField);
    return element(
      'li',
      {
        class: badges.length > 0 ? 'card marked' : 'card',
        'data-record': record.id,
        'data-focus': `record-${record.id}`,
        tabindex: -1,
      },
      // #if image
      picture && shown(picture, record[picture.name]),
      // #end
      element('h2', { 'data-field': titleField }, wordsOf(title, record[titleField]) || one),
      // #if warnings
      badgeList(badges),
      // #end
      element(
        'dl',
        {},
        others
          .map((column) => [column, valueOf(entity, column, record, actions)])
          .filter(([, value]) => value)
          .map(([{ label }, value]) =>
            element('div', {}, element('dt', {}, label), element('dd', {}, value)),
          ),
      ),
      element('div', { class: 'actions' }, buttonsOf(entity, record, actions)),
    );
  }

  return {
    render: (records, badgesOf) =>
      element(
        'ul',
        { class: 'cards' },
        records.map((record) => card(record, badgesOf(record))),
      ),
  };
}
