// #if relation
import { entityOf, nameOf } from './entities.js';
// #end
import { readText } from './reading.js';
// #if rule-unique
import { taken } from './unique.js';
// #end

const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The field that each heading means, by its label or its name; each field once. */
export function matched(entity, header) {
  const free = new Set(entity.fields);
  return header.map((heading) => {
    const wanted = plain(heading);
    const found = [...free].find(({ name, label }) => [plain(label), plain(name)].includes(wanted));
    free.delete(found);
    return found?.name;
  });
}

/** The rows as records, and what is wrong with those that cannot be. */
export function fitting(entity, fields, rows) {
  const fit = [];
  const problems = [];
  const given = new Set(fields);
  const missing = entity.fields.filter((field) => field.required && !given.has(field));
  rows.forEach((row, at) => {
    const values = {};
    const wrong = missing.map(({ label }) => `no ${label.toLowerCase()}`);
    fields.forEach((field, column) => {
      const { value, problem } = field ? readText(field, row[column] ?? '') : {};
      if (problem) {
        wrong.push(`${field.label}: ${problem}`);
      } else if (value !== undefined) {
        values[field.name] = value;
      }
    });
    // #if rule-unique
    const double = wrong.length === 0 && taken(entity, values, {}, fit);
    if (double) {
      wrong.push(double.text);
    }
    // #end
    if (wrong.length > 0) {
      // The headings are the first row of the file.
      problems.push(`Row ${at + 2}: ${wrong.join('; ')}`);
    } else {
      fit.push(values);
    }
  });
  return { fit, problems };
}
// #if relation

/** Puts ids in the place of titles, and adds the records that are not there yet. */
export async function linked(entity, rows) {
  const records = rows.map((row) => ({ ...row }));
  const added = [];
  for (const { name, to } of entity.fields.filter((field) => field.to)) {
    const other = entityOf(to);
    const ids = new Map(other.store.all().map((each) => [plain(nameOf(other, each)), each.id]));
    for (const record of records.filter((each) => each[name])) {
      const key = plain(record[name]);
      if (!ids.has(key)) {
        const made = await other.store.add({ [other.titleField]: record[name] });
        added.push(...(made ? [{ store: other.store, id: made.id }] : []));
        ids.set(key, made?.id);
      }
      record[name] = ids.get(key) ?? null;
    }
  }
  return { records, added };
}
// #end
