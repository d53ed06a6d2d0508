/**
 * Where two lists have the same, as a longest common subsequence: what both begin and end with, and
 * between that by the usual table. Where the table would have more cells than `most`, what lies
 * between differs altogether.
 *
 * @template T
 * @param {T[]} left
 * @param {T[]} right
 * @param {number} most
 * @returns {[number, number][]} the places in both, in their order
 */
export function commonPlaces(left, right, most) {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) {
    start += 1;
  }
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) {
    end += 1;
  }
  const between = tabled(left.slice(start, left.length - end), right.slice(start, right.length - end), most);
  return [
    ...Array.from({ length: start }, (_, at) => [at, at]),
    ...between.map(([one, other]) => [start + one, start + other]),
    ...Array.from({ length: end }, (_, at) => [left.length - end + at, right.length - end + at]),
  ];
}

function tabled(left, right, most) {
  if (left.length * right.length > most) {
    return [];
  }
  const width = right.length + 1;
  const best = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      best[i * width + j] =
        left[i] === right[j]
          ? best[(i + 1) * width + j + 1] + 1
          : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
    }
  }
  const places = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) {
      places.push([i++, j++]);
    } else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return places;
}
