import { element, find } from './dom.js';

/** How the games against one rival ended. */
export function renderScore(store, rival) {
  const games = store.all().filter(({ opponent }) => opponent === rival);
  const names = rival === 'two' ? { X: 'X won', O: 'O won' } : { X: 'You won', O: 'Computer won' };
  const rows = Object.entries({ ...names, draw: 'Draws' });
  find('#score').replaceChildren(
    ...rows.map(([winner, label]) =>
      element(
        'div',
        {},
        element('dt', {}, label),
        element('dd', { 'data-winner': winner }, String(games.filter((game) => game.winner === winner).length)),
      ),
    ),
  );
  const reset = find('#reset');
  reset.hidden = games.length === 0;
  reset.onclick = () => store.remove(games.map(({ id }) => id), 'the score');
}
