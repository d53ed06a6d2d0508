import { element, find, keepFocus } from './dom.js';
import { listen } from './keys.js';
import { model, samples } from './model.js';
import { signButton } from './sign.js';
import { openSingle } from './single.js';
import { openStore } from './store.js';

const TURN = 60_000;
const BEGINNING = { status: 'idle', startedAt: 0, before: 0, lapAt: 0 };

const laps = openStore(model.collection);
const watch = openSingle('watch', BEGINNING);
const title = document.title;

const { now, write } = watch;
const elapsed = ({ status, startedAt, before }) =>
  before + (status === 'running' ? Math.max(0, Date.now() - startedAt) : 0);

function tell(words) {
  find('#news').textContent = words;
}

/** "01:05.3", with the hours where there are any. */
function reading(milliseconds) {
  const tenths = Math.floor(milliseconds / 100);
  const two = (number) => String(number).padStart(2, '0');
  const hours = Math.floor(tenths / 36_000);
  const rest = `${two(Math.floor(tenths / 600) % 60)}:${two(Math.floor(tenths / 10) % 60)}.${tenths % 10}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

async function toggle() {
  const state = now();
  const running = state.status === 'running';
  await write(
    running
      ? { status: 'paused', before: elapsed(state) }
      : { status: 'running', startedAt: Date.now() },
  );
  tell(running ? `Stopped at ${reading(elapsed(now()))}` : 'Started');
}

async function lap() {
  const state = now();
  const total = elapsed(state);
  const { length } = laps.all();
  const kept = await laps.add({
    [model.titleField]: `Lap ${length + 1}`,
    seconds: (total - state.lapAt) / 1000,
    total: total / 1000,
  });
  if (kept) {
    await write({ lapAt: total });
    tell(`Lap ${length + 1}: ${reading(total - state.lapAt)}`);
  }
}

async function reset() {
  await write(BEGINNING);
  const ids = laps.all().map(({ id }) => id);
  if (ids.length) {
    await laps.remove(ids, ids.length === 1 ? '1 lap' : `${ids.length} laps`);
  }
  tell('Reset');
}

function draw() {
  const state = now();
  const time = elapsed(state);
  const running = state.status === 'running';
  find('#clock').textContent = reading(time);
  find('#phase').textContent = running ? 'Running' : time > 0 ? 'Stopped' : 'Ready';
  find('.arc').style.setProperty('--left', String((time % TURN) / TURN));
  find('[data-action=start]').textContent = running ? 'Stop' : time > 0 ? 'Go on' : 'Start';
  find('[data-action=lap]').disabled = !running;
  document.title = time > 0 ? `${reading(time).split('.')[0]} · ${title}` : title;
}

function render() {
  draw();
  const all = laps.all().sort((one, other) => (other.total ?? 0) - (one.total ?? 0));
  const times = all.map(({ seconds }) => seconds);
  keepFocus(() => find('#laps').replaceChildren(all.length ? table(all, times) : empty()));
}

const empty = () =>
  element(
    'div',
    { class: 'empty' },
    element('p', {}, 'No laps yet.'),
    element(
      'button',
      { type: 'button', 'data-action': 'samples', onclick: () => laps.addAll(samples) },
      'Add sample data',
    ),
  );

function table(all, times) {
  const mark = (seconds) => {
    if (times.length < 2) {
      return '';
    }
    return seconds === Math.min(...times) ? 'fastest' : seconds === Math.max(...times) ? 'slowest' : '';
  };
  return element('ul', {}, all.map((record) => line(record, mark(record.seconds))));
}

function line(record, mark) {
  const name = record[model.titleField];
  return element(
    'li',
    { 'data-record': record.id },
    element('span', { 'data-field': model.titleField }, name),
    element('small', { class: mark }, mark),
    element('b', { 'data-field': 'seconds' }, reading(record.seconds * 1000)),
    element('time', { 'data-field': 'total' }, reading(record.total * 1000)),
    signButton('✕', `Delete ${name}`, {
      'data-action': 'delete',
      'data-focus': `delete-${record.id}`,
      onclick: () => laps.remove([record.id], `“${name}”`),
    }),
  );
}

/** Opens the stopwatch where it stands. */
export async function begin() {
  find('[data-action=start]').addEventListener('click', toggle);
  find('[data-action=lap]').addEventListener('click', lap);
  find('[data-action=reset]').addEventListener('click', reset);
  listen([
    ['Space', 'Space', 'start or stop', 'start'],
    ['KeyL', 'L', 'lap', 'lap'],
    ['KeyR', 'R', 'reset', 'reset'],
  ]);
  laps.onChange(render);
  watch.onChange(render);
  await Promise.all([laps.start(), watch.start()]);
  setInterval(draw, 100);
}
