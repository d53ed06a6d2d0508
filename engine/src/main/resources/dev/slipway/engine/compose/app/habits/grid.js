import { element } from './dom.js';
// #if details
import { shown } from './fields.js';
// #end
import { model } from './model.js';
import { signButton } from './sign.js';
import { streaks } from './streaks.js';
import { longDay, today, weekday } from './week.js';

const DAYS = 7;

/** How often a week a habit is meant to be kept. */
export const goalOf = (habit) => Math.min(DAYS, Math.max(1, Math.round(habit.timesAWeek) || DAYS));

/** The head of the grid, then a row for each habit. */
export function renderGrid(habits, week, checks, actions) {
  return [
    element(
      'div',
      { class: 'row head', 'aria-hidden': 'true' },
      element('span', {}),
      element('div', { class: 'days' }, week.map(heading)),
      element('span', {}),
    ),
    element(
      'ul',
      { class: 'habits' },
      habits.map((habit) => row(habit, week, checks.of(habit.id), actions)),
    ),
  ];
}

const heading = (day) =>
  element(
    'span',
    { class: day === today() ? 'day now' : 'day' },
    element('span', {}, weekday(day)),
    element('b', {}, String(Number(day.slice(-2)))),
  );

function row(habit, week, days, actions) {
  const name = String(habit[model.titleField] ?? model.one);
  const done = week.filter((day) => days.has(day)).length;
  return element(
    'li',
    { class: 'row', 'data-record': habit.id },
    element(
      'div',
      { class: 'about' },
      element('h3', { 'data-field': model.titleField }, name),
      // #if details
      extras(habit),
      // #end
      tools(habit, name, actions),
    ),
    element(
      'div',
      { class: 'days', role: 'group', 'aria-label': name },
      week.map((day) => cell(habit, name, day, days.has(day), actions)),
    ),
    figures(days, done, goalOf(habit)),
  );
}

function cell(habit, name, day, done, actions) {
  return element(
    'button',
    {
      type: 'button',
      class: day === today() ? 'cell now' : 'cell',
      'data-day': day,
      'data-focus': `${habit.id}-${day}`,
      'aria-pressed': done ? 'true' : 'false',
      'aria-label': `${name}, ${longDay(day)}: ${done ? 'done' : 'not done'}`,
      disabled: day > today(),
      onclick: () => actions.toggle(habit, day),
    },
    element('span', { 'aria-hidden': 'true' }, done ? '✓' : ''),
  );
}

function figures(days, done, goal) {
  const { current, best, unit } = streaks(days, goal);
  const long = (count) => `${count.toLocaleString()} ${count === 1 ? unit : `${unit}s`}`;
  const figure = (name, label, value) =>
    element('div', {}, element('dt', {}, label), element('dd', { 'data-figure': name }, value));
  return element(
    'dl',
    { class: done >= goal ? 'figures full' : 'figures' },
    figure('week', 'Week', `${done} of ${goal}`),
    figure('current', 'Streak', long(current)),
    figure('best', 'Best', long(best)),
  );
}

const tools = (habit, name, actions) =>
  element(
    'div',
    { class: 'tools' },
    signButton('✎', `Edit ${name}`, {
      'data-action': 'edit',
      'data-focus': `edit-${habit.id}`,
      onclick: () => actions.edit(habit),
    }),
    signButton('⤓', `Archive ${name}`, {
      'data-action': 'archive',
      'data-focus': `archive-${habit.id}`,
      onclick: () => actions.archive(habit, name),
    }),
    signButton('✕', `Delete ${name}`, {
      'data-action': 'delete',
      'data-focus': `delete-${habit.id}`,
      onclick: () => actions.remove(habit, name),
    }),
  );
// #if details

/** What else a habit holds; how often it is meant to be kept stands beside the days. */
function extras(habit) {
  const values = model.fields
    .filter(({ name }) => ![model.titleField, 'timesAWeek'].includes(name))
    .map((field) => shown(field, habit[field.name]))
    .filter(Boolean);
  return values.length ? element('p', { class: 'extras' }, values) : null;
}
// #end
