import { quantities } from './model.js';

/** "0.3048", or "5/9" where no decimal is exact. */
function numberOf(factor) {
  const [above, below = 1] = factor.split('/').map(Number);
  return above / below;
}

/** A value of one unit in another of the same quantity. */
export function convert(value, from, to) {
  const base = (value + Number(from.before)) * numberOf(from.factor);
  return base / numberOf(to.factor) - Number(to.before);
}

export const quantityOf = (id) => quantities.find((each) => each.id === id) ?? quantities[0];

export const unitOf = (quantity, symbol) =>
  quantity.units.find((each) => each.symbol === symbol);

/** Nothing is colder than nothing, and only temperatures are less than nothing. */
export const isPossible = (quantity, value, unit) =>
  quantity.id === 'temperature' ? convert(value, unit, quantity.units[0]) >= -273.15 - 1e-9 : value >= 0;
