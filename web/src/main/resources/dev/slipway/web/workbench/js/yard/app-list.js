import { byId, fill, h, say } from '../dom.js';
import { count, number } from '../format.js';
import { loadApps, loadMore, reach } from '../listing.js';
import { store } from '../store.js';
import { announce } from '../views/toasts.js';
import { showAll, startFilters } from './filters.js';
import { startGridKeys } from './grid-keys.js';
import { appGrid } from './grid.js';
import { pickedBar } from './picked-bar.js';
import { clearSelection, keepOnly, selection } from './selection.js';

/** The list of apps: search, filters, cards, and what stands below the last card. */

const GHOSTS = 6;
const FAR = 200;

let grid = null;
let shown = [];
let shownFrom = null;
let shownEnd = '';

export function startAppList() {
  const list = byId('apps');
  let wanted = 0;
  grid = appGrid(list, (upTo) => {
    wanted = upTo;
    reach(upTo);
    showWay(upTo);
  });
  const bar = pickedBar(() => shown);
  byId('apps-end').after(bar.element);
  startGridKeys(list, grid, () => shown);
  selection.follow(({ ids }) => ids, grid.refresh);
  store.follow(
    ({ listing }) => listing,
    (listing, before) => {
      show(listing, before);
      bar.update();
      if (before !== undefined && wanted > shown.length && listing.phase === 'ready') {
        reach(wanted);
      }
    },
  );
  startFilters();
}

/** Gives the focus to the card of an app; false where there is none. */
export function focusCard(id) {
  return grid.focus(id);
}

function show(listing, before) {
  takeShown(listing);
  if (before !== undefined && before.filter !== listing.filter) {
    clearSelection();
  } else if (before?.apps !== listing.apps && before?.phase !== 'more') {
    keepOnly(shown);
  }
  const waiting = listing.phase === 'loading' && shown.length === 0;
  const counted = listing.total !== null || listing.nextCursor === null;
  grid.update(shown, waiting ? GHOSTS : sizeOf(listing), counted && !waiting);
  byId('apps').setAttribute('aria-busy', String(listing.phase === 'loading'));
  say(byId('total'), totalOf(listing));
  byId('status').disabled = listing.filter.q !== '';
  byId('sort').disabled = listing.filter.q !== '';
  showEnd(listing);
  if (before?.phase === 'loading' && listing.phase === 'ready') {
    announceResult(listing);
  }
}

/** The apps that are not about to go, in their order; the same list as long as it is the same. */
function takeShown({ apps, leaving }) {
  if (shownFrom?.apps !== apps || shownFrom?.leaving !== leaving) {
    shownFrom = { apps, leaving };
    shown = leaving.size === 0 ? apps : apps.filter(({ id }) => !leaving.has(id));
  }
}

/** How many there are, also those that are not loaded; the next row where nobody counts. */
function sizeOf({ total, nextCursor, apps }) {
  if (nextCursor === null) {
    return shown.length;
  }
  const hidden = apps.length - shown.length;
  return total === null ? shown.length + grid.columns : Math.max(total - hidden, shown.length + 1);
}

function totalOf({ total, apps, nextCursor, filter, phase }) {
  if (total !== null) {
    return number(total - (apps.length - shown.length));
  }
  return filter.q === '' || phase === 'loading' || phase === 'failed'
    ? ''
    : `${shown.length}${nextCursor ? '+' : ''} found`;
}

/** A jump to far below takes a while, since each page has to be known before the next. */
function showWay(upTo) {
  const { phase, apps } = store.state.listing;
  const way = byId('way');
  const far = phase !== 'more-failed' && upTo - apps.length > FAR;
  way.hidden = !far;
  say(way, far ? `Loading ${number(apps.length)} of ${number(upTo)}…` : '');
}

function announceResult({ filter, nextCursor, total }) {
  if (filter.q !== '' || filter.status !== '') {
    const many = total ?? shown.length;
    announce(`${count(many, 'app')} found${total === null && nextCursor ? ', and more' : ''}.`);
  }
}

/** What stands below the cards; built anew only when it is another thing than before. */
function showEnd(listing) {
  const { phase, error, nextCursor, filter } = listing;
  const none = shown.length === 0 && nextCursor === null;
  const key = [phase, error?.message, none, grid.isCut, filter.q, filter.status].join('|');
  if (key === shownEnd) {
    return;
  }
  shownEnd = key;
  const end = byId('apps-end');
  const hadFocus = end.contains(document.activeElement);
  fill(end, endOf(listing, none));
  if (hadFocus) {
    (end.querySelector('button') ?? byId('search')).focus();
  }
}

function endOf({ phase, error, filter }, none) {
  if (phase === 'failed' || phase === 'more-failed') {
    return blank(
      'The list could not be loaded',
      error.message,
      button('Try again', phase === 'failed' ? loadApps : loadMore),
    );
  }
  if (phase !== 'loading' && none) {
    return filter.q === '' && filter.status === ''
      ? blank(
          'The slip is empty',
          'Describe your first app above, or start from one of the examples.',
        )
      : blank('Nothing found', 'No app matches this search.', button('Show all apps', showAll));
  }
  return grid.isCut && h('p', { class: 'quiet' }, 'Older apps are found by searching.');
}

function blank(title, text, action) {
  return h('div', { class: 'blank' }, h('h3', {}, title), h('p', { class: 'quiet' }, text), action);
}

function button(text, onClick) {
  return h('button', { type: 'button', class: 'button', on: { click: onClick } }, text);
}
