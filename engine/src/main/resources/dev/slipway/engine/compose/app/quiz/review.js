import { element } from './dom.js';

/** The score in words, and what there is to learn from the wrong answers. */
export function review(given, score, again) {
  const wrong = given.filter(({ right }) => !right);
  return [
    element('h2', { tabindex: '-1' }, 'Your score'),
    element(
      'p',
      { class: 'score' },
      element('strong', { 'data-field': 'score' }, String(score)),
      ` of ${given.length}`,
    ),
    element('p', { class: 'verdict' }, verdict(score, given.length)),
    wrong.length ? element('h3', {}, 'To look at again') : null,
    element(
      'ul',
      { class: 'wrong' },
      wrong.map(({ question, answer, choice }) =>
        element(
          'li',
          {},
          element('strong', {}, question),
          element('span', {}, `Right: ${answer}`),
          // #if set-seconds
          element('span', { class: 'soft' }, choice ? `You chose: ${choice}` : 'Your time was up.'),
          // #end
          // #if !set-seconds
          element('span', { class: 'soft' }, `You chose: ${choice}`),
          // #end
        ),
      ),
    ),
    element(
      'button',
      { type: 'button', class: 'main', 'data-action': 'again', onclick: again },
      'Play again',
    ),
  ].filter(Boolean);
}

function verdict(score, asked) {
  const share = score / asked;
  if (share === 1) {
    return 'Every answer was right.';
  }
  return share >= 0.7 ? 'Well done.' : share >= 0.4 ? 'A good part of it.' : 'The next round will be better.';
}
