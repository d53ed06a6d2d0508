import { deleteWithUndo } from '../deletion.js';
import { announce } from '../views/toasts.js';
import { clearSelection, extend, isSelected, selectAll, selection, toggle } from './selection.js';

/**
 * What keys and clicks do in the list: the arrow keys move between the cards, Space and Shift select,
 * F2 renames, Delete deletes. Enter opens, since what has the focus is a link.
 *
 * @param {HTMLElement} list
 * @param {ReturnType<typeof import('./grid.js').appGrid>} grid
 * @param {() => object[]} shown the apps in their order
 */
export function startGridKeys(list, grid, shown) {
  list.addEventListener('keydown', onKey);
  list.addEventListener('click', onClick);

  function onKey(event) {
    const id = event.target.closest('li')?.dataset.id;
    if (id === undefined || event.target.matches('input:not(.pick)') || event.altKey) {
      return;
    }
    const isLink = event.target.matches('h3 a');
    const done =
      (event.ctrlKey || event.metaKey ? chord(event) : isLink && plain(event, id)) ||
      (event.key === 'Escape' && escape()) ||
      (isLink && move(event, id));
    if (done) {
      event.preventDefault();
    }
  }

  function chord({ key }) {
    if (key !== 'a' && key !== 'A') {
      return false;
    }
    selectAll(shown());
    announce(`${shown().length} selected.`);
    return true;
  }

  function plain({ key }, id) {
    switch (key) {
      case ' ':
        toggle(id);
        announce(isSelected(id) ? 'Selected.' : 'Not selected.');
        return true;
      case 'F2':
        grid.card(id).edit();
        return true;
      case 'Delete': {
        // With what is selected, if this one is part of it; else this one alone.
        const chosen = shown().filter((app) => (isSelected(id) ? isSelected(app.id) : app.id === id));
        deleteWithUndo(...chosen);
        return true;
      }
      default:
        return false;
    }
  }

  function escape() {
    if (selection.state.ids.size === 0) {
      return false;
    }
    clearSelection();
    announce('Nothing is selected.');
    return true;
  }

  function move(event, id) {
    const from = grid.placeOf(id);
    const to = target(event, from);
    if (to === null) {
      return false;
    }
    const there = Math.min(Math.max(0, to), grid.last);
    if (event.shiftKey && there < shown().length) {
      extend(shown(), id, shown()[there].id);
    }
    if (there >= shown().length) {
      announce('Loading the apps up to there.');
    }
    // The key itself ends every wait for a place, and may begin a new one behind that.
    grid.goTo(there);
    return true;
  }

  function target({ key }, from) {
    const { columns, rows, last } = grid;
    const below = from + columns <= last ? from + columns : from;
    const above = from - columns >= 0 ? from - columns : from;
    switch (key) {
      case 'ArrowRight':
        return from + 1;
      case 'ArrowLeft':
        return from - 1;
      case 'ArrowDown':
        return below;
      case 'ArrowUp':
        return above;
      case 'PageDown':
        return from + rows * columns;
      case 'PageUp':
        return from - rows * columns;
      case 'Home':
        return 0;
      case 'End':
        return last;
      default:
        return null;
    }
  }

  function onClick(event) {
    const id = event.target.closest('li')?.dataset.id;
    if (id !== undefined && event.shiftKey && event.target.closest('h3 a, .pick')) {
      event.preventDefault();
      extend(shown(), shown()[0].id, id);
      grid.card(id).focus();
      setTimeout(() => grid.refresh()); // The browser takes its own tick back behind this.
    }
  }
}
