// #if set-speed
import { settings } from './model.js';

// #end
export const SIZE = 17;

const STEPS = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };
const OPPOSITE = { up: 'down', down: 'up', left: 'right', right: 'left' };

// #if set-speed
const [FIRST, FASTEST] = settings.speed === 'fast' ? [110, 50] : [260, 130];
// #end
// #if !set-speed
const [FIRST, FASTEST] = [170, 70];
// #end

const same = (one, other) => one.x === other.x && one.y === other.y;

/** A short snake in the middle, on its way to the right. */
export function newGame() {
  const middle = Math.floor(SIZE / 2);
  const snake = [0, 1, 2].map((at) => ({ x: middle - at, y: middle }));
  return { snake, direction: 'right', turns: [], food: freePlace(snake), score: 0, over: false };
}

/** Remembers a turn for the next steps; a snake cannot turn back into itself. */
export function steer(game, direction) {
  const last = game.turns.at(-1) ?? game.direction;
  if (direction === last || direction === OPPOSITE[last] || game.turns.length > 2) {
    return game;
  }
  return { ...game, turns: [...game.turns, direction] };
}

/** The game one step on. */
export function step(game) {
  const [direction = game.direction, ...turns] = game.turns;
  const [right, down] = STEPS[direction];
  // #if set-open
  const around = (place) => (place + SIZE) % SIZE;
  const head = { x: around(game.snake[0].x + right), y: around(game.snake[0].y + down) };
  // #end
  // #if !set-open
  const head = { x: game.snake[0].x + right, y: game.snake[0].y + down };
  // #end
  const eats = same(head, game.food);
  // The end of the snake makes way in the same moment, unless it grows.
  const body = eats ? game.snake : game.snake.slice(0, -1);
  const outside = Math.min(head.x, head.y) < 0 || Math.max(head.x, head.y) >= SIZE;
  if (outside || body.some((part) => same(part, head))) {
    return { ...game, direction, turns, over: true };
  }
  const snake = [head, ...body];
  const full = snake.length === SIZE * SIZE;
  return {
    snake,
    direction,
    turns,
    food: eats && !full ? freePlace(snake) : game.food,
    score: game.score + (eats ? 1 : 0),
    over: full,
  };
}

/** The pause between two steps in milliseconds: shorter with every bite. */
export const pace = ({ score }) => Math.max(FASTEST, FIRST - score * 4);

function freePlace(snake) {
  const free = Array.from({ length: SIZE * SIZE }, (_, at) => ({ x: at % SIZE, y: Math.floor(at / SIZE) }))
    .filter((place) => !snake.some((part) => same(part, place)));
  return free[Math.floor(Math.random() * free.length)];
}
