import { createChart } from './chart.js';
// #if timeline
import { dateOf, nextOf, startOf } from './days.js';
// #end
import { element } from './dom.js';
import { dateField, writing } from './figures.js';
import { measured } from './measure.js';
import { wordsOf } from './words.js';

const MOST_BARS = 12;
const MOST_LINES = 6;
const OTHER = 'Other';
const NOTHING = 'None';

/** The charts over the records that are shown. */
export function createCharts(entity) {
  const charts = (entity.charts ?? []).map((given) => ({
    given,
    chart: createChart(given.label, writing(entity, given)),
  }));
  const node = element(
    'div',
    { class: 'charts' },
    charts.map(({ chart }) => chart.node),
  );

  return {
    node,

    show(all, found) {
      node.hidden = charts.length === 0 || all.length === 0;
      charts.forEach(({ given, chart }) => chart.show(drawn(entity, given, found)));
    },
  };
}

/** What a chart draws: its categories, and one row of values for each line. */
function drawn(entity, given, records) {
  const by = entity.columns.find(({ name }) => name === given.by);
  const valueOf = (some) => measured(given.measure, given.field, some, dateField(entity));
  // #if timeline
  if (given.period) {
    return timeline(entity, given, records, valueOf);
  }
  // #end
  // #if tags
  const keysOf = (record) =>
    by.type === 'tags' && record[by.name]?.length ? [record[by.name]].flat() : [keyOf(by, record)];
  // #end
  // #if !tags
  const keysOf = (record) => [keyOf(by, record)];
  // #end
  const groups = new Map();
  records.forEach((record) =>
    keysOf(record).forEach((key) => groups.set(key, [...(groups.get(key) ?? []), record])),
  );
  const sorted = [...groups]
    .map(([label, some]) => ({ label, some, value: valueOf(some) }))
    .filter(({ value }) => value !== undefined)
    .sort((one, other) => other.value - one.value);
  const bars = sorted.slice(0, MOST_BARS);
  if (sorted.length > MOST_BARS) {
    const some = sorted.slice(MOST_BARS).flatMap((each) => each.some);
    bars.push({ label: OTHER, some, value: valueOf(some) });
  }
  return {
    shape: 'bars',
    by: by.label,
    categories: bars.map(({ label }) => label),
    series: [{ name: given.label, values: bars.map(({ value }) => value) }],
  };
}

const keyOf = (field, record) => wordsOf(field, record[field.name]) || NOTHING;
// #if timeline

const MOST_PERIODS = 120;
const MOST_COLUMNS = 31;
const WORDS = {
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: '2-digit' },
  year: { year: 'numeric' },
};

/** Stretch after stretch, without leaving out those in which nothing happened. */
function timeline(entity, given, records, valueOf) {
  const dated = records.filter((record) => /^\d{4}-\d\d-\d\d/.test(record[given.by] ?? ''));
  const groups = Map.groupBy(dated, (record) => startOf(given.period, record[given.by]));
  const starts = stretches(given.period, [...groups.keys()].sort());
  const adds = ['sum', 'count'].includes(given.measure);
  const rowOf = (isMeant) =>
    starts.map((start) => {
      const some = (groups.get(start) ?? []).filter(isMeant);
      return some.length === 0 && !adds ? undefined : valueOf(some);
    });
  const format = new Intl.DateTimeFormat(undefined, WORDS[given.period]);
  const series = linesOf(entity, given, dated, rowOf);
  const columns = adds && series.length === 1 && starts.length <= MOST_COLUMNS;
  return {
    shape: columns ? 'columns' : 'lines',
    by: given.period[0].toUpperCase() + given.period.slice(1),
    categories: starts.map((start) => format.format(dateOf(start))),
    series,
  };
}

function stretches(period, [first, ...others]) {
  const last = others.at(-1) ?? first;
  const starts = first ? [first] : [];
  // A slip of the pen in a year must not make millions of stretches.
  while (starts.length > 0 && starts.at(-1) < last && starts.length < 5000) {
    starts.push(nextOf(period, starts.at(-1)));
  }
  return starts.at(-1) < last ? others.slice(-MOST_PERIODS) : starts.slice(-MOST_PERIODS);
}

function linesOf(entity, given, records, rowOf) {
  const by = entity.columns.find(({ name }) => name === given.series);
  if (!by) {
    return [{ name: given.label, values: rowOf(() => true) }];
  }
  const sizes = [...Map.groupBy(records, (record) => keyOf(by, record))]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([name]) => name);
  const named = sizes.slice(0, sizes.length > MOST_LINES ? MOST_LINES - 1 : MOST_LINES);
  const lines = named.map((name) => ({
    name,
    values: rowOf((record) => keyOf(by, record) === name),
  }));
  return sizes.length > named.length
    ? [...lines, { name: OTHER, values: rowOf((record) => !named.includes(keyOf(by, record))) }]
    : lines;
}
// #end
