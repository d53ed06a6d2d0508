import { renderArchive } from './archive.js';
import { element, find, keepFocus } from './dom.js';
import { createForm, keepIn } from './form.js';
import { goalOf, renderGrid } from './grid.js';
import { model, sampleDays, samples } from './model.js';
import { say } from './status.js';
import { openStore } from './store.js';
import { shifted, span, today, weekOf } from './week.js';

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const WEEK = 7;

const store = openStore(model.collection);
const marks = openStore('checks');
const editor = createForm({ fields: model.fields, one: model.one, keep: keepIn(store) });
let shownDay = today();

/** A day of a habit has one id, so that two visitors who press it at once count once. */
const idOf = (habit, day) => `${habit}-${day}`;

function checksByHabit() {
  const byHabit = new Map();
  for (const { habit, day } of marks.all()) {
    byHabit.set(habit, (byHabit.get(habit) ?? new Set()).add(day));
  }
  return { of: (habit) => byHabit.get(habit) ?? new Set() };
}

const actions = {
  toggle(habit, day) {
    const id = idOf(habit.id, day);
    return marks.get(id) ? marks.drop(id) : marks.add({ habit: habit.id, day }, id);
  },
  edit: (habit) => open(habit),
  async archive(habit, name) {
    if (await store.update(habit.id, { archived: true })) {
      say(`Archived “${name}”.`, { name: 'undo', label: 'Undo', run: () => actions.restore(habit) });
    }
  },
  restore: (habit) => store.update(habit.id, { archived: null }),
  remove: (habit, name) => store.remove([habit.id], `“${name}”`),
};

function open(habit) {
  editor.open(habit);
  const goal = find('#editor [name=timesAWeek]');
  if (goal) {
    Object.assign(goal, { min: 1, max: WEEK, step: 1, placeholder: 'every day' });
  }
}

function render() {
  const byAge = (one, other) => String(one.createdAt).localeCompare(String(other.createdAt));
  const all = store.all().sort(byAge);
  const habits = all.filter((habit) => !habit.archived);
  const checks = checksByHabit();
  const week = weekOf(shownDay);
  find('#week').hidden = habits.length === 0;
  find('#span').textContent = span(week);
  const now = week.includes(today());
  find('[data-action=after]').disabled = now;
  find('[data-action=today]').hidden = now;
  keepFocus(() => {
    find('#grid').replaceChildren(
      ...(habits.length ? renderGrid(habits, week, checks, actions) : [empty(all.length > 0)]),
    );
    renderArchive(
      all.filter((habit) => habit.archived),
      actions,
    );
  });
  find('#total').textContent = habits.length ? total(habits, week, checks) : '';
}

function total(habits, week, checks) {
  const done = habits.map((habit) => week.filter((day) => checks.of(habit.id).has(day)).length);
  const sum = done.reduce((all, count) => all + count, 0);
  const goal = habits.reduce((all, habit) => all + goalOf(habit), 0);
  return `${sum.toLocaleString()} of ${goal.toLocaleString()} done in this week`;
}

function empty(archived) {
  return element(
    'div',
    { class: 'empty' },
    element('strong', {}, archived ? 'All habits rest' : 'No habits yet'),
    element('p', {}, 'Begin with one that takes two minutes, or look around with a few examples.'),
    element('button', { type: 'button', 'data-action': 'samples', onclick: addSamples }, 'Add sample data'),
  );
}

async function addSamples() {
  for (const [at, sample] of samples.entries()) {
    const habit = await store.add(sample);
    for (const back of habit ? sampleDays[at % sampleDays.length] : []) {
      const day = shifted(today(), -back);
      await marks.add({ habit: habit.id, day }, idOf(habit.id, day));
    }
  }
}

function show(day) {
  shownDay = day;
  render();
}

find('[data-action=add]').addEventListener('click', () => open({}));
find('[data-action=before]').addEventListener('click', () => show(shifted(shownDay, -WEEK)));
find('[data-action=after]').addEventListener('click', () => show(shifted(shownDay, WEEK)));
find('[data-action=today]').addEventListener('click', () => show(today()));
find('#grid').addEventListener('keydown', (event) => {
  const arrow = ARROWS[event.key];
  const cell = event.target.closest('.cell');
  if (!arrow || !cell) {
    return;
  }
  event.preventDefault();
  const cells = [...document.querySelectorAll('.cell')];
  const at = cells.indexOf(cell);
  const column = (at % WEEK) + arrow[0];
  const next = cells[at + arrow[0] + arrow[1] * WEEK];
  if (next && column >= 0 && column < WEEK && !next.disabled) {
    next.focus();
  }
});
document.addEventListener('visibilitychange', () => !document.hidden && render());
store.onChange(render);
marks.onChange(render);
await Promise.all([store.start(), marks.start()]);
