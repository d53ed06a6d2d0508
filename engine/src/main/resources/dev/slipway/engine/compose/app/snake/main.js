import { createBest } from './best.js';
import { find } from './dom.js';
import { draw } from './draw.js';
import { newGame, pace, steer, step } from './logic.js';
// #if set-open|set-speed
import { model, settings } from './model.js';
// #end
// #if !set-open
// #if !set-speed
import { model } from './model.js';
// #end
// #end
import { openStore } from './store.js';
import { onDirection } from './swipe.js';

const store = openStore(model.collection);
// #if set-open|set-speed
const MODE = [settings.open && 'open', settings.speed].filter(Boolean).join('-');
// #end
// #if !set-open
// #if !set-speed
const MODE = '';
// #end
// #end
const best = createBest(store, {
  compare: (one, other) => other.score - one.score,
  words: ({ score }) => `${score} ${score === 1 ? 'bite' : 'bites'}`,
  // Results of another speed or with other walls cannot be compared.
  counts: ({ mode }) => (mode ?? '') === MODE,
});
const pauseButton = find('#pause');

let game = newGame();
/** Waiting for a start, running, paused or over. */
let state = 'waiting';
let timer = 0;

const news = (text) => {
  find('#news').textContent = text;
};

function run() {
  state = 'running';
  clearTimeout(timer);
  timer = setTimeout(tick, pace(game));
  render();
}

function begin() {
  best.forget();
  game = newGame();
  news('The snake is on its way.');
  run();
}

function tick() {
  const before = game.score;
  game = step(game);
  if (game.score > before) {
    news(`Score ${game.score}.`);
  }
  if (game.over) {
    finish();
  } else {
    run();
  }
}

async function finish() {
  state = 'over';
  render();
  news(`The game is over with a score of ${game.score}.`);
  find('#start').focus();
  if (game.score > 0 && (await best.keep({ score: game.score, mode: MODE }))) {
    news(`The game is over: ${game.score} is the best score so far!`);
  }
}

function pause() {
  if (state === 'running') {
    state = 'paused';
    clearTimeout(timer);
    news('Paused.');
    render();
  } else if (state === 'paused') {
    news('The snake goes on.');
    run();
  }
}

function turn(direction) {
  if (state === 'waiting') {
    begin();
  }
  if (state === 'running') {
    game = steer(game, direction);
  }
}

function render() {
  draw(game);
  find('#score').textContent = game.score;
  find('#hint').textContent = hint(game);
  find('#start').textContent = state === 'waiting' ? 'Start' : 'Start again';
  pauseButton.disabled = state !== 'running' && state !== 'paused';
  pauseButton.textContent = state === 'paused' ? 'Go on' : 'Pause';
  document.body.dataset.state = state;
}

/** Where the food is, seen from the head. */
function hint({ snake: [head], food }) {
  const right = food.x - head.x;
  const down = food.y - head.y;
  const parts = [
    right && `${Math.abs(right)} ${right > 0 ? 'right' : 'left'}`,
    down && `${Math.abs(down)} ${down > 0 ? 'down' : 'up'}`,
  ].filter(Boolean);
  return `Food: ${parts.join(', ') || 'here'}`;
}

onDirection(find('#field'), turn);
document.querySelectorAll('[data-to]').forEach((button) =>
  button.addEventListener('click', () => turn(button.dataset.to)),
);
document.addEventListener('keydown', (event) => {
  const busy = event.target.closest?.('input, button');
  if ((event.key === ' ' && !busy) || (event.key === 'p' && !event.target.closest?.('input'))) {
    event.preventDefault();
    pause();
  }
});
document.addEventListener('visibilitychange', () => {
  if (document.hidden && state === 'running') {
    pause();
  }
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => draw(game));
find('#start').addEventListener('click', begin);
pauseButton.addEventListener('click', pause);
render();
await store.start();
