// #if relation
import { entityOf, nameOf } from './entities.js';
// #end

/** A value as plain text, to search, to sort and to write to files. */
export function wordsOf(field, value) {
  if (value === undefined || value === null) {
    return '';
  }
  // #if yesNo
  if (field.type === 'yesNo') {
    return value ? 'Yes' : 'No';
  }
  // #end
  // #if relation
  if (field.type === 'relation') {
    const entity = entityOf(field.to);
    const record = entity.store.get(value);
    // A record that is known by another one is asked for no further.
    return record && entity.titleField !== field.name ? nameOf(entity, record) : '';
  }
  // #end
  return [value].flat().join(', ');
}

const COLLATOR = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Compares records by a field; those without a value come last, whichever way round. */
export function comparing(field, descending) {
  const valueOf = (record) =>
    typeof record[field.name] === 'number' ? record[field.name] : wordsOf(field, record[field.name]);
  return (one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    if (a === '' || b === '') {
      return (a === '') - (b === '');
    }
    const numbers = typeof a === 'number' && typeof b === 'number';
    const difference = numbers ? a - b : COLLATOR.compare(String(a), String(b));
    return descending ? -difference : difference;
  };
}
