// #if derived
import { derive } from './derive.js';
// #end
// #if relation
import { counted } from './dom.js';
import { nameOf, referrers } from './entities.js';
// #end
// #if !relation
import { nameOf } from './entities.js';
// #end
import { createForm, keepIn } from './form.js';
// #if rule-unique
import { taken } from './unique.js';
// #end

/** The records of an entity with what follows from them. */
export function recordsOf(entity) {
  let records = entity.store.all();
  // #if derived
  if (entity.derived) {
    records = derive(entity.derived, records);
  }
  // #end
  // #if relation
  const counting = entity.columns.filter(({ type }) => type === 'count');
  for (const { name, entity: other, field } of counting) {
    const counts = Map.groupBy(other.store.all(), (record) => record[field.name]);
    records = records.map((record) => ({ ...record, [name]: counts.get(record.id)?.length ?? 0 }));
  }
  // #end
  return records;
}

/** What can be done with the records of an entity. */
export function createActions(entity) {
  const { store, fields, one } = entity;
  // #if rule-unique
  entity.check = (values, record) => taken(entity, values, record);
  // #end
  const form = createForm({
    fields,
    one,
    // #if rule-unique
    keep: keepIn(store, entity.check),
    // #end
    // #if !rule-unique
    keep: keepIn(store),
    // #end
    // #if related
    dialog: entity.dialog,
    // #end
  });
  // #if relation
  entity.form = form;
  // #end

  return {
    add: () => form.open({}),

    edit: ({ id }) => form.open(store.get(id)),

    // #if !relation
    remove: (record) => store.remove([record.id], `“${nameOf(entity, record)}”`),
    // #end
    // #if relation
    /** Records that lead to one that goes are left without it, until it comes back. */
    async remove(record) {
      const what = `“${nameOf(entity, record)}”`;
      const held = referrers(entity).flatMap(({ entity: other, field }) =>
        other.store
          .all()
          .filter((each) => each[field.name] === record.id && each.id !== record.id)
          .map((each) => ({ other, id: each.id, field: field.name })),
      );
      const setAll = (value) =>
        Promise.all(held.map(({ other, id, field }) => other.store.update(id, { [field]: value })));
      await setAll(null);
      await store.remove([record.id], what + heldWords(held), () => setAll(record.id));
    },
    // #end
  };
}
// #if relation

function heldWords(held) {
  const words = [...Map.groupBy(held, ({ other }) => other)].map(([other, some]) =>
    counted(some.length, other),
  );
  const rest = held.length === 1 ? 'named it and is left blank' : 'named it and are left blank';
  return words.length === 0 ? '' : `; ${words.join(' and ')} ${rest}`;
}
// #end
