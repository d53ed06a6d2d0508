const SOON = 250;
let timer = 0;

/**
 * Keeps what should outlast a reload of the page, in this page's entry of the browser's history;
 * null forgets it. Browsers stop pages that write there too often, so it waits for the last of
 * many changes.
 */
export function keep(state) {
  clearTimeout(timer);
  if (state === null) {
    history.replaceState(null, '');
  } else {
    timer = setTimeout(() => history.replaceState(state, ''), SOON);
  }
}

/** What was kept before the page was loaded again; null where nothing was. */
export const kept = () => history.state;
