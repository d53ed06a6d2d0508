import { commonPlaces } from '../common-sequence.js';

/** Which lines two texts share, as a list of pieces in their order. */

const LARGEST = 4_000_000;

/**
 * @param {string} mine
 * @param {string} theirs
 * @returns {{same?: string[], mine?: string[], theirs?: string[]}[]}
 */
export function compareLines(mine, theirs) {
  const left = mine.split('\n');
  const right = theirs.split('\n');
  const found = [];
  let [i, j] = [0, 0];
  const differUntil = (one, other) => {
    if (one > i || other > j) {
      found.push({ mine: left.slice(i, one), theirs: right.slice(j, other) });
    }
  };
  for (const [one, other] of commonPlaces(left, right, LARGEST)) {
    differUntil(one, other);
    const last = found.at(-1);
    if (last?.same === undefined) {
      found.push({ same: [left[one]] });
    } else {
      last.same.push(left[one]);
    }
    [i, j] = [one + 1, other + 1];
  }
  differUntil(left.length, right.length);
  return found;
}
