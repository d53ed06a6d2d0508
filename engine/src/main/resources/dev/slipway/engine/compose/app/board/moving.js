import { model } from './model.js';

const STEP = 1024;

/** The column of a card, whatever it was called before; where it is gone, the first one. */
export function columnOf(record) {
  const name = record[model.groupField];
  const now = model.renamed[name] ?? name;
  return model.groups.includes(now) ? now : model.groups[0];
}

export const inColumn = (records, column) =>
  records
    .filter((record) => columnOf(record) === column)
    .sort((one, other) => orderOf(one) - orderOf(other));

const orderOf = (record) => Number(record.order) || 0;

/** An order between two cards, so that moving one changes no other. */
export function placeAt(cards, before) {
  const at = cards.findIndex(({ id }) => id === before);
  if (at === -1) {
    return cards.length === 0 ? STEP : orderOf(cards.at(-1)) + STEP;
  }
  return at === 0 ? orderOf(cards[0]) - STEP : (orderOf(cards[at - 1]) + orderOf(cards[at])) / 2;
}

/** Moving by drag and drop, and by Alt with the arrow keys. */
export function enableMoving(board, store, move) {
  let dragged;

  const columnAt = (target) => target.closest('[data-column]');

  board.addEventListener('dragstart', (event) => {
    const card = event.target.closest('[data-record]');
    dragged = card?.dataset.record;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', card?.querySelector('h3').textContent ?? '');
    card?.classList.add('dragged');
  });

  board.addEventListener('dragover', (event) => {
    const column = columnAt(event.target);
    if (!dragged || !column) {
      return;
    }
    event.preventDefault();
    mark(column, cardBelow(column, event.clientY));
  });

  board.addEventListener('drop', (event) => {
    const column = columnAt(event.target);
    const record = store.get(dragged);
    if (column && record) {
      event.preventDefault();
      move(record, column.dataset.column, cardBelow(column, event.clientY)?.dataset.record);
    }
  });

  board.addEventListener('dragend', () => {
    dragged = undefined;
    mark();
    board.querySelector('.dragged')?.classList.remove('dragged');
  });

  board.addEventListener('keydown', (event) => {
    const record = store.get(event.target.dataset.record);
    if (!event.altKey || !record || !event.key.startsWith('Arrow')) {
      return;
    }
    event.preventDefault();
    const column = columnOf(record);
    const cards = inColumn(store.all(), column);
    const at = cards.findIndex(({ id }) => id === record.id);
    const side = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = model.groups[model.groups.indexOf(column) + side];
    if (next) {
      move(record, next);
    } else if (event.key === 'ArrowUp' && at > 0) {
      move(record, column, cards[at - 1].id);
    } else if (event.key === 'ArrowDown' && at < cards.length - 1) {
      move(record, column, cards[at + 2]?.id);
    }
  });

  /** The first card whose middle lies below the pointer. */
  function cardBelow(column, y) {
    return [...column.querySelectorAll('[data-record]')].find((card) => {
      const { top, height } = card.getBoundingClientRect();
      return card.dataset.record !== dragged && y < top + height / 2;
    });
  }

  function mark(column, before) {
    board.querySelectorAll('.target, .before').forEach((each) => {
      each.classList.remove('target', 'before');
    });
    column?.classList.add('target');
    before?.classList.add('before');
  }
}
