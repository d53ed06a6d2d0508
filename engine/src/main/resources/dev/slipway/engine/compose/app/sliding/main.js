import { keep, kept } from './again.js';
import { createBest } from './best.js';
import { element, find } from './dom.js';
import { addTile, canMove, emptyGrid, slide } from './logic.js';
// #if set-goal
import { model, settings } from './model.js';
// #end
// #if !set-goal
import { model } from './model.js';
// #end
import { openStore } from './store.js';
import { onDirection } from './swipe.js';

// #if set-goal
const GOAL = settings.goal;
// #end
// #if !set-goal
const GOAL = 2048;
// #end
const NUMBER = new Intl.NumberFormat();
const store = openStore(model.collection);
const board = find('#board');
const best = createBest(store, {
  compare: (one, other) => other.score - one.score || other.tile - one.tile,
  words: ({ score, tile }) => `${NUMBER.format(score)} · tile ${tile}`,
});

let grid = emptyGrid();
let score = 0;
let fresh;
// #if !set-strict
let past = [];
// #end
let over = false;
let reached = false;

const highest = () => Math.max(...grid.flat());
const news = (text) => {
  find('#news').textContent = text;
};

function begin() {
  ({ grid } = addTile(emptyGrid()));
  ({ grid, fresh } = addTile(grid));
  score = 0;
  // #if !set-strict
  past = [];
  // #end
  over = false;
  reached = false;
  render();
}

/** Goes on with the game that was being played before the page was loaded again. */
function resume(before) {
  ({ grid, score, reached } = before);
  render();
}

function move(direction) {
  const next = slide(grid, direction);
  if (over || !next.moved) {
    return;
  }
  // #if !set-strict
  past.push({ grid, score });
  // #end
  score += next.gained;
  ({ grid, fresh } = addTile(next.grid));
  const gained = next.gained ? `, ${NUMBER.format(next.gained)} points` : '';
  news(`Slid ${direction}${gained}. Score ${NUMBER.format(score)}.`);
  if (!reached && highest() >= GOAL) {
    reached = true;
    news(`You made ${GOAL}! Go on, if you like.`);
  }
  render();
  if (!canMove(grid)) {
    finish();
  }
}

async function finish() {
  over = true;
  render();
  news(`No move is left. Your score is ${NUMBER.format(score)}.`);
  if (await best.keep({ score, tile: highest() })) {
    news(`No move is left. ${NUMBER.format(score)} is the best score so far!`);
  }
}

// #if !set-strict
function undo() {
  const before = past.pop();
  if (before && !over) {
    ({ grid, score } = before);
    fresh = undefined;
    news(`One step back. Score ${NUMBER.format(score)}.`);
    render();
  }
}

// #end
function render() {
  board.tBodies[0].replaceChildren(
    ...grid.map((row, y) =>
      element(
        'tr',
        {},
        row.map((value, x) => {
          const born = fresh?.x === x && fresh.y === y;
          const tile = element(
            'td',
            { 'data-value': value || undefined, class: born ? 'fresh' : '' },
            value ? String(value) : element('span', { class: 'visually-hidden' }, 'empty'),
          );
          tile.style.setProperty('--step', value ? Math.min(11, Math.log2(value)) : 0);
          return tile;
        }),
      ),
    ),
  );
  keep(over ? null : { grid, score, reached });
  find('#score').textContent = NUMBER.format(score);
  // #if !set-strict
  find('#undo').disabled = past.length === 0 || over;
  // #end
  renderTop();
}

function renderTop() {
  const top = Math.max(score, ...store.all().map((result) => result.score ?? 0));
  find('#top').textContent = NUMBER.format(top);
}

async function startAnew() {
  if (score > 0 && !over) {
    await best.keep({ score, tile: highest() });
  } else {
    best.forget();
  }
  begin();
  news('A new game. Join equal tiles with the arrow keys or by swiping.');
}

onDirection(board, move);
document.querySelectorAll('[data-to]').forEach((button) =>
  button.addEventListener('click', () => move(button.dataset.to)),
);
// #if !set-strict
find('#undo').addEventListener('click', undo);
// #end
find('[data-action=new]').addEventListener('click', startAnew);
store.onChange(renderTop);
if (kept()?.grid) {
  resume(kept());
} else {
  begin();
}
await store.start();
