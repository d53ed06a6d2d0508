import { counted, find } from './dom.js';
import { model } from './model.js';
import { say } from './status.js';

const MOST = 500;
const dialog = find('#pasting');
const form = dialog.querySelector('form');
const lines = find('#lines');
const problem = find('#pasting-problem');
let target;

/** Asks for many cards at once. */
export function openPasting(store) {
  target = store;
  problem.textContent = '';
  dialog.showModal();
}

/** The cards of some lines, and the first line that is none; tabs do as well as "=". */
function readLines(text) {
  const cards = [];
  let wrong;
  text.split('\n').forEach((line, at) => {
    const [front, ...rest] = line.split(line.includes('\t') ? '\t' : '=');
    const card = { front: front.trim(), back: rest.join('=').trim(), box: 1 };
    if (card.front && card.back) {
      cards.push(card);
    } else if (line.trim()) {
      wrong ??= at + 1;
    }
  });
  return { cards, wrong };
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { cards, wrong } = readLines(lines.value);
  if (wrong || cards.length === 0 || cards.length > MOST) {
    problem.textContent = wrong
      ? `Line ${wrong} needs both sides with = between, such as “hola = hello”.`
      : cards.length
        ? `These are ${cards.length} cards; paste at most ${MOST} at once.`
        : 'Paste at least one line, such as “hola = hello”.';
    lines.focus();
    return;
  }
  form.querySelector('[type=submit]').disabled = true;
  await target.addAll(cards);
  form.querySelector('[type=submit]').disabled = false;
  form.reset();
  dialog.close();
  say(`Added ${counted(cards.length, model)}.`);
});

dialog.querySelector('[data-action=close]').addEventListener('click', () => dialog.close());
