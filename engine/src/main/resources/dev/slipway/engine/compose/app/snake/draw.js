import { find } from './dom.js';
import { SIZE } from './logic.js';

const canvas = find('#field');
const pen = canvas.getContext('2d');

/** A colour of the page, as it is in the light or the dark: a canvas cannot read variables. */
function colour(name) {
  canvas.style.setProperty('color', `var(${name})`);
  return getComputedStyle(canvas).color;
}

/** Draws a game in the colours of the page. */
export function draw({ snake, food, over }) {
  const cell = canvas.width / SIZE;
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = colour('--ink-soft');
  for (let at = 0; at < SIZE * SIZE; at++) {
    pen.fillRect(((at % SIZE) + 0.48) * cell, (Math.floor(at / SIZE) + 0.48) * cell, 2, 2);
  }
  snake.forEach(({ x, y }, at) => {
    pen.fillStyle = over ? colour('--ink-soft') : colour('--accent');
    const gap = at === 0 ? 0.04 : 0.1;
    pen.beginPath();
    pen.roundRect((x + gap) * cell, (y + gap) * cell, (1 - gap * 2) * cell, (1 - gap * 2) * cell, cell * 0.3);
    pen.fill();
  });
  // The head has an eye and the food is round, so that nothing depends on colours.
  pen.fillStyle = colour('--on-accent');
  pen.beginPath();
  pen.arc((snake[0].x + 0.5) * cell, (snake[0].y + 0.5) * cell, cell * 0.16, 0, Math.PI * 2);
  pen.fill();
  pen.strokeStyle = colour('--bad');
  pen.lineWidth = cell * 0.16;
  pen.beginPath();
  pen.arc((food.x + 0.5) * cell, (food.y + 0.5) * cell, cell * 0.3, 0, Math.PI * 2);
  pen.stroke();
}
