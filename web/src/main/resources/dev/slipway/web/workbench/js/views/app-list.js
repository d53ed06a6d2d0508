import { byId, fill, h, say } from '../dom.js';
import { count, number } from '../format.js';
import { filterApps, loadApps, loadMore } from '../listing.js';
import { store } from '../store.js';
import { appCard } from './app-card.js';
import { announce } from './toasts.js';

/** The list of apps: search, filters, cards, and what stands below the last card. */

const PAUSE = 180;

const cards = new Map();
let shownEnd = '';

export function startAppList() {
  startFilters();
  const more = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && loadMore(),
    { rootMargin: '600px' },
  );
  more.observe(byId('apps-end'));
  store.follow(
    ({ listing }) => listing,
    (listing, before) => show(listing, before, more),
  );
}

function startFilters() {
  let timer = 0;
  const input = byId('search');
  const searchNow = () => {
    clearTimeout(timer);
    const q = input.value.trim();
    if (q !== store.state.listing.filter.q) {
      filterApps({ q });
    }
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(searchNow, PAUSE);
  });
  byId('filters').addEventListener('submit', (event) => {
    event.preventDefault();
    searchNow();
  });
  byId('status').addEventListener('change', ({ target }) => filterApps({ status: target.value }));
  byId('sort').addEventListener('change', ({ target }) => filterApps({ sort: target.value }));
}

function show(listing, before, more) {
  const list = byId('apps');
  const shown = listing.apps.filter(({ id }) => !listing.leaving.has(id));
  if (listing.phase !== 'loading') {
    list.querySelectorAll('.ghost').forEach((ghost) => ghost.remove());
  }
  showCards(shown);
  list.setAttribute('aria-busy', String(listing.phase === 'loading'));
  say(byId('total'), totalOf(listing, shown.length));
  byId('status').disabled = listing.filter.q !== '';
  byId('sort').disabled = listing.filter.q !== '';
  showEnd(listing, shown.length);
  if (before?.phase === 'loading' && listing.phase === 'ready') {
    announceResult(listing, shown.length);
  }
  if (before?.phase !== listing.phase && listing.phase === 'ready') {
    // An observer only tells of changes: a short page may leave the end in sight.
    more.unobserve(byId('apps-end'));
    more.observe(byId('apps-end'));
  }
}

function showCards(apps) {
  const list = byId('apps');
  const wanted = new Set(apps.map(({ id }) => id));
  for (const [id, card] of cards) {
    if (!wanted.has(id)) {
      card.element.remove();
      cards.delete(id);
    }
  }
  apps.forEach((app, index) => {
    if (!cards.has(app.id)) {
      cards.set(app.id, appCard());
    }
    const card = cards.get(app.id);
    card.update(app);
    if (list.children[index] !== card.element) {
      list.insertBefore(card.element, list.children[index] ?? null);
    }
  });
}

function totalOf({ total, leaving, apps, nextCursor, filter, phase }, shown) {
  if (total !== null) {
    return number(total - apps.filter(({ id }) => leaving.has(id)).length);
  }
  return filter.q === '' || phase === 'loading' ? '' : `${shown}${nextCursor ? '+' : ''} found`;
}

function announceResult({ filter, nextCursor, total }, shown) {
  if (filter.q !== '' || filter.status !== '') {
    const many = total ?? shown;
    announce(`${count(many, 'app')} found${total === null && nextCursor ? ', and more' : ''}.`);
  }
}

/** What stands below the cards; built anew only when it is another thing than before. */
function showEnd(listing, shown) {
  const { phase, error, nextCursor, filter } = listing;
  const key = [
    phase,
    error?.message,
    nextCursor !== null,
    shown === 0,
    filter.q,
    filter.status,
  ].join('|');
  if (key === shownEnd) {
    return;
  }
  shownEnd = key;
  const end = byId('apps-end');
  const hadFocus = end.contains(document.activeElement);
  fill(end, endOf(listing, shown));
  if (hadFocus) {
    end.querySelector('button')?.focus();
  }
}

function endOf({ phase, error, nextCursor, filter }, shown) {
  if (phase === 'failed' || phase === 'more-failed') {
    return blank(
      'The list could not be loaded',
      error.message,
      button('Try again', phase === 'failed' ? loadApps : loadMore),
    );
  }
  if (phase === 'loading') {
    return null;
  }
  if (shown === 0 && nextCursor === null) {
    return filter.q === '' && filter.status === ''
      ? blank(
          'The slip is empty',
          'Describe your first app above, or start from one of the examples.',
        )
      : blank('Nothing found', 'No app matches this search.', button('Show all apps', showAll));
  }
  if (nextCursor !== null) {
    const busy = phase === 'more';
    return h(
      'button',
      { type: 'button', class: 'button', 'aria-disabled': busy && 'true', on: { click: loadMore } },
      busy ? 'Loading more…' : 'Load more',
    );
  }
  return null;
}

function blank(title, text, action) {
  return h('div', { class: 'blank' }, h('h3', {}, title), h('p', { class: 'quiet' }, text), action);
}

function button(text, onClick) {
  return h('button', { type: 'button', class: 'button', on: { click: onClick } }, text);
}

function showAll() {
  byId('search').value = '';
  byId('status').value = '';
  filterApps({ q: '', status: '' });
  byId('search').focus();
}
