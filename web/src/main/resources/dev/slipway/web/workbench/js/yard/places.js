/** Where the cards of a list stand that all have one size; reckoned, so that none has to be measured. */

/** Browsers lose count of pixels somewhat above this (Firefox at 17.8 million). */
const TALLEST = 16_000_000;

/**
 * @typedef {object} Places
 * @property {number} columns
 * @property {number} width of a card
 * @property {number} step from one row to the next
 */

/** Reads the sizes from the styles, where each breakpoint has its own. @returns {Places} */
export function placesOf(list) {
  const style = getComputedStyle(list);
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const rem = (name) => Number.parseFloat(style.getPropertyValue(name)) * root;
  const gap = rem('--card-gap');
  const whole = list.clientWidth;
  const columns = Math.max(1, Math.floor((whole + gap) / (rem('--card-least') + gap)));
  return {
    columns,
    gap,
    width: (whole - gap * (columns - 1)) / columns,
    step: rem('--card-height') + gap,
  };
}

/** How many apps there is room for. */
export function roomFor(size, { columns, step }) {
  return Math.min(size, Math.floor(TALLEST / step) * columns);
}

export function heightOf(size, { columns, step, gap }) {
  return Math.max(0, Math.ceil(size / columns) * step - gap);
}

export function placeOf(index, { columns, width, gap, step }) {
  return { left: (index % columns) * (width + gap), top: Math.floor(index / columns) * step };
}

/** The first place and the one behind the last that can be seen, and some rows around them. */
export function seenPlaces(list, size, { columns, step }, around) {
  const { top } = list.getBoundingClientRect();
  const first = Math.floor((-top - around) / step) * columns;
  const end = Math.ceil((innerHeight - top + around) / step) * columns;
  return { first: Math.min(Math.max(0, first), size), end: Math.min(Math.max(0, end), size) };
}
