import { keep } from './again.js';
import { element, find } from './dom.js';
// #if set-seconds
import { startClock } from './clock.js';
// #end

const LETTERS = 'ABCD';

/** Asks one question after the other, from the first that has no answer; what was answered, when all are. */
export function play(round, answered = []) {
  const given = [...answered];
  const place = find('#round');
  return new Promise((finish) => {
    const ask = () => {
      const more = given.length < round.length;
      keep(more ? { round, given } : null);
      return more ? question(round[given.length], next) : finish(given);
    };
    const next = (choice) => {
      const asked = round[given.length];
      given.push({ ...asked, choice, right: choice === asked.answer });
      ask();
    };

    function question({ question: text, answer, choices }, done) {
      const score = given.filter(({ right }) => right).length;
      find('#where').textContent =
        `Question ${given.length + 1} of ${round.length} · ${score} right so far`;
      const feedback = element('p', { class: 'feedback', role: 'status' });
      const list = element('ol', { class: 'choices' });
      const heading = element('h2', { tabindex: '-1', 'data-field': 'question' }, text);

      function choose(choice) {
        // #if set-seconds
        clock.stop();
        // #end
        const right = choice === answer;
        list.querySelectorAll('button').forEach((button) => {
          const value = button.dataset.choice;
          button.disabled = true;
          const state = value === answer ? 'right' : value === choice ? 'wrong' : 'other';
          button.dataset.state = state;
          const words = { right: '✓ right answer', wrong: '✗ your answer', other: '' };
          button.append(element('span', { class: 'state' }, words[state]));
        });
        feedback.dataset.right = String(right);
        const missed = choice === undefined ? 'Time is up' : 'Not quite';
        feedback.textContent = right ? 'Right!' : `${missed}: the right answer is ${answer}.`;
        const last = given.length + 1 === round.length;
        const go = element(
          'button',
          { type: 'button', class: 'main', 'data-action': 'next', onclick: () => done(choice) },
          last ? 'See the result' : 'Next question',
        );
        place.append(go);
        go.focus();
      }

      list.append(
        ...choices.map((choice, at) =>
          element(
            'li',
            {},
            element(
              'button',
              { type: 'button', 'data-choice': choice, onclick: () => choose(choice) },
              element('span', { class: 'letter' }, LETTERS[at]),
              element('span', { class: 'words' }, choice),
            ),
          ),
        ),
      );
      place.replaceChildren(heading, list, feedback);
      // #if set-seconds
      const clock = startClock(heading, () => choose());
      // #end
      heading.focus();
    }
    ask();
  });
}

/** The letters and the digits choose as well. */
document.addEventListener('keydown', (event) => {
  if (event.target.closest?.('input, select, textarea, dialog') || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const letter = LETTERS.indexOf(event.key.toUpperCase());
  const at = letter >= 0 && event.key.length === 1 ? letter : '1234'.indexOf(event.key);
  if (at >= 0 && !find('#round').hidden) {
    find('#round').querySelectorAll('[data-choice]:not(:disabled)')[at]?.click();
  }
});
