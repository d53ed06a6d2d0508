import { courseEnds, courseTable, renderCourse } from './course.js';
import { element } from './dom.js';
import { metrics } from './model.js';
import { course, figure } from './spans.js';

const PERCENT = new Intl.NumberFormat(undefined, { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 0 });

/** A value as its metric is written. */
export function written(metric, value) {
  if (value === null) {
    return '–';
  }
  const money = metric.type === 'money' && value % 1 !== 0;
  const text = new Intl.NumberFormat(undefined, {
    minimumFractionDigits: money ? 2 : 0,
    maximumFractionDigits: 2,
  }).format(value);
  return metric.percent ? `${text}%` : text;
}

/** One panel for each metric: the figure, its change, and its course. */
export const renderMetrics = ({ now, before }, days) =>
  metrics.map((metric) => panel(metric, now, before, days));

function panel(metric, now, before, days) {
  const value = figure(now, metric);
  const points = course(now, metric);
  const show = (each) => written(metric, each);
  return element(
    'section',
    { class: 'panel', 'data-metric': metric.name, 'aria-labelledby': `m-${metric.name}` },
    element('h2', { id: `m-${metric.name}` }, metric.label),
    element('p', { class: 'figure', 'data-value': value ?? '' }, show(value)),
    change(value, figure(before, metric), days),
    metric.goal === undefined || value === null
      ? null
      : element('p', { class: 'goal-line' }, goal(metric, points, show)),
    points.length
      ? [renderCourse(points, metric, show), courseEnds(points, show), courseTable(points, metric, show)]
      : element('p', { class: 'nothing' }, 'No numbers in this range.'),
  );
}

function change(value, former, days) {
  if (value === null || former === null || former === 0 || days === 'all') {
    return element('p', { class: 'change' }, days === 'all' ? 'All that is there' : 'Nothing to compare with yet');
  }
  const share = (value - former) / Math.abs(former);
  const way = share > 0.005 ? 'up' : share < -0.005 ? 'down' : 'same';
  const sign = { up: '▲', down: '▼', same: '■' }[way];
  return element(
    'p',
    { class: `change ${way}` },
    element('span', { 'aria-hidden': 'true' }, `${sign} `),
    element('strong', {}, PERCENT.format(share)),
    ` against the ${days} days before`,
  );
}

function goal(metric, points, show) {
  const reached = points.filter(({ value }) => value >= metric.goal).length;
  return `Goal ${show(metric.goal)} a day: reached on ${reached} of ${points.length} days`;
}
