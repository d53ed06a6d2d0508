/**
 * How well a text fits what was typed: all its words must occur, and the earlier and the nearer to
 * the start of a word the better.
 *
 * @returns {number} higher is better; negative where it does not fit
 */
export function fit(text, typed) {
  const where = text.toLowerCase();
  let score = 0;
  for (const word of typed.toLowerCase().split(/\s+/).filter(Boolean)) {
    const at = where.indexOf(word);
    if (at < 0) {
      return -1;
    }
    const starts = at === 0 || /[^\p{L}\p{N}]/u.test(where[at - 1]);
    score += (starts ? 100 : 50) - Math.min(at, 40);
  }
  return score;
}

/** Those that fit, the best first; in their order where nothing was typed. */
export function matching(commands, typed) {
  return commands
    .map((command, at) => ({ command, at, score: fit(command.title, typed) }))
    .filter(({ score }) => score >= 0)
    .sort((one, other) => other.score - one.score || one.at - other.at)
    .map(({ command }) => command);
}
