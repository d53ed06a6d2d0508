import { element, find } from './dom.js';
import { BEGINNING } from './phases.js';

const MINUTE = 60;
const MOST = 24 * 60;
const LENGTHS = [
  ['work', BEGINNING.break > 0 ? 'Work' : 'Length'],
  ['break', 'Break'],
  ['long', 'Long break'],
];
const NUMBERS = [
  ['most', 'Rounds'],
  ['before', 'Rounds before a long break'],
];

/** The lengths of the phases and the sound, to be changed at any time. */
export function showTuning(state, write) {
  const form = find('#tuning');
  if (form.contains(document.activeElement)) {
    return;
  }
  const short = BEGINNING.work % MINUTE !== 0 || BEGINNING.break % MINUTE !== 0;
  const scale = short ? 1 : MINUTE;
  const lengths = LENGTHS.filter(([name]) => BEGINNING[name] > 0).map(([name, label]) =>
    number(`${label}, ${short ? 'seconds' : 'minutes'}`, state[name] / scale, MOST, (value) =>
      write({ [name]: Math.round(value * scale) }),
    ),
  );
  const asked = { most: BEGINNING.most > 0, before: BEGINNING.long > 0 };
  const numbers = NUMBERS.filter(([name]) => asked[name]).map(([name, label]) =>
    number(label, state[name], 99, (value) => write({ [name]: Math.round(value) })),
  );
  form.replaceChildren(...lengths, ...numbers, sound(state, write));
}

function number(label, value, most, save) {
  const id = `tune-${label.toLowerCase().replace(/[^a-z]+/g, '-')}`;
  const problem = element('p', { class: 'problem', id: `${id}-problem` });
  const input = element('input', {
    id,
    type: 'number',
    min: 1,
    max: most,
    step: 'any',
    value,
    'aria-describedby': `${id}-problem`,
  });
  input.addEventListener('change', () => {
    const given = input.valueAsNumber;
    const fits = given >= 1 && given <= most;
    problem.textContent = fits ? '' : `A number from 1 to ${most.toLocaleString()}.`;
    input.setAttribute('aria-invalid', String(!fits));
    if (fits) {
      save(given);
    }
  });
  return element('div', { class: 'field' }, element('label', { for: id }, label), input, problem);
}

const sound = (state, write) =>
  element(
    'div',
    { class: 'switch' },
    element('input', {
      id: 'tune-sound',
      type: 'checkbox',
      role: 'switch',
      checked: state.sound,
      onchange: (event) => write({ sound: event.target.checked }),
    }),
    element('label', { for: 'tune-sound' }, 'A soft sound at the end'),
  );
