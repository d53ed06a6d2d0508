import { createBest } from './best.js';
import { columnsOf, enableArrows } from './board.js';
import { deal } from './deal.js';
import { element, find } from './dom.js';
import { model, settings } from './model.js';
import { drawn } from './signs.js';
import { openStore } from './store.js';

// #if set-seconds
const SHOWN_FOR = settings.seconds * 1000;
// #end
// #if !set-seconds
const SHOWN_FOR = 1200;
// #end
const board = find('#board');
const store = openStore(model.collection);
const best = createBest(store, {
  compare: (one, other) => one.moves - other.moves || one.seconds - other.seconds,
  words: ({ moves, seconds }) => `${moves} moves · ${clock(seconds)}`,
  counts: (result) => result.cards === settings.cards,
});

let cards = [];
let open = [];
let moves = 0;
let started = 0;
let ticking = 0;
let closing = 0;

const clock = (seconds) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
const seconds = () => (started ? Math.round((Date.now() - started) / 1000) : 0);
const news = (text) => {
  find('#news').textContent = text;
};

function begin() {
  clearInterval(ticking);
  clearTimeout(closing);
  best.forget();
  cards = deal(settings.cards);
  open = [];
  moves = 0;
  started = 0;
  board.style.setProperty('--columns', columnsOf(cards.length));
  board.replaceChildren(
    ...cards.map((card, at) =>
      element('button', { type: 'button', 'data-card': at, onclick: () => turn(card, at) }),
    ),
  );
  cards.forEach(show);
  count();
  news('Turn over two cards.');
}

function show(card, at) {
  const button = board.children[at];
  const face = card.found || open.includes(at);
  button.dataset.state = card.found ? 'found' : face ? 'open' : 'closed';
  const state = card.found ? `${card.sign}, found` : face ? card.sign : 'face down';
  button.setAttribute('aria-label', `Card ${at + 1}: ${state}`);
  button.replaceChildren(...(face ? [drawn(card.sign)] : []));
}

function turn(card, at) {
  if (card.found || (open.length === 1 && open[0] === at)) {
    return;
  }
  if (open.length === 2) {
    closeBoth();
  }
  if (!started) {
    started = Date.now();
    ticking = setInterval(count, 1000);
  }
  open.push(at);
  show(card, at);
  if (open.length === 1) {
    news(`${card.sign}. Now a second card.`);
    return;
  }
  moves += 1;
  compare(...open);
  count();
}

function compare(one, other) {
  if (cards[one].sign !== cards[other].sign) {
    news(`${cards[one].sign} and ${cards[other].sign}: no pair.`);
    closing = setTimeout(closeBoth, SHOWN_FOR);
    return;
  }
  [one, other].forEach((at) => {
    cards[at].found = true;
  });
  open = [];
  [one, other].forEach((at) => show(cards[at], at));
  news(`A pair: ${cards[one].sign}.`);
  if (cards.every(({ found }) => found)) {
    finish();
  }
}

function closeBoth() {
  clearTimeout(closing);
  const closed = open;
  open = [];
  closed.forEach((at) => show(cards[at], at));
}

async function finish() {
  clearInterval(ticking);
  const result = { moves, seconds: seconds(), cards: settings.cards };
  news(`All pairs found in ${moves} moves and ${clock(result.seconds)}.`);
  if (await best.keep(result)) {
    news(`All pairs found in ${moves} moves and ${clock(result.seconds)}: the best result so far!`);
  }
}

function count() {
  const pairs = cards.filter(({ found }) => found).length / 2;
  find('#moves').textContent = moves;
  find('#found').textContent = `${pairs} of ${cards.length / 2}`;
  find('#time').textContent = clock(seconds());
}

find('[data-action=new]').addEventListener('click', () => {
  begin();
  board.firstChild.focus();
});
enableArrows(board);
begin();
await store.start();
