import { element } from './dom.js';
import * as format from './format.js';

const WIDTH = 640;
const HEIGHT = 180;
const PAD = { top: 14, right: 14, bottom: 6, left: 14 };

function drawn(tag, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children.filter(Boolean));
  return made;
}

/** The course of a metric as a line; arrow keys walk over its points, which are read out. */
export function renderCourse(points, metric, shown) {
  const values = [...points.map(({ value }) => value), 0, metric.goal ?? 0];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const times = points.map(({ date }) => Date.parse(date));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const across = (time) =>
    last === first ? WIDTH / 2 : PAD.left + ((time - first) / (last - first)) * (WIDTH - PAD.left - PAD.right);
  const up = (value) =>
    HEIGHT - PAD.bottom - ((value - low) / (high - low || 1)) * (HEIGHT - PAD.top - PAD.bottom);
  const places = points.map((point, at) => ({ ...point, x: across(times[at]), y: up(point.value) }));
  const path = places.map(({ x, y }, at) => `${at ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
  const base = up(Math.max(low, 0));
  const area = `${path}L${places.at(-1).x.toFixed(1)} ${base}L${places[0].x.toFixed(1)} ${base}Z`;
  const dots = places.map(({ x, y, date, value }, at) =>
    drawn(
      'circle',
      {
        cx: x,
        cy: y,
        r: 4,
        class: 'dot',
        role: 'img',
        tabindex: at === places.length - 1 ? 0 : -1,
        'aria-label': `${format.date(date)}: ${shown(value)}`,
      },
      drawn('title', {}, `${format.date(date)}: ${shown(value)}`),
    ),
  );
  dots.forEach((dot, at) => dot.addEventListener('keydown', (event) => walk(event, dots, at)));
  return drawn(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'group', 'aria-labelledby': `t-${metric.name} d-${metric.name}`, class: 'course' },
    drawn('title', { id: `t-${metric.name}` }, `${metric.label} by day`),
    drawn('desc', { id: `d-${metric.name}` }, `${points.length} days, from ${shown(points[0].value)} to ${shown(points.at(-1).value)}.`),
    drawn('line', { x1: 0, x2: WIDTH, y1: base, y2: base, class: 'axis' }),
    drawn('path', { d: area, class: 'area' }),
    drawn('path', { d: path, class: 'line' }),
    metric.goal === undefined
      ? null
      : drawn('line', { x1: 0, x2: WIDTH, y1: up(metric.goal), y2: up(metric.goal), class: 'goal' }),
    ...dots,
  );
}

function walk(event, dots, at) {
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: dots.length - 1 }[event.key];
  if (to !== undefined && dots[to]) {
    event.preventDefault();
    dots[at].setAttribute('tabindex', '-1');
    dots[to].setAttribute('tabindex', '0');
    dots[to].focus();
  }
}

/** The first and the last day, below the line, and how far the numbers go between them. */
export function courseEnds(points, shown) {
  const values = points.map(({ value }) => value);
  const words =
    points.length === 1
      ? [format.date(points[0].date)]
      : [
          format.date(points[0].date),
          `${shown(Math.min(...values))} to ${shown(Math.max(...values))}`,
          format.date(points.at(-1).date),
        ];
  return element(
    'p',
    { class: 'ends', 'aria-hidden': 'true' },
    words.map((each) => element('span', {}, each)),
  );
}

/** The same as a table, for those who would rather read. */
export const courseTable = (points, metric, shown) =>
  element(
    'details',
    {},
    element('summary', {}, 'As a table'),
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Date'), element('th', { scope: 'col' }, metric.label))),
      element(
        'tbody',
        {},
        [...points]
          .reverse()
          .map(({ date, value }) => element('tr', {}, element('td', {}, format.date(date)), element('td', {}, shown(value)))),
      ),
    ),
  );
