import { at, go } from './address.js';
import { element } from './dom.js';

const VIEWS = { '': 'Table', cards: 'Cards' };

/** The choice between a table and cards. */
export function createViews() {
  const buttons = Object.entries(VIEWS).map(([view, label]) =>
    element(
      'button',
      { type: 'button', 'data-view': view || 'table', onclick: () => go({ view }) },
      label,
    ),
  );

  return {
    node: element('div', { class: 'views', role: 'group', 'aria-label': 'View' }, buttons),

    /** Which view the address asks for. */
    current() {
      const wanted = at('view') === 'cards' ? 'cards' : 'table';
      buttons.forEach((button) =>
        button.setAttribute('aria-pressed', String(button.dataset.view === wanted)),
      );
      return wanted;
    },
  };
}
