import { addressOf } from './address.js';
import { element } from './dom.js';
import { entityOf, nameOf } from './entities.js';
import { keepIn } from './form.js';

const sorted = (entity) =>
  entity.store
    .all()
    .map((record) => ({ id: record.id, name: nameOf(entity, record) }))
    .sort((one, other) => one.name.localeCompare(other.name));

/** A list of the other records, and a button that adds one in place. */
export function relationControl(field, shared, value) {
  const entity = entityOf(field.to);
  const select = element('select', shared);

  function fill(chosen) {
    const options = sorted(entity).map(({ id, name }) =>
      element('option', { value: id, selected: id === chosen }, name),
    );
    select.replaceChildren(element('option', { value: '' }, '–'), ...options);
  }

  /** Adds one from here, and chooses it. */
  async function add(values) {
    const made = await entity.store.add(values);
    if (made) {
      fill(made.id);
    }
    return made;
  }

  fill(value);
  if (entity.form.isOpen()) {
    // A form does not open above itself.
    return select;
  }
  const button = element(
    'button',
    {
      type: 'button',
      'data-action': `new-${field.name}`,
      // #if rule-unique
      onclick: () => entity.form.open({}, keepIn({ add }, entity.check)),
      // #end
      // #if !rule-unique
      onclick: () => entity.form.open({}, keepIn({ add })),
      // #end
    },
    `New ${entity.one}…`,
  );
  return element('div', { class: 'beside' }, select, button);
}

/** The title of the record that a value leads to, as a link to it. */
export function relationShown(named, field, value) {
  const entity = entityOf(field.to);
  const record = entity.store.get(value);
  return record
    ? element(
        'a',
        { ...named, href: addressOf({ tab: entity.collection, record: value }) },
        nameOf(entity, record),
      )
    : null;
}
