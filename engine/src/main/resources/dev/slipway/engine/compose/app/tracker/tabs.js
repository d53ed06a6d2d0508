import { element } from './dom.js';

/** A tab for each entity; the arrow keys move between them. */
export function createTabs(list, entities, onChoose) {
  const tabs = entities.map(({ collection, many }, index) =>
    element(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${collection}`,
        'aria-controls': `panel-${collection}`,
        'data-tab': collection,
        onclick: () => onChoose(index),
      },
      many,
    ),
  );
  list.append(...tabs);

  list.addEventListener('keydown', (event) => {
    const from = tabs.indexOf(document.activeElement);
    const to = {
      ArrowRight: (from + 1) % tabs.length,
      ArrowLeft: (from + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      tabs[to].focus();
      onChoose(to);
    }
  });

  return {
    mark(index) {
      tabs.forEach((tab, each) => {
        tab.setAttribute('aria-selected', String(each === index));
        tab.tabIndex = each === index ? 0 : -1;
      });
    },
  };
}
