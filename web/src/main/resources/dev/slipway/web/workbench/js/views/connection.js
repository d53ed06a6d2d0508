import { contact } from '../api.js';
import { byId, say } from '../dom.js';
import { store } from '../store.js';

/** Says that the server is out of reach, and notices when it is back. */

const LONGEST_WAIT = 10_000;

let failures = 0;
let timer = 0;

/** @param {() => void} onBack called when the server answers again */
export function startConnection(onBack) {
  contact.addEventListener('lost', () => {
    store.set({ reachable: false });
    wait();
  });
  contact.addEventListener('made', () => back(onBack));
  addEventListener('online', () => !store.state.reachable && ask(onBack));
  store.follow(({ reachable }) => reachable, show);

  function wait() {
    clearTimeout(timer);
    timer = setTimeout(() => ask(onBack), Math.min(LONGEST_WAIT, 1000 * 2 ** failures));
    failures += 1;
  }

  async function ask() {
    try {
      await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(5_000) });
      back(onBack);
    } catch {
      wait();
    }
  }
}

function back(onBack) {
  if (!store.state.reachable) {
    clearTimeout(timer);
    failures = 0;
    store.set({ reachable: true });
    onBack();
  }
}

function show(reachable, before) {
  const notice = byId('offline');
  notice.hidden = reachable;
  if (!reachable) {
    say(notice, 'Out of reach of the server. What is being made goes on there; trying again…');
  } else if (before === false) {
    say(notice, '');
  }
}
