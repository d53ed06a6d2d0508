import { element } from './dom.js';
import { shown } from './fields.js';
import { model } from './model.js';

const OWN = ['home', 'away', 'scoreHome', 'scoreAway'];

/** The latest matches first, with the score between the names. */
export function renderMatches(matches, players, actions) {
  const name = (id) => players.get(id)?.name ?? 'Somebody who left';
  return matches.map((match) =>
    element(
      'li',
      { 'data-record': match.id },
      element(
        'button',
        {
          type: 'button',
          class: 'match',
          title: 'Edit match',
          'data-focus': `match-${match.id}`,
          onclick: () => actions.edit(match),
        },
        side(name(match.home), match.scoreHome > match.scoreAway),
        element('span', { class: 'score' }, `${match.scoreHome} : ${match.scoreAway}`),
        side(name(match.away), match.scoreAway > match.scoreHome),
      ),
      element(
        'p',
        { class: 'about' },
        model.fields
          .filter((field) => !OWN.includes(field.name))
          .map((field) => shown(field, match[field.name]))
          .filter(Boolean),
      ),
    ),
  );
}

const side = (name, isWinner) => element(isWinner ? 'strong' : 'span', { class: 'side' }, name);
