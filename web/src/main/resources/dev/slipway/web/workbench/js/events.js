import { address } from './api.js';

const TYPES = ['status', 'file', 'message', 'version', 'suggestion', 'log', 'error', 'done'];
const LONGEST_WAIT = 15_000;
const HIDDEN_GRACE = 20_000;

/**
 * Follows the log of an app. However often the connection breaks, it goes on behind the last event
 * that arrived: none is missed, none comes twice.
 *
 * @param {string} id the app
 * @param {object} handlers
 * @param {(event: {sequence: number, type: string, data: object}) => void} handlers.onEvent
 * @param {(live: boolean) => void} handlers.onLive whether the connection stands
 * @param {() => boolean} handlers.mayPause whether a tab that nobody looks at may let go
 * @returns {() => void} stops it
 */
export function followEvents(id, { onEvent, onLive, mayPause }) {
  let source = null;
  let last = 0;
  let failures = 0;
  let timer = 0;

  function open() {
    clearTimeout(timer);
    source?.close();
    const current = new EventSource(`${address(id, 'events')}?since=${last}`);
    source = current;
    current.addEventListener('open', () => onLive(true));
    for (const type of TYPES) {
      current.addEventListener(type, (event) => current === source && take(type, event));
    }
    // The log has events named "error" too; a broken connection is one without data.
    current.addEventListener('error', (event) => {
      if (event.data === undefined && current === source) {
        lost();
      }
    });
  }

  function take(type, event) {
    if (event.data === undefined) {
      return;
    }
    failures = 0;
    const sequence = Number(event.lastEventId);
    if (sequence > last) {
      last = sequence;
      onEvent({ sequence, type, data: JSON.parse(event.data) });
    }
  }

  function lost() {
    source.close();
    source = null;
    onLive(false);
    const wait = Math.min(LONGEST_WAIT, 500 * 2 ** failures) * (0.75 + Math.random() / 2);
    failures += 1;
    timer = setTimeout(open, wait);
  }

  // A browser gives an origin few connections, and tabs share them.
  function lookedAt() {
    clearTimeout(timer);
    if (!document.hidden) {
      failures = 0;
      if (!source) {
        open();
      }
    } else if (!source) {
      timer = setTimeout(open, LONGEST_WAIT);
    } else {
      timer = setTimeout(pause, HIDDEN_GRACE);
    }
  }

  function pause() {
    if (mayPause()) {
      source?.close();
      source = null;
    } else {
      timer = setTimeout(pause, HIDDEN_GRACE);
    }
  }

  function again() {
    if (!source) {
      failures = 0;
      open();
    }
  }

  document.addEventListener('visibilitychange', lookedAt);
  addEventListener('online', again);
  open();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', lookedAt);
    removeEventListener('online', again);
    source?.close();
    source = null;
  };
}
