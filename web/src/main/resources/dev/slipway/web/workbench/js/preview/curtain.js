import { fill, h, say } from '../dom.js';

/** What hangs before the frame while there is nothing to see in it, and says why. */
export function curtain() {
  let shown = '';
  const title = h('p', { class: 'curtain-title' });
  const text = h('p', { class: 'small curtain-text' });
  const actions = h('div', { class: 'row' });
  const element = h(
    'div',
    { class: 'curtain' },
    h('div', { class: 'curtain-words', role: 'status' }, title, text),
    actions,
  );

  return {
    element,

    /**
     * @param {string} what
     * @param {string} [why]
     * @param {Array<[string, () => void]>} [offers] buttons
     */
    show(what, why = '', offers = []) {
      element.hidden = false;
      const key = [what, why].join('\n');
      if (key === shown) {
        return; // The focus may stand on one of the buttons.
      }
      shown = key;
      say(title, what);
      say(text, why);
      text.hidden = why === '';
      fill(
        actions,
        offers.map(([label, act]) =>
          h('button', { type: 'button', class: 'button', on: { click: act } }, label),
        ),
      );
    },

    lift() {
      element.hidden = true;
      shown = '';
    },
  };
}
