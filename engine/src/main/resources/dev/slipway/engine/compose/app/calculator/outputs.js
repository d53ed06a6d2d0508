import { element, find } from './dom.js';
import { functions } from './functions.js';
import { formula } from './model.js';
import { fixed, typed } from './numbers.js';
import { reckon } from './reckon.js';
import { toOther } from './units.js';

const reckoned = (output, values) => reckon(output.sum, values, functions);

function words(output, value, imperial) {
  const other = imperial && output.other;
  const number = fixed(other ? toOther(value, output.factor) : value, output.digits);
  const unit = (other ? output.other : output.unit) ?? '';
  return `${number}${unit === '%' ? '' : ' '}${unit}`.trim();
}

/** The range that a result lies in: "Normal weight, 18.5 to 25". */
function bandOf(value) {
  const at = formula.bands.findLastIndex(({ from }) => value >= from);
  if (at < 0) {
    return '';
  }
  const { from, text } = formula.bands[at];
  const next = formula.bands[at + 1];
  if (!next) {
    return `${text}, ${typed(from)} and more`;
  }
  return at === 0 ? `${text}, below ${typed(next.from)}` : `${text}, ${typed(from)} to ${typed(next.from)}`;
}

/** Shows what follows from the values; nothing where one of them is not right. */
export function renderOutputs(values, imperial) {
  if (!values) {
    find('#outputs').replaceChildren(element('p', { class: 'waiting' }, 'Waiting for numbers'));
    return;
  }
  const [main, ...others] = formula.outputs.map((output) => ({
    output,
    value: reckoned(output, values),
  }));
  find('#outputs').replaceChildren(
    element(
      'p',
      { class: 'result' },
      element('span', {}, main.output.label),
      element('b', { 'data-output': main.output.name }, words(main.output, main.value, imperial)),
    ),
    formula.bands.length ? element('p', { class: 'band' }, bandOf(main.value)) : '',
    formula.bands.length ? scale(main.value) : '',
    element(
      'dl',
      {},
      others.map(({ output, value }) =>
        element(
          'div',
          {},
          element('dt', {}, output.label),
          element('dd', { 'data-output': output.name }, words(output, value, imperial)),
        ),
      ),
    ),
  );
}

/** The ranges side by side with a mark where the result lies. */
function scale(value) {
  const inner = formula.bands.slice(1).map(({ from }) => from);
  const room = (inner.at(-1) - inner[0]) * 0.45;
  const [least, most] = [inner[0] - room, inner.at(-1) + room];
  const place = (at) => `${(100 * (Math.min(most, Math.max(least, at)) - least)) / (most - least)}%`;
  const made = element('div', { class: 'scale', 'aria-hidden': 'true' });
  const line = (at, name) => {
    const mark = element('i', { class: name });
    mark.style.setProperty('inset-inline-start', place(at));
    return mark;
  };
  made.append(...inner.map((at) => line(at, 'limit')), line(value, 'mark'));
  return made;
}

/** The main result in one line, with the range where there is one. */
export function keepable(values, imperial) {
  const [main] = formula.outputs;
  const value = reckoned(main, values);
  const band = formula.bands.length ? `, ${bandOf(value).split(',')[0].toLowerCase()}` : '';
  return `${main.label}: ${words(main, value, imperial)}${band}`;
}
