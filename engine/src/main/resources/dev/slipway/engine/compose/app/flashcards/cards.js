import { element } from './dom.js';
import { signButton } from './sign.js';
import { boxOf } from './leitner.js';

/** All cards with both sides, those of the first box first. */
export function renderCards(cards, actions) {
  return [...cards]
    .sort((one, other) => boxOf(one) - boxOf(other) || String(one.front).localeCompare(other.front))
    .map((card) =>
      element(
        'li',
        { 'data-record': card.id },
        element('span', { class: 'sides' },
          element('strong', { 'data-field': 'front', dir: 'auto' }, card.front ?? ''),
          element('span', { 'data-field': 'back', dir: 'auto' }, card.back ?? ''),
        ),
        element('span', { class: 'in-box', 'data-field': 'box' }, `Box ${boxOf(card)}`),
        signButton('✎', `Edit ${card.front}`, {
          'data-action': 'edit',
          'data-focus': `edit-${card.id}`,
          onclick: () => actions.edit(card),
        }),
        signButton('✕', `Delete ${card.front}`, {
          'data-action': 'delete',
          'data-focus': `delete-${card.id}`,
          onclick: () => actions.remove(card),
        }),
      ),
    );
}
