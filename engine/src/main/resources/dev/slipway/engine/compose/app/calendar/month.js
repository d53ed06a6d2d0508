import { tint } from './colours.js';
import { edgeOfWeek, longDay, monthOf, number, shifted, shiftedMonths, weekdays, weeks } from './days.js';
import { counted, element, find } from './dom.js';
// #if time
import { day, time } from './format.js';
// #end
// #if !time
import { day } from './format.js';
// #end
import { model } from './model.js';

const MOST = 3;

/** The month as a grid that arrow keys walk through. */
export function renderMonth(records, chosen, actions) {
  return element(
    'table',
    { role: 'grid', 'aria-labelledby': 'month-title', 'aria-describedby': 'hint' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        weekdays(chosen).map(({ short, long }) => element('th', { scope: 'col', abbr: long }, short)),
      ),
    ),
    element(
      'tbody',
      {},
      weeks(chosen).map((week) =>
        element(
          'tr',
          {},
          week.map((date) => {
            const here = records.filter((record) => record.date === date);
            return cell(date, chosen, here, actions);
          }),
        ),
      ),
    ),
  );
}

function cell(date, chosen, records, actions) {
  const few = records.slice(0, MOST);
  const count = records.length ? `, ${counted(records.length, model)}` : '';
  return element(
    'td',
    {
      'data-day': date,
      'data-focus': `day-${date}`,
      tabindex: date === chosen ? '0' : '-1',
      'aria-selected': String(date === chosen),
      'aria-current': date === day() ? 'date' : null,
      class: monthOf(date) === monthOf(chosen) ? '' : 'outside',
      onclick: () => actions.choose(date),
      ondblclick: () => actions.add(date),
      onkeydown: (event) => walk(event, date, actions),
    },
    element('span', { class: 'number', 'aria-hidden': 'true' }, String(number(date))),
    element('span', { class: 'visually-hidden' }, `${longDay(date)}${count}`),
    few.map((record) => chip(record)),
    records.length > MOST ? element('span', { class: 'rest' }, `+${records.length - MOST}`) : null,
  );
}

function chip(record) {
  const title = record[model.titleField] ?? model.one;
  // #if time
  const words = record.time ? `${time(record.time)} ${title}` : title;
  // #end
  // #if !time
  const words = title;
  // #end
  return tint(element('span', { class: 'chip', 'data-record': record.id }, words), record);
}

function walk(event, date, actions) {
  const to = {
    ArrowLeft: () => shifted(date, -1),
    ArrowRight: () => shifted(date, 1),
    ArrowUp: () => shifted(date, -7),
    ArrowDown: () => shifted(date, 7),
    Home: () => edgeOfWeek(date, false),
    End: () => edgeOfWeek(date, true),
    PageUp: () => shiftedMonths(date, event.shiftKey ? -12 : -1),
    PageDown: () => shiftedMonths(date, event.shiftKey ? 12 : 1),
  }[event.key];
  if (to) {
    event.preventDefault();
    const wanted = to();
    actions.choose(wanted);
    find(`[data-day="${wanted}"]`).focus();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    actions.add(date);
  }
}
