import { api } from './api.js';
import { recall, remember } from './memory.js';
import { store } from './store.js';

/**
 * The engines of the server, and the one that is chosen. The choice is the browser's and holds for
 * all apps; where the chosen one cannot be used, the server chooses.
 *
 * @typedef {object} EngineState
 * @property {string} name
 * @property {boolean} usable
 * @property {string} why why it is not usable; empty where it is
 * @property {boolean} images whether it takes images
 * @property {{phase: string, failures: number, retryAt: number} | null} breaker
 * @property {number | null} spent today, in millionths of a dollar
 * @property {number | null} day what may be spent in a day
 */

/** Leaves the choice to the server. */
export const AUTO = 'auto';

const COMPOSER = 'composer';
const KEY = 'engine';
const LOOK_AGAIN = 15_000;

let following = false;
let loading = null;

/** Asks the server now; the views follow `engines` in the store. */
export function loadEngines() {
  loading ??= ask().finally(() => {
    loading = null;
  });
  return loading;
}

async function ask() {
  try {
    const { engines = [] } = await api.system();
    const next = engines.filter(({ name }) => name !== AUTO).map(engineOf);
    if (JSON.stringify(next) !== JSON.stringify(store.state.engines)) {
      store.set({ engines: next });
    }
  } catch {
    // Without them the server chooses; they are asked for again soon.
  }
}

/** Keeps them up to date while they can change, and somebody looks. */
export function startEngines() {
  loadEngines();
  if (!following) {
    following = true;
    setInterval(() => {
      const { engines } = store.state;
      if (!document.hidden && (engines.length === 0 || hasModels(engines))) {
        loadEngines();
      }
    }, LOOK_AGAIN);
  }
}

export function hasModels(engines) {
  return engines.some(({ name }) => name !== COMPOSER);
}

/** Whether there is something to choose between. */
export function hasChoice(engines) {
  return engines.length > 1;
}

/** Whether a change that takes understanding of the files can be asked for. */
export function canFix() {
  return store.state.engines.some(({ name, usable }) => usable && name !== COMPOSER);
}

/**
 * Who is asked to mend an error: the chosen model, or the first that can be asked. By its name: a
 * chain would end in the composer, which cannot mend anything.
 */
export function fixerName() {
  const models = store.state.engines.filter(({ name, usable }) => usable && name !== COMPOSER);
  const chosen = wantedName();
  return (models.find(({ name }) => name === chosen) ?? models[0])?.name;
}

/** The chosen engine's name as the server takes it; undefined where it is to choose. */
export function chosenName() {
  const { engines } = store.state;
  const name = wantedName();
  const known = hasChoice(engines) && engines.some((engine) => engine.name === name && engine.usable);
  return known ? name : undefined;
}

/** What was chosen, whether or not it can be used now. */
export function wantedName() {
  return recall(KEY) || AUTO;
}

export function chooseEngine(name) {
  remember(KEY, name === AUTO ? '' : name);
  store.set({ engines: [...store.state.engines] });
}

/** Whether the engine that would be asked takes images. */
export function seesImages() {
  const { engines } = store.state;
  const name = chosenName();
  return engines.some(
    ({ name: each, usable, images }) => usable && images && (name === undefined || name === each),
  );
}

/** Whether any engine that can be used takes images. */
export function anySeesImages() {
  return store.state.engines.some(({ usable, images }) => usable && images);
}

export function engineWord(name) {
  return { [COMPOSER]: 'Composer (built in)', [AUTO]: 'Automatic' }[name] ?? name;
}

function engineOf({ name, usable = true, why, images, breaker, spentTodayMicros, dayMicros }) {
  return {
    name: String(name),
    usable: usable !== false,
    why: usable === false ? String(why ?? 'It cannot be used.') : '',
    images: images === true,
    breaker: breaker
      ? {
          phase: String(breaker.phase),
          failures: Number(breaker.failures ?? 0),
          retryAt: timeOf(breaker.retryAt),
        }
      : null,
    spent: amount(spentTodayMicros),
    day: amount(dayMicros),
  };
}

function timeOf(value) {
  const time = typeof value === 'number' ? value : Date.parse(value ?? '');
  return Number.isFinite(time) ? time : 0;
}

function amount(value) {
  return Number.isFinite(value) ? value : null;
}
