import { byId, say } from './dom.js';
import { SENDING, openSending } from './launch/sending.js';
import { loadApps } from './listing.js';
import { closeApp, isWorking, openApp, refresh } from './opened.js';
import { startShortcuts } from './palette/shortcuts.js';
import { startRouter } from './router.js';
import { store } from './store.js';
import { startThemeChoice } from './theme-choice.js';
import { focusApp, startAppView } from './views/app.js';
import { startConnection } from './views/connection.js';
import { startHome } from './views/home.js';
import { startUndoKey } from './views/toasts.js';
import { focusCard } from './yard/app-list.js';

/** Starts the page: which view shows, where the focus goes, and what holds in every view. */

let homeScroll = 0;

startThemeChoice();
startShortcuts();
startSkipLink();
startUndoKey();
startConnection(catchUp);
startRouter();
startHome();
startAppView();
store.follow(({ view }) => view, showView);
store.follow(({ opened }) => opened, showTitle);

function showView(view, before) {
  if (view.name === before?.name && view.id === before.id) {
    return; // Another part of what is seen already.
  }
  if (before?.name === 'home') {
    homeScroll = scrollY;
  }
  byId('home').hidden = view.name !== 'home';
  byId('app').hidden = view.name !== 'app';
  document.documentElement.dataset.view = view.name;
  if (view.name === 'app') {
    if (view.id === SENDING) {
      openSending(view);
    } else {
      openApp(view.id);
    }
    scrollTo(0, 0);
    // The view is drawn after this task.
    setTimeout(focusApp);
  } else {
    closeApp();
    scrollTo(0, homeScroll);
    focusHome(before);
  }
}

/** Coming back, the focus stands on the app one comes from; at the start, in the prompt box. */
function focusHome(before) {
  if (before === undefined) {
    if (matchMedia('(pointer: fine)').matches && homeScroll === 0) {
      byId('prompt').focus({ preventScroll: true });
    }
    return;
  }
  if (!focusCard(before.id)) {
    byId('launch-title').focus({ preventScroll: true });
  }
}

function showTitle(opened) {
  const name = opened?.app?.name;
  const working = isWorking(opened) ? 'Making ' : '';
  say(document.querySelector('title'), name ? `${working}${name} – Slipway` : 'Slipway');
}

/** After a break: what may have changed meanwhile is asked for anew. */
function catchUp() {
  if (store.state.opened) {
    refresh();
  }
  const { phase } = store.state.listing;
  if (phase === 'failed' || phase === 'loading') {
    loadApps();
  }
}

/** The address after `#` names a view, so that the skip link has to move the focus by itself. */
function startSkipLink() {
  document.querySelector('.skip').addEventListener('click', (event) => {
    event.preventDefault();
    byId('main').focus();
    byId('main').scrollIntoView();
  });
}
