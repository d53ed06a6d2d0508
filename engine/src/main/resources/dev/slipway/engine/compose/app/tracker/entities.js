// #if related
import { find } from './dom.js';
// #end
// #if related
import { model, related, relatedSamples, samples } from './model.js';
// #end
// #if !related
import { model, samples } from './model.js';
// #end
import { openStore } from './store.js';
import { wordsOf } from './words.js';

const describe = (given, examples) => ({
  ...given,
  samples: examples,
  columns: [...given.fields, ...(given.derived ?? [])],
  store: openStore(given.collection),
});

/** What the app keeps, the main thing first; each with its store. */
// #if related
export const entities = [
  describe(model, samples),
  ...related.map((each) => describe(each, relatedSamples[each.collection] ?? [])),
];
// #end
// #if !related
export const entities = [describe(model, samples)];
// #end
// #if related

entities.slice(1).forEach((entity) => {
  entity.dialog = copiedDialog(entity.collection);
});
// #end
// #if relation

export const entityOf = (collection) => entities.find((each) => each.collection === collection);

/** The fields of any entity that lead to one. */
export const referrers = ({ collection }) =>
  entities.flatMap((entity) =>
    entity.fields.filter(({ to }) => to === collection).map((field) => ({ entity, field })),
  );

entities.forEach((entity) => entity.columns.push(...countColumns(entity)));
// #end

/** What a record is known by. */
export function nameOf(entity, record) {
  const field = entity.fields.find(({ name }) => name === entity.titleField);
  return wordsOf(field, record?.[field.name]) || entity.one;
}
// #if relation

/** Shows with a record how many others lead to it. */
function countColumns(entity) {
  return referrers(entity).map(({ entity: other, field }) => ({
    name: `count-${other.collection}-${field.name}`,
    label: other.many[0].toUpperCase() + other.many.slice(1),
    type: 'count',
    entity: other,
    field,
  }));
}
// #end
// #if related

/** A dialog of its own, so that one form can open above another. */
function copiedDialog(name) {
  const dialog = find('#editor').cloneNode(true);
  dialog.id = `editor-${name}`;
  dialog.setAttribute('aria-labelledby', `editor-title-${name}`);
  dialog.querySelector('h2').id = `editor-title-${name}`;
  document.body.append(dialog);
  return dialog;
}
// #end
