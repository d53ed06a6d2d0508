import { api } from '../api.js';
import { refresh } from '../opened.js';
import { tellsOfFrames } from '../preview-address.js';

/**
 * Watches a page come up in its frame. The page itself says when it is there; only as long as it
 * does not, the server is asked what may be the reason. Once it was there nothing more is claimed.
 */

const PATIENCE = 4_000;
const SHORTLY = 600;

/**
 * @typedef {'opening' | 'loading' | 'slow' | 'empty' | 'broken' | 'refused' | 'unreachable'
 *   | 'no-page' | 'waiting'} Stage
 *
 * @param {object} about
 * @param {string} about.id the app
 * @param {string} about.start the address of its first page
 * @param {() => object | null} about.firstError what it reported first
 * @param {(stage: Stage) => void} about.tell how far it is
 * @param {() => void} about.lift it is there
 * @param {() => void} about.again opens it anew
 */
export function watchOpening({ id, start, firstError, tell, lift, again }) {
  let over = false;
  let spoke = false;
  let arrived = false;
  let loaded = false;
  let lost = false;
  let timer = setTimeout(look, PATIENCE);
  tell('opening');

  function soon(delay = SHORTLY) {
    clearTimeout(timer);
    timer = setTimeout(look, delay);
  }

  function end() {
    over = true;
    clearTimeout(timer);
  }

  async function look() {
    const reason = await ask();
    if (over) {
      return;
    }
    if (lost && reason !== 'unreachable') {
      again();
      return;
    }
    lost = reason === 'unreachable';
    tell(reason);
    soon(PATIENCE);
  }

  async function ask() {
    try {
      const { status } = await api.app(id);
      if (status === 'stopped') {
        refresh();
      }
    } catch ({ code }) {
      if (code === 'offline' || code === 'timed-out') {
        return 'unreachable';
      }
    }
    if (!spoke) {
      return arrived ? 'refused' : 'slow';
    }
    if (firstError() !== null) {
      return 'broken';
    }
    return loaded ? 'empty' : 'loading';
  }

  return {
    end,

    /** The page began: the frame works. */
    begun() {
      spoke = true;
    },

    /** The page is there, or one of the server's in its place. */
    ready(state) {
      if (over) {
        return;
      }
      if (state === '' || state === 'failed' || state === 'gone') {
        end();
        lift();
      } else if (state === 'not-found') {
        end();
        tell('no-page');
      } else {
        // Stopped or not made yet; the page of one that is made turns into the app by itself.
        tell('waiting');
        refresh();
      }
    },

    /** All that the page named is loaded; where it stays empty, the reason is looked for now. */
    loaded() {
      loaded = true;
      if (!over) {
        soon();
      }
    },

    /** The browser is done with the frame, whatever it shows in it. */
    arrived() {
      arrived = true;
      if (over || spoke) {
        return;
      }
      if (tellsOfFrames(start)) {
        soon();
      } else {
        end();
        lift();
      }
    },
  };
}
