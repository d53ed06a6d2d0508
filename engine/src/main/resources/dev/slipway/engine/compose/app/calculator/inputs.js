import { element, find } from './dom.js';
import { day } from './format.js';
import { dayNumber } from './functions.js';
import { formula, settings } from './model.js';
import { parseNumber, typed } from './numbers.js';
import { keepable, renderOutputs } from './outputs.js';
import { fromOther, toOther, usesOther } from './units.js';

const INCHES = 12;
const isDate = (input) => input.unit === 'date';
const isFeet = (input) => imperial && input.other === 'ft+in';
const hasOther = formula.inputs.some(({ other }) => other);

let imperial = false;
/** What is typed in, in the first system of units; dates as numbers of days. */
const values = {};
const problems = {};

const unitOf = (input) => (imperial && input.other ? input.other : input.unit);
const shown = (input, value) => (imperial && input.other ? toOther(value, input.factor) : value);
const meant = (input, value) => (imperial && input.other ? fromOther(value, input.factor) : value);

/** A value for its box: as it was typed in, or, brought into the other units, with a few digits. */
const figure = (input) =>
  typed(shown(input, values[input.name]), imperial && input.other ? 5 : 12);

function render() {
  find('#inputs .fields').replaceChildren(...formula.inputs.map(field));
  find('#systems').hidden = !hasOther || settings.units !== 'both';
  find('#systems').replaceChildren(system('Metric', false), system('Imperial', true));
  update();
}

const system = (label, wanted) =>
  element(
    'button',
    {
      type: 'button',
      'data-system': label.toLowerCase(),
      'aria-pressed': imperial === wanted ? 'true' : 'false',
      onclick: () => {
        imperial = wanted;
        render();
        find(`[data-system=${label.toLowerCase()}]`).focus();
      },
    },
    label,
  );

function field(input) {
  const problem = element('p', { class: 'problem', id: `${input.name}-problem` });
  const parts = isFeet(input) ? feet(input, problem) : [box(input, problem)];
  return element(
    'div',
    { class: 'field' },
    element('label', { for: `in-${input.name}` }, input.label),
    element('div', { class: 'box' }, parts),
    problem,
  );
}

function box(input, problem) {
  const date = isDate(input);
  const control = element('input', {
    id: `in-${input.name}`,
    name: input.name,
    ...(date ? { type: 'date' } : { type: 'text', inputmode: 'decimal', autocomplete: 'off' }),
    value: date ? input.day : figure(input),
    'aria-describedby': `${problem.id} ${input.name}-unit`,
  });
  const read = () => (date ? dayNumber(control.value) : meant(input, parseNumber(control.value)));
  control.addEventListener('input', () => {
    input.day = control.value;
    take(input, read(), problem, [control]);
  });
  return [control, date ? null : element('span', { id: `${input.name}-unit` }, unitOf(input))];
}

/** Feet and inches, in two boxes. */
function feet(input, problem) {
  const inches = toOther(values[input.name], input.factor);
  const whole = Math.floor((Math.round(inches * 10) / 10) / INCHES);
  const part = (id, label, value, unit) => [
    element('input', {
      id,
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      value,
      ...(label ? { 'aria-label': label } : {}),
      'aria-describedby': problem.id,
    }),
    element('span', {}, unit),
  ];
  const one = part(`in-${input.name}`, '', typed(whole), 'ft');
  const rest = Math.max(0, inches - whole * INCHES);
  const other = part(`in-${input.name}-inches`, `${input.label}, inches`, typed(rest, 3), 'in');
  const controls = [one[0], other[0]];
  const read = () => {
    const [given, more] = controls.map(({ value }) => (value.trim() ? parseNumber(value) : 0));
    take(input, fromOther(given * INCHES + more, input.factor), problem, controls);
  };
  controls.forEach((control) => control.addEventListener('input', read));
  return [...one, ...other];
}

function take(input, value, problem, controls) {
  values[input.name] = value;
  problems[input.name] = problemOf(input, value);
  problem.textContent = problems[input.name];
  controls.forEach((control) => control.setAttribute('aria-invalid', String(problems[input.name] !== '')));
  update();
}

function problemOf(input, value) {
  if (Number.isNaN(value)) {
    return isDate(input) ? 'A date, please.' : 'A number, please.';
  }
  if (isDate(input) || (value >= input.min && value <= input.max)) {
    return '';
  }
  const ends = [input.min, input.max].map((end) => shown(input, end)).sort((a, b) => a - b);
  const unit = isFeet(input) ? 'inches' : (unitOf(input) ?? '');
  return `From ${typed(ends[0], 3)} to ${typed(ends[1], 3)} ${unit}`.trim() + '.';
}

function update() {
  const fine = formula.inputs.every(({ name }) => !problems[name]);
  renderOutputs(fine ? values : undefined, imperial);
  find('[data-action=keep]').disabled = !fine;
}

/** "Weight 70 kg, Height 175 cm". */
function said() {
  return formula.inputs
    .map((input) => {
      const value = values[input.name];
      if (isDate(input)) {
        return `${input.label} ${new Date(value * 86_400_000).toLocaleDateString(undefined, { timeZone: 'UTC' })}`;
      }
      if (isFeet(input)) {
        const inches = Math.round(toOther(value, input.factor));
        return `${input.label} ${Math.floor(inches / INCHES)} ft ${inches % INCHES} in`;
      }
      const number = figure(input);
      const unit = unitOf(input) ?? '';
      return `${input.label} ${number}${unit === '%' ? '' : ' '}${unit}`.trim();
    })
    .join(', ');
}

/** Shows the form and keeps what is worth keeping. */
export function begin(store) {
  imperial = hasOther && (settings.units === 'imperial' || (settings.units === 'both' && usesOther()));
  for (const input of formula.inputs) {
    input.day = input.value || day();
    values[input.name] = isDate(input) ? dayNumber(input.day) : Number(input.value);
    problems[input.name] = '';
  }
  find('#inputs').addEventListener('submit', (event) => event.preventDefault());
  find('[data-action=keep]').addEventListener('click', () =>
    store.add({ result: keepable(values, imperial), inputs: said(), date: day() }),
  );
  render();
}
