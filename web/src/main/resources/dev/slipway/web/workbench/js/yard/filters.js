import { byId } from '../dom.js';
import { filterApps } from '../listing.js';
import { go, goInstead } from '../router.js';
import { store } from '../store.js';

/** Search, status and order, which are part of the address, so that back works and links hold them. */

const PAUSE = 180;
const NEWEST = '-createdAt';

let timer = 0;

export function startFilters() {
  const search = byId('search');
  search.addEventListener('input', () => {
    showClear();
    clearTimeout(timer);
    timer = setTimeout(searchNow, PAUSE);
  });
  byId('filters').addEventListener('submit', (event) => {
    event.preventDefault();
    searchNow();
  });
  byId('search-clear').addEventListener('click', () => {
    search.value = '';
    searchNow();
    search.focus();
  });
  byId('status').addEventListener('change', ({ target }) => ask({ status: target.value }));
  byId('sort').addEventListener('change', ({ target }) => ask({ sort: target.value }));
  store.follow(({ view }) => view, takeOver);
}

/** Goes back to all apps. */
export function showAll() {
  go({ name: 'home' });
  byId('search').focus();
}

function searchNow() {
  clearTimeout(timer);
  showClear();
  const q = byId('search').value.trim();
  const before = store.state.listing.filter.q;
  if (q !== before) {
    // One search is one step back, however many keys it took.
    ask({ q }, q !== '' && before !== '' ? goInstead : go);
  }
}

function ask(parts, how = go) {
  const { q, status, sort } = { ...store.state.listing.filter, ...parts };
  how({ name: 'home', query: { q, status, sort: sort === NEWEST ? '' : sort } });
}

/** What the address asks for; an app's address leaves the list as it is. */
function takeOver(view, before) {
  if (view.name !== 'home') {
    if (before === undefined) {
      filterApps({});
    }
    return;
  }
  const { q, status, sort } = view.query ?? {};
  const wanted = {
    q: (q ?? '').trim().slice(0, byId('search').maxLength),
    status: known('status', status, ''),
    sort: known('sort', sort, NEWEST),
  };
  if (byId('search').value.trim() !== wanted.q) {
    byId('search').value = wanted.q;
  }
  byId('status').value = wanted.status;
  byId('sort').value = wanted.sort;
  showClear();
  const { filter } = store.state.listing;
  if (before === undefined || Object.keys(wanted).some((name) => wanted[name] !== filter[name])) {
    clearTimeout(timer);
    filterApps(wanted);
  }
}

/** Whoever types an address may type a value that is none. */
function known(select, value, usual) {
  const values = [...byId(select).options].map((option) => option.value);
  return values.includes(value) ? value : usual;
}

function showClear() {
  byId('search-clear').hidden = byId('search').value === '';
}
