import { element } from './dom.js';

const SHARE = new Intl.NumberFormat(undefined, { style: 'percent' });
const SIGNED = new Intl.NumberFormat(undefined, { signDisplay: 'exceptZero' });
const SIGNS = { won: 'W', drawn: 'D', lost: 'L' };

/** Name, whether phones leave it out, and what it shows of a line. */
const COLUMNS = [
  ['Played', 'wide', (line) => line.played],
  ['Won', '', (line) => line.won],
  ['Drawn', 'wide', (line) => line.drawn],
  ['Lost', '', (line) => line.lost],
  ['For', 'wide', (line) => line.made],
  ['Against', 'wide', (line) => line.against],
  ['+/−', 'wide', (line) => SIGNED.format(line.made - line.against)],
  ['Win share', 'share', (line) => (line.played ? SHARE.format(line.share) : '–')],
  ['Form', 'form', (line) => form(line.form)],
  ['Elo rating', 'elo', (line) => line.elo],
  ['Points', 'points', (line) => line.points],
];

/** The ranking as a table; what it is ranked by stands out. */
export function renderTable(lines, by, actions) {
  const strong = { points: 'Points', share: 'Win share', elo: 'Elo rating' }[by];
  return element(
    'table',
    {},
    element('caption', { class: 'visually-hidden' }, 'Ranking'),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, element('abbr', { title: 'Rank' }, '#')),
        element('th', { scope: 'col' }, 'Player'),
        COLUMNS.map(([name, cls]) => element('th', { scope: 'col', class: look(name, cls, strong) }, name)),
      ),
    ),
    element(
      'tbody',
      {},
      lines.map((line) =>
        element(
          'tr',
          { 'data-player': line.player.id, 'data-rank': line.rank },
          element('td', {}, element('span', { class: 'rank' }, String(line.rank))),
          element(
            'th',
            { scope: 'row' },
            element(
              'button',
              {
                type: 'button',
                class: 'name',
                title: 'Edit player',
                'data-focus': `player-${line.player.id}`,
                onclick: () => actions.person(line.player),
              },
              line.player.name,
            ),
          ),
          COLUMNS.map(([name, cls, shown]) =>
            element('td', { class: look(name, cls, strong), 'data-column': name }, shown(line)),
          ),
        ),
      ),
    ),
  );
}

const look = (name, cls, strong) => (name === strong ? 'strong' : cls);

const form = (results) =>
  element(
    'span',
    { class: 'results', role: 'img', 'aria-label': results.join(', ') || 'none yet' },
    results.map((result) => element('span', { class: `result ${result}` }, SIGNS[result])),
  );
