import { h } from '../dom.js';
import { appCard } from './app-card.js';
import { heightOf, placeOf, placesOf, roomFor, seenPlaces } from './places.js';

/** How far beyond the viewport cards are kept, so that none is missing while one scrolls. */
const AROUND = 500;

/**
 * The cards of all apps, of which only those near the viewport are elements; the list is as high as
 * all of them. Cards that are not loaded yet are held a place for, and are asked for.
 *
 * @param {HTMLElement} list
 * @param {(number: number) => void} reach asks for so many apps; called whenever the view moves
 */
export function appGrid(list, reach) {
  let apps = [];
  let index = new Map();
  let size = 0;
  let known = true;
  let places = null;
  /** The card that Tab leads to. */
  let current = null;
  /** A place that the focus goes to as soon as it is loaded. */
  let awaited = null;
  let drawing = 0;
  const cards = new Map();
  const ghosts = new Map();

  list.replaceChildren();
  list.classList.add('windowed');
  addEventListener('scroll', drawSoon, { passive: true });
  addEventListener('resize', drawSoon);
  new ResizeObserver(measure).observe(list);
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
    addEventListener(type, () => (awaited = null), { passive: true, capture: true });
  }
  list.addEventListener('focusin', ({ target }) => {
    const id = target.closest('li')?.dataset.id;
    if (id !== undefined && id !== current) {
      current = id;
      markCurrent();
    }
  });

  function drawSoon() {
    drawing ||= requestAnimationFrame(() => {
      drawing = 0;
      draw();
    });
  }

  /** Another width may mean other columns: what was at the top stays there. */
  function measure() {
    if (list.clientWidth === 0) {
      return; // Behind another view.
    }
    const before = places;
    const top = list.getBoundingClientRect().top;
    places = placesOf(list);
    if (before !== null && before.columns !== places.columns && top < 0) {
      const first = Math.floor(-top / before.step) * before.columns;
      list.style.height = `${heightOf(roomFor(size, places), places)}px`;
      scrollBy(0, placeOf(first, places).top + top);
    }
    draw();
  }

  function draw() {
    if (places === null || list.clientWidth === 0) {
      return;
    }
    const room = roomFor(size, places);
    list.style.height = `${heightOf(room, places)}px`;
    const { first, end } = seenPlaces(list, room, places, AROUND);
    const wanted = new Set(apps.slice(first, end).map(({ id }) => id));
    const focused = list.contains(document.activeElement) && focusedId();
    dropUnseen(wanted, focused, Math.max(first, apps.length), end);
    // Those that stay say where they are by now, before others are put between them.
    cards.forEach((card, id) => put(card.element, index.get(id)));
    for (let place = first; place < end; place += 1) {
      if (place < apps.length) {
        showCard(place);
      } else {
        showGhost(place);
      }
    }
    if (focused && index.has(focused)) {
      showCard(index.get(focused));
    }
    keepOrder();
    markCurrent();
    const far = awaited === null ? end : Math.max(end, awaited + 1);
    reach(far > apps.length ? far : 0);
  }

  function dropUnseen(wanted, focused, firstGhost, endGhost) {
    for (const [id, card] of cards) {
      if (!wanted.has(id) && (id !== focused || !index.has(id))) {
        card.element.remove();
        cards.delete(id);
      }
    }
    for (const [place, ghost] of ghosts) {
      if (place < firstGhost || place >= endGhost) {
        ghost.remove();
        ghosts.delete(place);
      }
    }
  }

  function showCard(place) {
    const app = apps[place];
    let card = cards.get(app.id);
    if (card === undefined) {
      card = appCard();
      card.element.dataset.id = app.id;
      cards.set(app.id, card);
    }
    card.update(app);
    card.element.setAttribute('aria-posinset', String(place + 1));
    card.element.setAttribute('aria-setsize', known ? String(size) : '-1');
    put(card.element, place);
  }

  function showGhost(place) {
    if (!ghosts.has(place)) {
      const ghost = h('li', { class: 'place', 'aria-hidden': 'true' }, h('div', { class: 'card ghost' }));
      ghosts.set(place, ghost);
    }
    put(ghosts.get(place), place);
  }

  /** Puts an element at a place, among the others in their order, without moving those. */
  function put(element, place) {
    const { left, top } = placeOf(place, places);
    element.style.width = `${places.width}px`;
    element.style.transform = `translate(${left}px, ${top}px)`;
    element.dataset.place = String(place);
    if (element.parentNode !== list) {
      const behind = [...list.children].find((other) => Number(other.dataset.place) > place);
      list.insertBefore(element, behind ?? null);
    }
  }

  /** Another order of the apps is another order of the elements; the one with the focus stays put. */
  function keepOrder() {
    const right = [...list.children].sort((one, other) => one.dataset.place - other.dataset.place);
    if (right.every((element, place) => list.children[place] === element)) {
      return;
    }
    const fixed = right.findIndex((element) => element.contains(document.activeElement));
    right.forEach((element, place) => {
      if (place !== fixed) {
        list.insertBefore(element, place < fixed ? right[fixed] : null);
      }
    });
  }

  /** One card is a stop for Tab: where the focus was last, or the first that is seen. */
  function markCurrent() {
    if (!cards.has(current)) {
      current = list.querySelector('li[data-id]')?.dataset.id ?? null;
    }
    cards.forEach((card, id) => card.setStop(id === current));
  }

  function focusedId() {
    return document.activeElement.closest('li')?.dataset.id;
  }

  function scrollTo(place) {
    const { top } = placeOf(place, places);
    const at = list.getBoundingClientRect().top + top;
    const below = at + places.step - innerHeight;
    if (at < 0) {
      scrollBy(0, at - places.gap);
    } else if (below > 0) {
      scrollBy(0, below + places.gap);
    }
    draw();
  }

  function focusPlace(place) {
    current = apps[place].id;
    if (!cards.has(current)) {
      showCard(place);
    }
    markCurrent();
    cards.get(current).focus();
  }

  return {
    get columns() {
      return places?.columns ?? 1;
    },

    get rows() {
      return Math.max(1, Math.floor(innerHeight / (places?.step ?? innerHeight)) - 1);
    },

    get last() {
      return roomFor(size, places) - 1;
    },

    /** Whether some apps are too far down to be scrolled to. */
    get isCut() {
      return places !== null && roomFor(size, places) < size;
    },

    placeOf: (id) => index.get(id),

    card: (id) => cards.get(id),

    /**
     * @param {object[]} nextApps those that are loaded
     * @param {number} nextSize all of them
     * @param {boolean} isCounted whether that is their number, and no guess
     */
    update(nextApps, nextSize, isCounted) {
      const focused = list.contains(document.activeElement) ? focusedId() : undefined;
      const place = index.get(focused);
      if (nextApps !== apps) {
        index = indexOf(nextApps, apps, index);
        apps = nextApps;
      }
      size = nextSize;
      known = isCounted;
      places ??= list.clientWidth === 0 ? null : placesOf(list);
      draw();
      if (focused !== undefined && !index.has(focused)) {
        // What had the focus is gone: the next one has it, or nothing of the list any more.
        if (apps.length > 0) {
          focusPlace(Math.min(place ?? 0, apps.length - 1));
        } else {
          document.getElementById('search').focus();
        }
      }
      if (awaited !== null && awaited < apps.length) {
        const there = awaited;
        awaited = null;
        scrollTo(there);
        focusPlace(there);
      }
    },

    /** Moves the focus to a place; where it is not loaded yet, as soon as it is. */
    goTo(place) {
      const there = Math.min(Math.max(0, place), this.last);
      scrollTo(there);
      if (there < apps.length) {
        focusPlace(there);
      } else {
        awaited = there;
        draw();
      }
    },

    /** Gives the focus to an app without scrolling; false where it is not in the list. */
    focus(id) {
      draw();
      const place = index.get(id);
      if (place === undefined || places === null) {
        return false;
      }
      focusPlace(place);
      return true;
    },

    /** Draws again what is not in the apps themselves, such as what is selected. */
    refresh: () => cards.forEach((card) => card.refresh()),
  };
}

/** Where each app is; what a page adds at the end is added here too, since there may be many pages. */
function indexOf(apps, before, index) {
  const last = before.length - 1;
  const continues =
    last >= 0 && apps.length > before.length && apps[0] === before[0] && apps[last] === before[last];
  if (!continues) {
    return new Map(apps.map(({ id }, place) => [id, place]));
  }
  for (let place = before.length; place < apps.length; place += 1) {
    index.set(apps[place].id, place);
  }
  return index;
}
