import { element, find, keepFocus } from './dom.js';
import { day } from './format.js';
import { model, samples } from './model.js';
import { signButton } from './sign.js';

const DAYS = 7;
const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const WEEKDAY = new Intl.DateTimeFormat(undefined, { weekday: 'short' });
const minutesOf = (some) => Math.round(some.reduce((all, { minutes }) => all + (minutes || 0), 0));
const counted = (count) => `${count.toLocaleString()} ${count === 1 ? model.one : model.many}`;

/** What was finished today, the newest first. */
export function renderToday(store) {
  const all = store.all();
  const some = all
    .filter((round) => round.finished === day())
    .sort((one, other) => (other.at ?? 0) - (one.at ?? 0));
  const words = some.length
    ? `${counted(some.length)}, ${minutesOf(some).toLocaleString()} minutes`
    : 'Nothing finished yet';
  keepFocus(() =>
    find('#today').replaceChildren(
      element('p', { class: 'count', 'data-figure': 'today' }, words),
      element('ul', {}, some.map((round) => line(round, store))),
      all.length ? '' : sampleButton(store),
    ),
  );
}

function line(round, store) {
  const name = round[model.titleField] ?? 'No name';
  return element(
    'li',
    { 'data-record': round.id },
    element('time', {}, round.at ? TIME.format(round.at) : ''),
    element('span', { 'data-field': model.titleField }, name),
    signButton('✕', `Delete ${name}`, {
      'data-action': 'delete',
      'data-focus': `delete-${round.id}`,
      onclick: () => store.remove([round.id], `“${name}”`),
    }),
  );
}

const sampleButton = (store) =>
  element(
    'button',
    { type: 'button', 'data-action': 'samples', onclick: () => store.addAll(samples) },
    'Add sample data',
  );

/** How many were finished on each of the last days. */
export function renderDays(store) {
  const counts = Array.from({ length: DAYS }, (_, at) => at - DAYS + 1).map((back) => {
    const date = new Date();
    date.setDate(date.getDate() + back);
    return { date, count: store.all().filter((round) => round.finished === day(back)).length };
  });
  const most = Math.max(1, ...counts.map(({ count }) => count));
  find('#days').replaceChildren(
    element('h3', {}, 'Last days'),
    element('ol', { class: 'bars' }, counts.map((each) => bar(each, most))),
  );
}

function bar({ date, count }, most) {
  const made = element('span', { class: 'bar', 'aria-hidden': 'true' });
  made.style.setProperty('--height', String(count / most));
  return element(
    'li',
    {},
    element('b', {}, count.toLocaleString()),
    made,
    element('span', {}, WEEKDAY.format(date)),
  );
}
