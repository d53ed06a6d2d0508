import { shuffled } from './shuffle.js';
import { SIGNS } from './signs.js';

/** Cards in pairs, in a new order each time. */
export function deal(count) {
  const signs = shuffled(Object.keys(SIGNS)).slice(0, count / 2);
  return shuffled([...signs, ...signs]).map((sign) => ({ sign, found: false }));
}
