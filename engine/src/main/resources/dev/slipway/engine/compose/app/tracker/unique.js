import { nameOf } from './entities.js';
import { wordsOf } from './words.js';

const plain = (field, value) => wordsOf(field, value).trim().toLocaleLowerCase();

/** The first field whose value another one has already, with words that say so. */
export function taken(entity, values, record, more = []) {
  for (const { type, field: name } of entity.rules ?? []) {
    const field = entity.fields.find((each) => each.name === name);
    const wanted = type === 'unique' && field ? plain(field, values[name]) : '';
    const other =
      wanted &&
      [...entity.store.all(), ...more].find(
        (each) => (each.id ?? each) !== record.id && plain(field, each[name]) === wanted,
      );
    if (other) {
      const isTitle = name === entity.titleField;
      const known = isTitle ? `Another ${entity.one}` : `“${nameOf(entity, other)}”`;
      const label = field.label.toLowerCase();
      const value = wordsOf(field, other[name]);
      return { field: name, text: `${known} has the ${label} “${value}” already.` };
    }
  }
  return undefined;
}
