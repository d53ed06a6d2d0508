// #if relation
import { entities, entityOf, nameOf } from './entities.js';
// #end
// #if !relation
import { entities } from './entities.js';
// #end

/** Puts examples into whatever is empty, the main thing last, for it leads to the others. */
export async function addSamples() {
  for (const each of [...entities].reverse()) {
    const { store, samples } = each;
    if (store.all().length === 0) {
      // #if relation
      await store.addAll(samples.map((row) => resolved(each.fields, row)));
      // #end
      // #if !relation
      await store.addAll(samples);
      // #end
    }
  }
}
// #if relation

/** An example names others by their titles; a record does so by their ids. */
function resolved(fields, row) {
  const values = { ...row };
  for (const { name, to } of fields.filter((field) => field.to)) {
    const other = entityOf(to);
    const found = other.store.all().find((record) => nameOf(other, record) === row[name]);
    values[name] = found?.id ?? null;
  }
  return values;
}
// #end
