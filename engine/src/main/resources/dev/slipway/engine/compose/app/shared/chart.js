import { drawBars, drawColumns, drawLines } from './drawing.js';
import { element } from './dom.js';

const DRAW = { bars: drawBars, columns: drawColumns, lines: drawLines };

/**
 * A chart with a heading, and the same as a table on request.
 *
 * @param label its heading
 * @param write writes a value for people
 */
export function createChart(label, write) {
  const plot = element('div', { class: 'plot' });
  const table = element('div', { class: 'plot-table', hidden: true });
  const toggle = element(
    'button',
    { type: 'button', class: 'link', 'aria-pressed': 'false', onclick: flip },
    'Show as table',
  );
  const node = element(
    'figure',
    { class: 'chart', 'data-chart': label },
    element('figcaption', {}, element('h2', {}, label), toggle),
    plot,
    table,
  );
  let asTable = false;
  let data;
  let drawnFor = 0;

  function flip() {
    asTable = !asTable;
    toggle.setAttribute('aria-pressed', String(asTable));
    draw();
  }

  function draw() {
    if (!data) {
      return;
    }
    plot.hidden = asTable && !data.empty;
    table.hidden = !plot.hidden;
    if (plot.hidden) {
      return;
    }
    drawnFor = plot.clientWidth;
    if (data.empty) {
      plot.replaceChildren(element('p', { class: 'plot-empty' }, 'Nothing to draw yet.'));
    } else if (drawnFor > 0) {
      const { marks, points } = DRAW[data.shape]({ ...data, width: drawnFor, write });
      marks.setAttribute('role', 'img');
      marks.setAttribute('aria-label', summary(label, data, write));
      plot.replaceChildren(marks, ...points);
    }
  }

  new ResizeObserver(() => plot.clientWidth !== drawnFor && draw()).observe(plot);

  return {
    node,

    /** Draws `{shape, by, categories, series: [{name, values}]}`; undefined is no value. */
    show(next) {
      const values = next.series.flatMap((line) => line.values);
      data = { ...next, empty: !values.some((value) => value !== undefined) };
      toggle.hidden = data.empty;
      table.replaceChildren(tableOf(label, data, write));
      draw();
    },
  };
}

/** The chart in a sentence, for those who do not see it. */
function summary(label, { by, categories, series }, write) {
  const parts = series.map(({ name, values }) => {
    const known = values.flatMap((value, at) => (value === undefined ? [] : [{ value, at }]));
    if (known.length === 0) {
      return `${name}: nothing`;
    }
    const high = known.reduce((a, b) => (b.value > a.value ? b : a));
    const low = known.reduce((a, b) => (b.value < a.value ? b : a));
    const lead = series.length > 1 ? `${name}: ` : '';
    const most = `${categories[high.at]} with ${write(high.value)}`;
    const least = `${categories[low.at]} with ${write(low.value)}`;
    return known.length === 1 ? lead + most : `${lead}highest ${most}, lowest ${least}`;
  });
  const named = label.toLowerCase().includes(by.toLowerCase());
  return `${label}${named ? '' : ` by ${by.toLowerCase()}`}: ${parts.join('; ')}.`;
}

function tableOf(label, { by, categories, series }, write) {
  return element(
    'table',
    {},
    element('caption', { class: 'visually-hidden' }, label),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, by),
        series.map(({ name }) => element('th', { scope: 'col', class: 'end' }, name)),
      ),
    ),
    element(
      'tbody',
      {},
      categories.map((category, at) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, category),
          series.map(({ values }) => element('td', { class: 'end' }, write(values[at]))),
        ),
      ),
    ),
  );
}
