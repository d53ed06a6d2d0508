import { element, find } from './dom.js';
import { day, time } from './format.js';
import { groupOf } from './groups.js';
import { model } from './model.js';
import { now, shortDay } from './times.js';

const MOST = 30;
const whose = find('#whose');
const name = (record) => String(record[model.titleField] ?? '').trim();

/** The bookings to come, of everyone or of one name; the page's address remembers the name. */
export function createComing(actions) {
  let chosen = new URL(location.href).searchParams.get('of') ?? '';
  let render = () => {};

  whose.addEventListener('change', () => {
    chosen = whose.value;
    const address = new URL(location.href);
    if (chosen) {
      address.searchParams.set('of', chosen);
    } else {
      address.searchParams.delete('of');
    }
    history.replaceState(null, '', address);
    render();
  });

  return (records) => {
    render = () => show(records, chosen, actions);
    render();
  };
}

function show(records, chosen, actions) {
  const today = day();
  const all = records
    .filter(({ date, to }) => date > today || (date === today && to > now()))
    .sort((one, other) => `${one.date} ${one.from}`.localeCompare(`${other.date} ${other.from}`));
  const names = [...new Set([...all.map(name), chosen])].filter(Boolean);
  whose.replaceChildren(
    element('option', { value: '' }, 'Everyone'),
    ...names
      .sort((one, other) => one.localeCompare(other))
      .map((each) => element('option', { value: each, selected: each === chosen }, each)),
  );
  const found = all.filter((record) => !chosen || name(record) === chosen).slice(0, MOST);
  find('#whose-field').hidden = names.length === 0;
  find('#coming').replaceChildren(
    ...(found.length
      ? found.map((record) => entry(record, actions))
      : [element('li', { class: 'none' }, 'Nothing is booked from now on.')]),
  );
}

function entry(record, actions) {
  return element(
    'li',
    {},
    element(
      'button',
      { type: 'button', 'data-focus': `coming-${record.id}`, onclick: () => actions.show(record) },
      element('span', { class: 'when' }, `${shortDay(record.date)}, ${time(record.from)}`),
      element('strong', {}, name(record) || model.one),
      element('span', { class: 'where' }, groupOf(record)),
    ),
  );
}
