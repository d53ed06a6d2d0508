import { element, find } from './dom.js';
import { day } from './format.js';
import { renderDays, renderToday } from './history.js';
import { listen } from './keys.js';
import { model, presets } from './model.js';
import { BEGINNING, caughtUp, clock, leftOf, LENGTHS, lengthOf, nameOf, next, pause, reset, start } from './phases.js';
import { openSingle } from './single.js';
import { chime, prepareSound } from './sound.js';
import { openStore } from './store.js';
import { showTuning } from './tuning.js';

const TICK = 200;

const rounds = openStore(model.collection);
const timer = openSingle('timer', BEGINNING, `state-${LENGTHS}`);
const title = document.title;
const task = find('#task');
let catchingUp = false;

const { now, write } = timer;

function tell(words) {
  find('#news').textContent = words;
}

async function toggle() {
  prepareSound();
  const running = now().status === 'running';
  if (await write((state) => (running ? pause(state) : start(state)))) {
    tell(running ? `Paused at ${clock(leftOf(now()))}` : `${nameOf(now())} started`);
  }
}

async function skip() {
  const skipped = await write((state) => {
    const change = next(state, Date.now(), false);
    return state.status === 'running' ? change : { ...change, status: 'idle' };
  });
  if (skipped) {
    tell(`Skipped. Next: ${nameOf(now())}`);
  }
}

async function restart() {
  if (await write(reset())) {
    tell('Reset');
  }
}

/** Keeps each finished round under the time it ended, so that two open pages count it once. */
async function catchUp() {
  const { state, ended } = caughtUp(now());
  if (ended.length === 0 || catchingUp) {
    return;
  }
  catchingUp = true;
  for (const { phase, at } of ended) {
    const id = `round-${at}`;
    if (phase === 'work' && !rounds.get(id)) {
      await rounds.add(finished(state, at), id);
    }
  }
  // Reckoned anew, for a reset in the meantime counts more than what has run out.
  await write((current) => {
    const { phase, status, endsAt, rounds: count } = caughtUp(current).state;
    return { phase, status, endsAt, rounds: count };
  });
  if (state.sound) {
    chime();
  }
  tell(ending(ended.at(-1).phase, state));
  catchingUp = false;
}

function finished({ task: name, work }, at) {
  const back = Math.round((dayStart(at) - dayStart(Date.now())) / 86_400_000);
  const said = name.trim() || null;
  return { [model.titleField]: said, minutes: Math.round((work / 60) * 100) / 100, finished: day(back), at };
}

const dayStart = (time) => new Date(time).setHours(0, 0, 0, 0);

function ending(phase, state) {
  if (state.all) {
    return `All ${state.most} rounds are done.`;
  }
  const over = phase === 'work' ? 'Time is up.' : 'The break is over.';
  const then = state.status === 'running' ? ` ${nameOf(state)} begins.` : '';
  return over + then;
}

function draw() {
  const state = now();
  const left = leftOf(state);
  const running = state.status === 'running';
  document.title = state.status === 'idle' ? title : `${clock(left)} ${nameOf(state)} · ${title}`;
  document.body.dataset.phase = state.phase;
  document.body.dataset.status = state.status;
  find('#phase').textContent = nameOf(state);
  find('#clock').textContent = clock(left);
  find('.arc').style.setProperty('--left', String(left / Math.max(1, lengthOf(state))));
  const words = running ? 'Pause' : state.status === 'paused' ? 'Go on' : 'Start';
  find('[data-action=start]').textContent = words;
  find('[data-action=skip]').hidden = state.break === 0;
}

function render() {
  const state = now();
  draw();
  find('#dots').replaceChildren(...dots(state));
  if (document.activeElement !== task) {
    task.value = state.task;
  }
  renderToday(rounds);
  renderDays(rounds);
  showTuning(state, write);
  showPresets(state);
}

/** A dot for each round up to the long break or the end. */
function dots({ rounds: count, before, long, most }) {
  const of = most || (long > 0 ? before : 0);
  if (of === 0 || of > 12) {
    return [];
  }
  const full = most ? count : count % of || (count ? of : 0);
  const each = Array.from({ length: of }, (_, at) => element('i', { class: at < full ? 'full' : '' }));
  return [element('span', { class: 'visually-hidden' }, `${full} of ${of} rounds`), ...each];
}

function showPresets(state) {
  find('#presets').replaceChildren(
    ...presets.map(({ label, seconds }) =>
      element(
        'button',
        {
          type: 'button',
          'data-focus': `preset-${seconds}`,
          'aria-pressed': state.work === seconds ? 'true' : 'false',
          disabled: state.status === 'running',
          onclick: () => write({ ...reset(), work: seconds }),
        },
        label,
      ),
    ),
  );
}

/** Opens the timer where it stands and keeps it going. */
export async function begin() {
  find('[data-action=start]').addEventListener('click', toggle);
  find('[data-action=skip]').addEventListener('click', skip);
  find('[data-action=reset]').addEventListener('click', restart);
  find('#task-form').addEventListener('submit', (event) => {
    event.preventDefault();
    task.blur();
  });
  task.addEventListener('change', () => write({ task: task.value }));
  const keys = [
    ['Space', 'Space', 'start or pause', 'start'],
    ['KeyS', 'S', 'skip', 'skip'],
    ['KeyR', 'R', 'reset', 'reset'],
  ];
  listen(BEGINNING.break > 0 ? keys : keys.filter(([, , what]) => what !== 'skip'));
  rounds.onChange(render);
  timer.onChange(render);
  await Promise.all([rounds.start(), timer.start()]);
  setInterval(() => {
    draw();
    catchUp();
  }, TICK);
}
