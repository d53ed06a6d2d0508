const LINES = [
  [0, 1, 2], [3, 4, 5], [6, 7, 8],
  [0, 3, 6], [1, 4, 7], [2, 5, 8],
  [0, 4, 8], [2, 4, 6],
];

export const other = (player) => (player === 'X' ? 'O' : 'X');

/** The three fields that win, or none. */
export const winningLine = (cells) =>
  LINES.find(([one, two, three]) => cells[one] && cells[one] === cells[two] && cells[one] === cells[three]);

/** Who won, "draw" where nobody can any more, or nothing yet. */
export function outcome(cells) {
  const line = winningLine(cells);
  return line ? cells[line[0]] : cells.every(Boolean) ? 'draw' : undefined;
}

const free = (cells) => [...cells.keys()].filter((at) => !cells[at]);
const any = (list) => list[Math.floor(Math.random() * list.length)];
const withMove = (cells, at, player) => cells.map((cell, each) => (each === at ? player : cell));

/** Any free field, but one that wins at once is not missed. */
export const easyMove = (cells, player) =>
  free(cells).find((at) => outcome(withMove(cells, at, player)) === player) ?? any(free(cells));

/** One of the best fields: it looks at every game that can follow, so it never loses. */
export function perfectMove(cells, player) {
  const rated = free(cells).map((at) => [at, worth(withMove(cells, at, player), player, other(player), 1)]);
  const most = Math.max(...rated.map(([, value]) => value));
  return any(rated.filter(([, value]) => value === most).map(([at]) => at));
}

/** What a position is worth to a player; a win that comes sooner is worth more. */
function worth(cells, player, turn, depth) {
  const won = outcome(cells);
  if (won) {
    return won === 'draw' ? 0 : won === player ? 10 - depth : depth - 10;
  }
  const values = free(cells).map((at) => worth(withMove(cells, at, turn), player, other(turn), depth + 1));
  return turn === player ? Math.max(...values) : Math.min(...values);
}
