import { fill, h, say } from '../dom.js';
import { engineWord, hasModels, loadEngines } from '../engines.js';
import { count, money } from '../format.js';
import { store } from '../store.js';

const TICK = 1_000;

/**
 * The state of each engine: whether it can be used, when it is tried again, what it cost today.
 *
 * @param {string} style a class for what is around it
 */
export function enginesPanel(style) {
  let rows = [];
  let ticking = 0;
  const summary = h('summary');
  const list = h('ul', { role: 'list', class: 'engine-list' });
  const element = h('div', { class: style, hidden: true }, h('details', { class: 'engines' }, summary, list));

  function draw(engines) {
    element.hidden = !hasModels(engines);
    const ready = engines.filter(isReady).length;
    say(summary, `Engines: ${ready} of ${engines.length} ready`);
    rows = engines.map(rowOf);
    fill(
      list,
      rows.map((row) => row.element),
    );
    clearInterval(ticking);
    ticking = engines.some(waits) ? setInterval(tick, TICK) : 0;
    tick();
  }

  function tick() {
    const due = rows.filter((row) => row.tick());
    if (due.length > 0) {
      loadEngines();
    }
  }

  const stop = store.follow(({ engines }) => engines, draw);
  return {
    element,
    update() {},
    end() {
      clearInterval(ticking);
      stop();
    },
  };
}

function isReady(engine) {
  return engine.usable && !rests(engine);
}

/** Left alone by its breaker, or since its provider asked for a pause. */
function rests({ usable, breaker }) {
  return breaker?.phase === 'open' || (!usable && breaker?.retryAt > 0);
}

function waits(engine) {
  return rests(engine) && engine.breaker.retryAt > 0;
}

function rowOf(engine) {
  const pill = h('span', { class: `pill ${isReady(engine) ? 'running' : 'stopped'}` }, word(engine));
  const why = h('span', { class: 'small quiet', role: 'timer', 'aria-live': 'off' });
  const cost = costOf(engine);
  let asked = false;
  return {
    element: h(
      'li',
      {},
      h('span', { class: 'engine-name' }, engineWord(engine.name)),
      pill,
      why,
      cost !== '' && h('span', { class: 'small quiet' }, cost),
    ),

    /** Whether the time has come to ask the server, which is done once. */
    tick() {
      const text = reasonOf(engine);
      why.hidden = text === '';
      say(why, text);
      const due = !asked && waits(engine) && engine.breaker.retryAt <= Date.now();
      asked ||= due;
      return due;
    },
  };
}

function word(engine) {
  if (rests(engine)) {
    return 'Paused';
  }
  if (!engine.usable) {
    return 'Not usable';
  }
  return engine.breaker?.phase === 'half-open' ? 'Being tried' : 'Ready';
}

function reasonOf(engine) {
  const { why, breaker } = engine;
  if (!waits(engine)) {
    return why;
  }
  const failures = breaker.failures > 0 ? `${count(breaker.failures, 'failure')}, ` : '';
  const left = Math.ceil((breaker.retryAt - Date.now()) / 1_000);
  return `${failures}tried again ${left > 0 ? `in ${time(left)}` : 'with the next prompt'}`;
}

function time(seconds) {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function costOf({ spent, day }) {
  if (spent === null || (spent === 0 && !day)) {
    return '';
  }
  return day ? `${money(spent)} of ${money(day)} today` : `${money(spent)} today`;
}
