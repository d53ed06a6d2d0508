import { fill, h } from '../dom.js';
import { compareLines } from './line-diff.js';

const AROUND = 3;

/**
 * Both sides of a file that was changed here and elsewhere, line by line. Every difference is decided
 * for one side, or for both.
 */
export function conflictView() {
  const element = h('section', { class: 'conflict', 'aria-label': 'Both sides', hidden: true });
  let pieces = [];

  function piece(each, index, redraw) {
    if (each.same !== undefined) {
      return h('pre', { class: 'same' }, around(each.same, index, pieces.length));
    }
    const pick = (side, text) =>
      h(
        'button',
        {
          type: 'button',
          class: 'button',
          'aria-pressed': String(each.chosen === side),
          'data-side': side,
          on: {
            click: () => {
              each.chosen = side;
              redraw();
            },
          },
        },
        text,
      );
    const number = pieces.slice(0, index + 1).filter(({ same }) => same === undefined).length;
    return h(
      'div',
      { class: 'difference', role: 'group', 'aria-label': `Difference ${number}` },
      h(
        'div',
        { class: 'conflict-sides' },
        side('Mine', 'mine', each),
        side('Theirs', 'theirs', each),
      ),
      h('div', { class: 'row' }, pick('mine', 'Mine'), pick('theirs', 'Theirs'), pick('both', 'Both')),
    );
  }

  function draw(on) {
    const place = focusPlace(element);
    fill(
      element,
      h('p', {}, on.explanation),
      h(
        'div',
        { class: 'row' },
        button('Take mine', on.onMine, 'mine-all'),
        button('Take theirs', on.onTheirs, 'theirs-all'),
        on.onMerged && button('Save the choice below', () => on.onMerged(merged()), 'save-merged'),
        on.onEdit && button('Merge by hand', () => on.onEdit(merged()), 'edit-merged'),
      ),
      pieces.map((each, index) => piece(each, index, () => draw(on))),
    );
    place();
  }

  function merged() {
    return pieces
      .flatMap(({ same, mine, theirs, chosen }) => {
        const sides = { mine, theirs, both: [...(mine ?? []), ...(theirs ?? [])] };
        return same ?? sides[chosen];
      })
      .join('\n');
  }

  return {
    element,

    /** `theirs` is null where the file is gone. */
    show({ mine, theirs, ...on }) {
      pieces =
        theirs === null
          ? []
          : compareLines(mine, theirs).map((each) => ({ ...each, chosen: 'mine' }));
      element.hidden = false;
      draw(on);
      element.querySelector('button').focus();
    },

    hide() {
      element.hidden = true;
      fill(element);
    },
  };
}

function side(title, name, each) {
  const lines = each[name];
  const kept = each.chosen === name || each.chosen === 'both';
  return h(
    'div',
    { class: kept ? `side-text ${name} kept` : `side-text ${name}` },
    h('h4', {}, title),
    h('pre', {}, lines.length === 0 ? '(no lines)' : lines.join('\n')),
  );
}

/** Of lines that both share, only those beside a difference. */
function around(lines, index, count) {
  const before = index === 0 ? [] : lines.slice(0, AROUND);
  const after = index === count - 1 ? [] : lines.slice(-AROUND);
  return lines.length <= before.length + after.length
    ? lines.join('\n')
    : [...before, `… ${lines.length - before.length - after.length} equal lines …`, ...after].join('\n');
}

/** Puts the focus back where it was after drawing anew. */
function focusPlace(element) {
  const buttons = () => [...element.querySelectorAll('button')];
  const index = buttons().indexOf(document.activeElement);
  return () => index >= 0 && buttons()[index]?.focus();
}

function button(text, onClick, name) {
  return h(
    'button',
    { type: 'button', class: 'button', 'data-do': name, on: { click: onClick } },
    text,
  );
}
