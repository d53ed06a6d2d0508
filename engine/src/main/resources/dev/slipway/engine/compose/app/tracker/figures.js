import * as format from './format.js';

/** Writes what was measured as its field is written. */
export function writing(entity, { measure, field: name }) {
  const type = entity.columns.find((column) => column.name === name)?.type;
  return (value) => {
    if (value === undefined || value === null) {
      return '–';
    }
    // #if money
    if (type === 'money' && measure !== 'count') {
      return format.money(value);
    }
    // #end
    const digits = measure === 'average' || type === 'rating' ? 1 : 2;
    return format.number(Math.round(value * 10 ** digits) / 10 ** digits);
  };
}

/** The day that a record belongs to, where it has one. */
export const dateField = (entity) => entity.columns.find(({ type }) => type === 'date')?.name;
