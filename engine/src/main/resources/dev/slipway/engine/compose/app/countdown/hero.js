import { element, find } from './dom.js';
import { extras } from './extras.js';
import { model } from './model.js';
import { isReached, leftTo, whenOf } from './moments.js';

// #if set-daysOnly
const UNITS = ['days'];
// #end
// #if !set-daysOnly
const UNITS = ['days', 'hours', 'minutes', 'seconds'];
// #end
const two = (number) => String(number).padStart(2, '0');

/** The nearest event, large. */
export function renderHero({ record, moment }, buttons) {
  const name = String(record[model.titleField] ?? model.one);
  find('#hero').replaceChildren(
    element('p', { class: 'to', 'aria-hidden': 'true' }, 'until'),
    element('h2', { 'data-field': model.titleField }, name),
    element('div', { class: 'tiles', role: 'timer', 'aria-live': 'off' }, UNITS.map(tile)),
    element('p', { class: 'reached' }),
    element('p', { class: 'when' }, whenOf(record, moment)),
    ...[extras(record)].filter(Boolean),
    element('div', { class: 'tools' }, buttons(record, name)),
  );
  find('#hero').dataset.record = record.id;
  tickHero(moment);
}

const tile = (unit) =>
  element('div', { class: 'tile' }, element('b', { 'data-unit': unit }), element('span', {}, unit));

/** Puts the time that is left into the tiles; true once there is none. */
export function tickHero(moment, now = new Date()) {
  const reached = isReached(moment, now);
  const left = leftTo(moment, now);
  for (const unit of UNITS) {
    const shown = unit === 'days' ? left.days.toLocaleString() : two(left[unit]);
    const tile = find(`[data-unit=${unit}]`);
    if (tile && tile.textContent !== shown) {
      tile.textContent = shown;
      tile.nextElementSibling.textContent = left[unit] === 1 ? unit.slice(0, -1) : unit;
    }
  }
  find('.tiles').hidden = reached;
  find('.to').hidden = reached;
  find('.reached').textContent = reached ? 'It is today!' : '';
  return reached;
}
