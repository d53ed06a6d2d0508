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
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) {
    start += 1;
  }
  let end = 0;
  while (
    end < Math.min(left.length, right.length) - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  ) {
    end += 1;
  }
  const middle = between(
    left.slice(start, left.length - end),
    right.slice(start, right.length - end),
  );
  return [
    { same: left.slice(0, start) },
    ...middle,
    { same: left.slice(left.length - end) },
  ].filter((piece) => piece.same === undefined || piece.same.length > 0);
}

/** The longest common run of lines by the usual table; texts too large for it differ as a whole. */
function between(left, right) {
  if (left.length === 0 && right.length === 0) {
    return [];
  }
  if (left.length * right.length > LARGEST) {
    return [{ mine: left, theirs: right }];
  }
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        left[i] === right[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  return pieces(left, right, (i, j) => lengths[i * width + j]);
}

function pieces(left, right, length) {
  const found = [];
  let i = 0;
  let j = 0;
  const last = (kind) => {
    const piece = found.at(-1);
    if (piece && (kind === 'same') === (piece.same !== undefined)) {
      return piece;
    }
    found.push(kind === 'same' ? { same: [] } : { mine: [], theirs: [] });
    return found.at(-1);
  };
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      last('same').same.push(left[i]);
      i += 1;
      j += 1;
    } else if (j >= right.length || (i < left.length && length(i + 1, j) >= length(i, j + 1))) {
      last('other').mine.push(left[i]);
      i += 1;
    } else {
      last('other').theirs.push(right[j]);
      j += 1;
    }
  }
  return found;
}
