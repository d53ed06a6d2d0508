export const SIZE = 4;

/** The rows of a board as they lie when its side of a direction is the left one. */
const turned = (grid, direction) => {
  const columns = grid[0].map((_, at) => grid.map((row) => row[at]));
  switch (direction) {
    case 'left':
      return grid;
    case 'right':
      return grid.map((row) => row.toReversed());
    case 'up':
      return columns;
    default:
      return columns.map((column) => column.toReversed());
  }
};

const back = (grid, direction) =>
  direction === 'down' ? turned(grid.map((row) => row.toReversed()), 'up') : turned(grid, direction);

/** Slides the tiles of a row to its beginning; two equal ones become one, each only once. */
function pushed(row) {
  const tiles = row.filter(Boolean);
  const made = [];
  let gained = 0;
  for (let at = 0; at < tiles.length; at++) {
    const joins = tiles[at] === tiles[at + 1];
    made.push(joins ? tiles[at] * 2 : tiles[at]);
    gained += joins ? tiles[at] * 2 : 0;
    at += joins ? 1 : 0;
  }
  return { row: [...made, ...Array(row.length - made.length).fill(0)], gained };
}

/** The board after a slide, the points that it gives, and whether anything moved. */
export function slide(grid, direction) {
  const rows = turned(grid, direction).map(pushed);
  const slid = back(rows.map(({ row }) => row), direction);
  return {
    grid: slid,
    gained: rows.reduce((sum, { gained }) => sum + gained, 0),
    moved: slid.some((row, y) => row.some((value, x) => value !== grid[y][x])),
  };
}

export const canMove = (grid) =>
  ['left', 'right', 'up', 'down'].some((direction) => slide(grid, direction).moved);

export const emptyGrid = () => Array.from({ length: SIZE }, () => Array(SIZE).fill(0));

/** Adds a tile on a free place, now and then a four; tells where. */
export function addTile(grid) {
  const free = grid.flatMap((row, y) => row.map((value, x) => [value, x, y])).filter(([value]) => !value);
  const [, x, y] = free[Math.floor(Math.random() * free.length)];
  const value = Math.random() < 0.9 ? 2 : 4;
  return {
    grid: grid.map((row, at) => (at === y ? row.with(x, value) : row)),
    fresh: { x, y },
  };
}
