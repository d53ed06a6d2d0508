import { counted, element, find } from './dom.js';
import { shown } from './fields.js';
import { answered, boxOf, dueOn, isDue } from './leitner.js';
import { model, settings } from './model.js';
import { shuffled } from './shuffle.js';
import { say } from './status.js';

const DAY = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

/** The pile of cards that are due, one after the other. */
export function createStudy(store) {
  let pile = [];
  let flipped = false;
  let ahead = false;
  let nothing = () => '';

  const top = () => pile[0] && store.get(pile[0]);

  /** Keeps the order of the pile while others change cards. */
  function fill() {
    const wanted = store.all().filter((card) => ahead || isDue(card));
    const ids = new Set(wanted.map(({ id }) => id));
    pile = pile.filter((id) => (ahead ? store.get(id) : ids.has(id)));
    if (!ahead) {
      const fresh = wanted.filter(({ id }) => !pile.includes(id));
      pile.push(...shuffled(fresh.map(({ id }) => id)));
    }
  }

  function flip() {
    if (top() && !flipped) {
      flipped = true;
      render();
      find('[data-action=good]').focus();
    }
  }

  async function answer(known) {
    const card = top();
    if (!card || !flipped) {
      return;
    }
    flipped = false;
    pile.shift();
    if (!known) {
      pile.push(card.id);
    }
    const changes = answered(card, known);
    if (await store.update(card.id, changes)) {
      say(known ? `Box ${changes.box}: back ${when({ ...card, ...changes })}.` : 'Back to box 1.');
    }
    render();
    find('#card')?.focus();
  }

  function studyAhead() {
    ahead = true;
    pile = shuffled(store.all().map(({ id }) => id));
    render();
    find('#card')?.focus();
  }

  function render() {
    ahead = ahead && pile.length > 0;
    const card = top();
    const cards = store.all();
    find('#left').textContent = card
      ? `${counted(pile.length, model)} to go`
      : '';
    find('#table').replaceChildren(
      ...(cards.length === 0 ? [nothing()] : card ? cardFaces(card) : [finished(cards)]),
    );
  }

  function cardFaces(card) {
    const language = settings.language;
    const more = model.fields
      .filter(({ name }) => !['front', 'back', 'box'].includes(name))
      .map((field) => shown(field, card[field.name]))
      .filter(Boolean);
    // #if set-reversed
    const [asked, answer] = [card.back, card.front];
    // #end
    // #if !set-reversed
    const [asked, answer] = [card.front, card.back];
    // #end
    return [
      element(
        'button',
        { type: 'button', id: 'card', 'data-action': 'flip', 'aria-expanded': String(flipped), onclick: flip },
        element('span', { class: 'corner' }, `Box ${boxOf(card)}`),
        // #if set-reversed
        element('span', { class: 'front', dir: 'auto' }, asked),
        // #end
        // #if !set-reversed
        element('span', { class: 'front', lang: language || undefined, dir: 'auto' }, asked),
        // #end
        flipped ? null : element('span', { class: 'hint' }, 'Turn over', element('span', { class: 'key' }, ' (space)')),
        flipped ? element('span', { class: 'back', dir: 'auto' }, answer, more) : null,
      ),
      element(
        'div',
        { class: 'answers', hidden: !flipped },
        answerButton('again', '1', 'Again', false),
        answerButton('good', '2', 'I knew it', true),
      ),
    ];
  }

  const answerButton = (action, key, label, known) =>
    element(
      'button',
      { type: 'button', class: known ? 'main' : '', 'data-action': action, onclick: () => answer(known) },
      label,
      element('kbd', { 'aria-hidden': 'true' }, key),
    );

  function finished(cards) {
    const next = cards.reduce((one, other) => (dueOn(other) < dueOn(one) ? other : one));
    return element(
      'div',
      { class: 'empty' },
      element('strong', {}, 'All done for now'),
      element('p', {}, `The next card is due ${when(next)}.`),
      element('button', { type: 'button', 'data-action': 'ahead', onclick: studyAhead }, 'Study ahead'),
    );
  }

  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('input, textarea, select, dialog');
    if (typing || find('#study').hidden || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === ' ' && !event.target.closest('button')) {
      event.preventDefault();
      flip();
    } else if (event.key === '1' || event.key === '2') {
      answer(event.key === '2');
    }
  });

  return {
    refresh(empty) {
      nothing = empty;
      const before = document.activeElement?.id === 'card' ? '#card' : undefined;
      const old = pile[0];
      fill();
      flipped = flipped && pile[0] === old;
      render();
      if (before) {
        find(before)?.focus();
      }
    },
  };
}

function when(card) {
  const today = new Date();
  const tomorrow = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1);
  const due = dueOn(card);
  return due <= today ? 'now' : due <= tomorrow ? 'tomorrow' : `on ${DAY.format(due)}`;
}
