import { element, find } from './dom.js';
import { day } from './format.js';
import { rounded, typed } from './numbers.js';
import { reckon } from './reckon.js';

const DECIMAL = (0.5).toLocaleString().replace(/\d/g, '') || '.';
const KEYS = [
  ['C', 'Clear'], ['(', 'Open bracket'], [')', 'Close bracket'], ['÷', 'Divide'],
  ['7'], ['8'], ['9'], ['×', 'Times'],
  ['4'], ['5'], ['6'], ['−', 'Minus'],
  ['1'], ['2'], ['3'], ['+', 'Plus'],
  ['0'], [DECIMAL, 'Decimal point'], ['%', 'Percent'], ['=', 'Equals'],
];

const line = find('#line');
const answer = find('#answer');

/** The line with a point for decimals, whatever the visitor's language has, and "x" as times. */
const plain = () => line.value.replaceAll(DECIMAL, '.').replace(/x/gi, '*');

function update() {
  find('#problem').textContent = '';
  try {
    const value = reckon(plain());
    answer.textContent = Number.isFinite(value) ? `= ${rounded(value, 12)}` : '';
  } catch {
    answer.textContent = '';
  }
}

function result() {
  const value = reckon(plain());
  if (!Number.isFinite(value)) {
    throw new Error('This has no result: nothing can be divided by zero.');
  }
  return value;
}

async function finish(store) {
  if (line.value.trim() === '') {
    return;
  }
  try {
    const value = result();
    const said = line.value.trim();
    if (await store.add({ result: rounded(value, 12), inputs: said, date: day() })) {
      line.value = typed(value, 12);
      answer.textContent = '';
      line.select();
    }
  } catch (problem) {
    find('#problem').textContent = problem.message;
  }
}

function press(key, store) {
  if (key === '=') {
    finish(store);
    return;
  }
  if (key === 'C') {
    line.value = '';
  } else {
    line.setRangeText(key, line.selectionStart, line.selectionEnd, 'end');
  }
  update();
}

/** A line to type in, with keys below it. */
export function begin(store) {
  find('#keys').replaceChildren(
    ...KEYS.map(([key, label]) =>
      element(
        'button',
        {
          type: 'button',
          'data-key': key,
          class: /[\d.,]/.test(key) ? 'digit' : key === '=' ? 'main' : 'sign-key',
          'aria-label': label,
          onclick: () => press(key, store),
        },
        key,
      ),
    ),
  );
  line.addEventListener('input', update);
  line.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === '=') {
      event.preventDefault();
      press(event.key === '=' ? '=' : 'C', store);
    }
  });
  find('#pocket').addEventListener('submit', (event) => {
    event.preventDefault();
    finish(store);
  });
  line.focus();
}
