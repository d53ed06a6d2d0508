import { element } from './dom.js';
import { OPTION } from './model.js';

/** The options of the poll to choose one of. */
export function ballotOptions(options, chosen) {
  if (options.length === 0) {
    return [element('p', { class: 'none' }, 'There is nothing to vote on yet: add an option below.')];
  }
  return options.map(({ id, text }, place) => {
    const control = `option-${place}`;
    return element(
      'div',
      { class: 'choice', 'data-record': id },
      element('input', {
        type: 'radio',
        id: control,
        name: OPTION,
        value: text,
        checked: text === chosen,
        'data-focus': control,
      }),
      element('label', { for: control, 'data-field': 'text' }, text),
    );
  });
}
