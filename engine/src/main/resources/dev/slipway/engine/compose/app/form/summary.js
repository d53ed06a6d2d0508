import { counted, element } from './dom.js';
// #if date|time
import { shown } from './fields.js';
// #end
import { model } from './model.js';

const NUMBER = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
const SHARE = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });

/** What the answers say together, question by question. */
export function renderSummary(records) {
  return model.fields
    .map((field) => [field, records.map((record) => record[field.name]).filter(given)])
    .map(([field, values]) => [field, values, body(field, values)])
    .filter(([, , content]) => content)
    .map(([field, values, content]) =>
      element(
        'section',
        { class: 'figure', 'data-summary': field.name },
        element('h3', {}, field.label),
        element('p', { class: 'soft' }, counted(values.length, { one: 'answer', many: 'answers' })),
        content,
      ),
    );
}

const given = (value) => value !== undefined && value !== null && value !== '';

function body(field, values) {
  switch (field.type) {
    case 'choice':
      return bars(field.options, values);
    case 'yesNo':
      return bars(['Yes', 'No'], values.map((value) => (value ? 'Yes' : 'No')));
    case 'rating':
      return [mean(values, 'of 5 on average'), bars([5, 4, 3, 2, 1], values, '★')];
    case 'tags':
      return bars([...new Set(values.flat())].slice(0, 12), values.flat());
    case 'number':
    case 'money':
      return numbers(values);
    // #if date|time
    case 'date':
    case 'time':
      return span(field, values);
    // #end
    default:
      return undefined;
  }
}

/** Each choice with its count in words and as a bar; other answers count as well. */
function bars(options, values, sign = '') {
  const names = [...new Set([...options, ...values])];
  return element(
    'ul',
    { class: 'bars' },
    names.map((name) => {
      const count = values.filter((value) => value === name).length;
      const share = values.length ? count / values.length : 0;
      const bar = element('span', { class: 'bar', 'aria-hidden': 'true' });
      bar.style.setProperty('--share', `${Math.round(share * 100)}%`);
      return element(
        'li',
        { 'data-option': name },
        element('span', {}, `${name}${sign && ` ${sign}`}`),
        element('span', { class: 'count' }, `${NUMBER.format(count)} · ${SHARE.format(share)}`),
        bar,
      );
    }),
  );
}

function mean(values, words) {
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.length
    ? element('p', { class: 'big' }, element('strong', {}, NUMBER.format(average)), ` ${words}`)
    : null;
}

function numbers(values) {
  if (values.length === 0) {
    return element('p', {}, '–');
  }
  const total = values.reduce((sum, value) => sum + value, 0);
  const least = NUMBER.format(Math.min(...values));
  const most = NUMBER.format(Math.max(...values));
  return [
    element('p', { class: 'big' }, element('strong', {}, NUMBER.format(total)), ' in total'),
    element('p', {}, `${NUMBER.format(total / values.length)} on average, from ${least} to ${most}`),
  ];
}
// #if date|time

function span(field, values) {
  if (values.length === 0) {
    return element('p', {}, '–');
  }
  const sorted = [...values].sort();
  return element('p', {}, 'From ', shown(field, sorted[0]), ' to ', shown(field, sorted.at(-1)));
}
// #end
