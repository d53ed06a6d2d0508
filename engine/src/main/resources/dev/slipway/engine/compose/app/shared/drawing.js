import { element } from './dom.js';
import { scaleOf } from './scale.js';

const HEIGHT = 240;
const TOP = 16;
const BOTTOM = 28;
const ROW = 30;
const LETTER = 7;
const NAME = 15;
const SWATCH = 22;
const MOST_DOTS = 40;

function svg(tag, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children.flat(Infinity));
  return made;
}

const canvas = (width, height, ...children) =>
  svg('svg', { width, height, viewBox: `0 0 ${width} ${height}`, class: 'marks' }, children);

const text = (x, y, words, kind) => svg('text', { x, y, class: kind }, words);

/** A place in the drawing that can be pointed at and focused, and that tells its value. */
function point(words, { x, y, width, height }) {
  const made = element('span', { class: 'point', role: 'img', tabindex: 0, 'aria-label': words });
  Object.entries({ left: x, top: y, width, height }).forEach(([name, value]) =>
    made.style.setProperty(name, `${value}px`),
  );
  made.classList.toggle('point-right', x > 240);
  return made;
}

function cut(words, room) {
  const most = Math.max(3, Math.floor(room / LETTER));
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

/** Bars from left to right, one below the other. */
export function drawBars({ categories, series: [{ values }], width, write }) {
  const widest = (words) => Math.max(...words.map((each) => each.length)) * LETTER + 12;
  const left = Math.min(widest(categories), width * 0.34);
  const right = widest(values.map(write));
  const { min, max } = scaleOf(values);
  const x = (value) => left + ((value - min) / (max - min)) * (width - left - right);
  const marks = categories.map((category, at) => {
    const from = Math.min(x(0), x(values[at]));
    const long = Math.max(2, Math.abs(x(values[at]) - x(0)));
    const middle = at * ROW + ROW / 2;
    return [
      text(left - 8, middle, cut(category, left - 8), 'label-end'),
      svg('rect', { x: from, y: at * ROW + 5, width: long, height: ROW - 10, rx: 3, class: 'bar' }),
      text(from + long + 6, middle, write(values[at]), 'value'),
    ];
  });
  const points = categories.map((category, at) =>
    point(`${category}: ${write(values[at])}`, { x: 0, y: at * ROW, width, height: ROW }),
  );
  return { marks: canvas(width, categories.length * ROW, marks), points };
}

/** The lines of the values, and the names of the categories as far as there is room for them. */
function frame({ categories, series, width }, room = 12) {
  const scale = scaleOf(series.flatMap(({ values }) => values));
  const left = Math.max(...scale.ticks.map((tick) => scale.write(tick).length)) * LETTER + 10;
  const step = (width - left - room) / categories.length;
  const y = (value) =>
    TOP + (1 - (value - scale.min) / (scale.max - scale.min)) * (HEIGHT - TOP - BOTTOM);
  const x = (at) => left + step * (at + 0.5);
  const longest = Math.max(...categories.map((category) => category.length)) * LETTER + 14;
  const every = Math.max(1, Math.ceil(longest / step));
  return {
    step,
    x,
    y,
    marks: [
      scale.ticks.map((tick) => [
        svg('line', { x1: left, x2: width - room, y1: y(tick), y2: y(tick), class: 'rule' }),
        text(left - 8, y(tick), scale.write(tick), 'label-end'),
      ]),
      categories.map((category, at) =>
        at % every === 0 ? text(x(at), HEIGHT - 8, category, 'label-middle') : [],
      ),
    ],
  };
}

/** A column for each category. */
export function drawColumns(data) {
  const { categories, series: [{ values }], write } = data;
  const { marks, step, x, y } = frame(data);
  const wide = Math.min(48, Math.max(3, step * 0.7));
  const columns = values.map((value, at) => {
    const [high, low] = [y(Math.max(0, value)), y(Math.min(0, value))];
    return svg('rect', {
      x: x(at) - wide / 2,
      y: high,
      width: wide,
      height: Math.max(1, low - high),
      rx: Math.min(3, wide / 3),
      class: 'bar',
    });
  });
  const points = categories.map((category, at) =>
    point(`${category}: ${write(values[at])}`, {
      x: x(at) - step / 2,
      y: TOP,
      width: step,
      height: HEIGHT - TOP - BOTTOM,
    }),
  );
  return { marks: canvas(data.width, HEIGHT, marks, columns), points };
}

/** A line for each series, each with its own dashes and its name at its end. */
export function drawLines(data) {
  const { categories, series, width, write } = data;
  const several = series.length > 1;
  const longest = Math.max(...series.map(({ name }) => name.length)) * LETTER;
  const room = several ? Math.min(150, longest + SWATCH + 18) : 12;
  const { marks, x, y } = frame(data, room);
  const placed = series.map(({ name, values }, line) => ({
    name,
    line,
    dots: values.flatMap((value, at) =>
      value === undefined ? [] : [{ x: x(at), y: y(value), value, category: categories[at] }],
    ),
  }));
  const points = placed.flatMap(({ name, dots }) =>
    dots.map((dot) =>
      point(`${several ? `${name}, ` : ''}${dot.category}: ${write(dot.value)}`, {
        x: dot.x - 9,
        y: dot.y - 9,
        width: 18,
        height: 18,
      }),
    ),
  );
  const named = several ? placed.filter(({ dots }) => dots.length > 0) : [];
  const left = width - room + 6;
  const names = apart(named.map((each) => ({ ...each, y: each.dots.at(-1).y }))).map((end) =>
    svg(
      'g',
      { class: `series-${end.line}` },
      svg('line', { x1: left, x2: left + SWATCH, y1: end.y, y2: end.y, class: 'line' }),
      text(left + SWATCH + 6, end.y, cut(end.name, room - SWATCH - 8), 'name'),
    ),
  );
  return { marks: canvas(width, HEIGHT, marks, placed.map(line), names), points };
}

function line({ line: number, dots }) {
  return svg(
    'g',
    { class: `series-${number}` },
    svg('polyline', { points: dots.map((dot) => `${dot.x},${dot.y}`).join(' '), class: 'line' }),
    (dots.length <= MOST_DOTS ? dots : dots.slice(-1)).map((dot) =>
      svg('circle', { cx: dot.x, cy: dot.y, r: 3.5, class: 'dot' }),
    ),
  );
}

/** Moves names away from each other so that none covers another. */
function apart(ends) {
  const sorted = ends.toSorted((one, other) => one.y - other.y);
  sorted.forEach((end, at) => {
    end.y = Math.max(end.y, at === 0 ? TOP : sorted[at - 1].y + NAME);
  });
  sorted.toReversed().forEach((end, at, all) => {
    end.y = Math.min(end.y, at === 0 ? HEIGHT - BOTTOM : all[at - 1].y - NAME);
  });
  return sorted;
}
