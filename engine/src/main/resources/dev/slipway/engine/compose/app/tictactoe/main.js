import { element, find } from './dom.js';
import { easyMove, other, outcome, perfectMove, winningLine } from './logic.js';
import { mark } from './mark.js';
import { model, settings } from './model.js';
import { renderScore } from './score.js';
import { openStore } from './store.js';

const THINKING = 350;
const store = openStore(model.collection);
const board = find('#board');
const rival = find('#rival');

let cells = [];
let turn = 'X';
let starts = 'X';
let thinking = 0;

/** The computer is O; X is always a person. */
const isComputer = () => rival.value !== 'two' && turn === 'O';
const news = (text) => {
  find('#news').textContent = text;
};

function begin() {
  clearTimeout(thinking);
  cells = Array(9).fill('');
  turn = starts;
  board.replaceChildren(
    ...cells.map((_, at) =>
      element('button', { type: 'button', 'data-cell': at, onclick: () => play(at) }),
    ),
  );
  render();
  next();
}

function next() {
  if (isComputer()) {
    news('The computer thinks.');
    const move = rival.value === 'perfect' ? perfectMove : easyMove;
    thinking = setTimeout(() => set(move(cells, 'O')), THINKING);
  } else {
    news(rival.value === 'two' ? `${turn} is next.` : 'It is your turn: you are X.');
  }
}

function play(at) {
  if (!cells[at] && !outcome(cells) && !isComputer()) {
    set(at);
  }
}

function set(at) {
  cells[at] = turn;
  turn = other(turn);
  render();
  const won = outcome(cells);
  if (won) {
    finish(won);
  } else {
    next();
  }
}

function finish(won) {
  starts = other(starts);
  const you = rival.value !== 'two';
  const winner = you ? { X: 'You win!', O: 'The computer wins.' }[won] : `${won} wins!`;
  news(won === 'draw' ? 'A draw: nobody has three in a row.' : winner);
  store.add({ winner: won, opponent: rival.value });
}

function render() {
  const line = winningLine(cells) ?? [];
  cells.forEach((cell, at) => {
    const button = board.children[at];
    const place = `Row ${Math.floor(at / 3) + 1}, column ${(at % 3) + 1}`;
    const wins = line.includes(at) ? ', in the winning row' : '';
    button.setAttribute('aria-label', `${place}: ${cell || 'free'}${wins}`);
    button.dataset.mark = cell;
    button.dataset.wins = String(line.includes(at));
    button.replaceChildren(...(cell ? [mark(cell)] : []));
  });
}

board.addEventListener('keydown', (event) => {
  const at = Number(event.target.dataset.cell);
  const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -3, ArrowDown: 3 };
  const step = steps[event.key];
  const leaves = (step === -1 && at % 3 === 0) || (step === 1 && at % 3 === 2);
  const target = step && !leaves ? board.children[at + step] : undefined;
  if (step) {
    event.preventDefault();
    target?.focus();
  }
});

document.addEventListener('keydown', (event) => {
  if (/^[1-9]$/.test(event.key) && event.target !== rival) {
    play(Number(event.key) - 1);
  }
});

find('[data-action=new]').addEventListener('click', () => {
  begin();
  board.children[0].focus();
});
rival.value = settings.rival;
rival.addEventListener('change', () => {
  starts = 'X';
  begin();
  renderScore(store, rival.value);
});
store.onChange(() => renderScore(store, rival.value));
begin();
await store.start();
