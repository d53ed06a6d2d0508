import { isBelow, originOf } from '../preview-address.js';

/**
 * What the page in a frame tells through `/_slipway/frame.js`. Only messages from that frame's
 * window and from the app's exact origin count, and of those only what has the right form.
 *
 * @param {HTMLIFrameElement} frame
 * @param {string} address the app's first page
 * @param {object} on what is called, each with the message
 * @param {(message: {state: string}) => void} on.loading a page begins
 * @param {(message: {state: string}) => void} on.ready its content is there; `state` is empty for
 *   a page of the app, and else says which page of the server's stands in for it
 * @param {() => void} on.loaded everything that it named was loaded
 * @param {(address: string) => void} on.place where in the app it is
 * @param {(problem: Problem) => void} on.problem
 *
 * @typedef {object} Problem
 * @property {'error' | 'warning'} level
 * @property {string} text
 * @property {string} source the address of a file, or empty
 * @property {number} line
 * @property {string} stack
 * @property {boolean} uncaught
 * @property {number} dropped how many before it were left out
 */
export function frameLink(frame, address, on) {
  const origin = originOf(address);

  function receive({ source, origin: from, data }) {
    if (source !== frame.contentWindow || from !== origin || data?.slipway !== 1) {
      return;
    }
    if (data.type === 'here') {
      greet();
    } else if (data.type === 'loading' || data.type === 'ready') {
      on[data.type]({ state: text(data.state, 20) });
    } else if (data.type === 'loaded') {
      on.loaded();
    } else if (data.type === 'place' && isBelow(text(data.address), address)) {
      on.place(text(data.address));
    } else if (data.type === 'problem') {
      on.problem(problem(data));
    }
  }

  /** Says who is asking; a page without an origin of its own cannot be addressed by it. */
  function greet() {
    frame.contentWindow.postMessage(
      { slipway: 1, type: 'ping' },
      origin === 'null' ? '*' : origin,
    );
  }

  addEventListener('message', receive);
  return { end: () => removeEventListener('message', receive) };
}

function problem({ level, text: what, source, line, stack, uncaught, dropped }) {
  return {
    level: level === 'warning' ? 'warning' : 'error',
    text: text(what) || 'An error without words',
    source: text(source),
    line: count(line),
    stack: text(stack),
    uncaught: uncaught === true,
    dropped: count(dropped),
  };
}

function text(value, longest = 2_100) {
  return typeof value === 'string' ? value.slice(0, longest) : '';
}

function count(value) {
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}
