import { counted, element } from './dom.js';
import { dateField, writing } from './figures.js';
import { measured } from './measure.js';

/** The figures over the records that are shown. */
export function createTotals(entity) {
  const node = element('dl', { class: 'figures', hidden: true });

  function figure(total, records) {
    const met = records.filter((record) => !total.when || isMet(total.when, record));
    return measured(total.measure, total.field, met, dateField(entity));
  }

  return {
    node,

    show(all, found) {
      const { totals = [] } = entity;
      const shown = found.length < all.length ? ', shown' : '';
      node.hidden = totals.length === 0 || all.length === 0;
      node.replaceChildren(
        ...totals.map((total) =>
          pair(total.label, shown, writing(entity, total)(figure(total, found))),
        ),
        pair('In all', '', counted(all.length, entity)),
      );
    },
  };
}

const pair = (label, shown, value) =>
  element(
    'div',
    { 'data-total': label },
    element('dt', {}, label + shown),
    element('dd', {}, value),
  );

/** A record that says nothing about yes and no counts as no. */
const isMet = (when, record) => (record[when.field] ?? false) === when.is;
