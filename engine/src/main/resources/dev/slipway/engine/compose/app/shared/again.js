const SOON = 250;
let timer = 0;

/** Keeps what should outlast a reload of the page, in this page's entry of the browser's history. */
export function keep(state) {
  clearTimeout(timer);
  timer = setTimeout(() => history.replaceState(state, ''), SOON);
}

/** What was kept before the page was loaded again; null where nothing was. */
export const kept = () => history.state;
