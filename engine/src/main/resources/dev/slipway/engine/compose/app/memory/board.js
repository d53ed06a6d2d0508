/** As many columns as make the board almost a square, without gaps in the last row. */
export function columnsOf(count) {
  let columns = Math.ceil(Math.sqrt(count));
  while (count % columns !== 0 && columns < 6) {
    columns += 1;
  }
  return count % columns === 0 && columns <= 6 ? columns : Math.min(6, Math.ceil(Math.sqrt(count)));
}

/** Lets the arrow keys go from card to card. */
export function enableArrows(board) {
  board.addEventListener('keydown', (event) => {
    const all = [...board.children];
    const columns = Number(board.style.getPropertyValue('--columns'));
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };
    const next = all[all.indexOf(event.target) + (steps[event.key] ?? NaN)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
}
