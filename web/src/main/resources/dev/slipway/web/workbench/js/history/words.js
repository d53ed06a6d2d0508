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
  const start = commonStart(old, now);
  const end = commonEnd(old, now, start);
  const oldMiddle = old.slice(start, old.length - end);
  const nowMiddle = now.slice(start, now.length - end);
  if (oldMiddle.length * nowMiddle.length > MOST_PAIRS) {
    return null;
  }
  const [oldKept, nowKept] = kept(oldMiddle, nowMiddle);
  const oldMarks = old.map((_, at) => isChanged(at, start, old.length - end, oldKept));
  const nowMarks = now.map((_, at) => isChanged(at, start, now.length - end, nowKept));
  const same = weight(old, oldMarks);
  const whole = Math.max(weight(old), weight(now));
  return whole > 0 && same / whole >= ALIKE ? [pieces(old, oldMarks), pieces(now, nowMarks)] : null;
}

function commonStart(old, now) {
  let count = 0;
  while (count < old.length && count < now.length && old[count] === now[count]) {
    count += 1;
  }
  return count;
}

function commonEnd(old, now, start) {
  const most = Math.min(old.length, now.length) - start;
  let count = 0;
  while (count < most && old.at(-1 - count) === now.at(-1 - count)) {
    count += 1;
  }
  return count;
}

/** Which words of each are in a longest common subsequence. */
function kept(old, now) {
  const width = now.length + 1;
  const best = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      best[i * width + j] =
        old[i] === now[j]
          ? best[(i + 1) * width + j + 1] + 1
          : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
    }
  }
  const ofOld = new Set();
  const ofNow = new Set();
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (old[i] === now[j]) {
      ofOld.add(i++);
      ofNow.add(j++);
    } else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return [ofOld, ofNow];
}

function isChanged(at, start, end, keptOnes) {
  return at >= start && at < end && !keptOnes.has(at - start);
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
