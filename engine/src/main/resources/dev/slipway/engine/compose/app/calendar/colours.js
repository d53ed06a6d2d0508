import { model } from './model.js';
// #if choice
import { element } from './dom.js';

const field = model.fields.find((each) => each.type === 'choice');
// #end

/** Gives an element the colour of a record's choice; the words stay what tells them apart. */
export function tint(made, record) {
  // #if choice
  const at = field.options.indexOf(record[field.name]);
  if (at >= 0) {
    made.style.setProperty('--turn', at);
    made.dataset.turn = 'yes';
  }
  // #end
  made.title = record[model.titleField] ?? model.one;
  return made;
}
// #if choice

/** What the colours mean. */
export const legend = () =>
  field.options.map((option) =>
    tint(element('li', { class: 'chip' }, option), { [field.name]: option, [model.titleField]: option }),
  );
// #end
