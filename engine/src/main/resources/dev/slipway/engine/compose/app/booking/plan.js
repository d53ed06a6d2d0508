import { element } from './dom.js';
import { shown } from './fields.js';
import { time } from './format.js';
import { hours, pieces } from './free.js';
import { model, settings } from './model.js';
import { clock, minutes } from './times.js';

const OWN = [model.titleField, model.groupField, 'date', 'from', 'to'];

/** A day: a column of hours for each thing that can be booked; on a phone a list. */
export function renderPlan(records, day, actions) {
  const range = hours(records, day);
  const board = element(
    'div',
    { class: 'board' },
    scale(range),
    model.groups.map((place, at) => column(records, day, { place, at, range }, actions)),
  );
  board.style.setProperty('--columns', model.groups.length);
  board.style.setProperty('--minutes', range.to - range.from);
  return board;
}

function scale({ from, to }) {
  const marks = [];
  for (let at = from; at <= to; at += 60) {
    const mark = element('span', {}, time(clock(at % (24 * 60))));
    mark.style.setProperty('--from', at - from);
    marks.push(mark);
  }
  return element('div', { class: 'scale', 'aria-hidden': 'true' }, marks);
}

function column(records, day, { place, at, range }, actions) {
  const made = element(
    'section',
    { class: 'place', 'data-place': place, 'aria-labelledby': `place-${at}` },
    element('h3', { id: `place-${at}` }, place),
    element(
      'ul',
      {},
      pieces(records, place, day, range).map((piece) =>
        laid(piece, range, piece.record ? booked(piece, actions) : free(piece, place, actions)),
      ),
    ),
  );
  made.style.setProperty('--turn', at);
  return made;
}

function laid({ from, to, record }, range, content) {
  const item = element('li', { 'data-record': record?.id, class: record ? 'taken' : 'free' }, content);
  item.style.setProperty('--from', from - range.from);
  item.style.setProperty('--length', to - from);
  item.dataset.length = to - from < 45 ? 'short' : 'long';
  return item;
}

const span = (from, to) => `${time(clock(from))} – ${time(clock(to))}`;

function booked({ from, to, record }, actions) {
  return [
    element(
      'button',
      { type: 'button', 'data-focus': record.id, onclick: () => actions.edit(record) },
      element('strong', { 'data-field': model.titleField }, record[model.titleField] ?? model.one),
      element('span', { class: 'when' }, span(from, to)),
    ),
    details(record),
  ];
}

function details(record) {
  const values = model.fields
    .filter((field) => !OWN.includes(field.name))
    .map((field) => [field, shown(field, record[field.name])])
    .filter(([, value]) => value)
    .map(([field, value]) =>
      element('span', {}, element('span', { class: 'visually-hidden' }, `${field.label}: `), value),
    );
  return values.length ? element('p', { class: 'more' }, values) : null;
}

function free({ from, to }, place, actions) {
  const step = settings.step;
  const start = (event) => {
    // The keyboard clicks nowhere: then it is the first free moment.
    const box = event.currentTarget.getBoundingClientRect();
    const across = event.detail > 0 && box.height > 90 ? (event.clientY - box.top) / box.height : 0;
    const at = Math.floor((from + across * (to - from)) / step) * step;
    return Math.max(from, Math.min(at, to - step));
  };
  const open = (event) => {
    const at = start(event);
    const end = Math.min(to, at + settings.length);
    actions.add({ [model.groupField]: place, from: clock(at), to: clock(end) });
  };
  const hint = (event) => {
    const at = Math.max(from, Math.floor((from + (event.offsetY / event.currentTarget.clientHeight) * (to - from)) / step) * step);
    event.currentTarget.querySelector('.hint').textContent = `+ ${time(clock(at))}`;
    event.currentTarget.style.setProperty('--hint', at - from);
  };
  return element(
    'button',
    {
      type: 'button',
      'aria-label': `Book ${place}, free ${span(from, to)}`,
      'data-focus': `${place}-${minutes(clock(from))}`,
      onclick: open,
      onpointermove: hint,
    },
    element('span', { class: 'span' }, `Free ${span(from, to)}`),
    element('span', { class: 'hint', 'aria-hidden': 'true' }, '+'),
  );
}
