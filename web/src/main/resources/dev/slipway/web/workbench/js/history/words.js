import { commonPlaces } from '../common-sequence.js';

/** What differs within a line that was changed. */

const TOKEN = /[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu;
const MOST_PAIRS = 40_000;
const LONGEST = 2_000;

/** How much of two lines has to be the same for their words to be compared. */
const ALIKE = 0.3;

/**
 * The two lines in pieces, each with whether it differs; null where the lines have little in common,
 * and for very long ones, which are shown as changed altogether.
 *
 * @param {string} before
 * @param {string} after
 * @returns {[Piece[], Piece[]] | null}
 * @typedef {{text: string, changed: boolean}} Piece
 */
export function changedWords(before, after) {
  if (before.length > LONGEST || after.length > LONGEST) {
    return null;
  }
  const old = before.match(TOKEN) ?? [];
  const now = after.match(TOKEN) ?? [];
  const places = commonPlaces(old, now, MOST_PAIRS);
  const oldMarks = changedBeside(old, places.map(([at]) => at));
  const nowMarks = changedBeside(now, places.map(([, at]) => at));
  const same = weight(old, oldMarks);
  const whole = Math.max(weight(old), weight(now));
  return whole > 0 && same / whole >= ALIKE ? [pieces(old, oldMarks), pieces(now, nowMarks)] : null;
}

/** For each word whether it is none of those that were kept. */
function changedBeside(tokens, kept) {
  const same = new Set(kept);
  return tokens.map((_, at) => !same.has(at));
}

/** How many letters there are, without spaces and without the words that changed. */
function weight(tokens, marks = []) {
  return tokens.reduce((sum, token, at) => sum + (marks[at] ? 0 : token.trim().length), 0);
}

function pieces(tokens, marks) {
  const all = [];
  tokens.forEach((text, at) => {
    if (all.at(-1)?.changed === marks[at]) {
      all.at(-1).text += text;
    } else {
      all.push({ text, changed: marks[at] });
    }
  });
  return all;
}
