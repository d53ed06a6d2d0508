import { element, find } from './dom.js';
import { model } from './model.js';

/** Habits that rest: out of the grid, with all their days kept. */
export function renderArchive(habits, actions) {
  const archive = find('#archive');
  archive.hidden = habits.length === 0;
  archive.querySelector('summary').textContent = `Archived (${habits.length.toLocaleString()})`;
  archive.querySelector('ul').replaceChildren(...habits.map((habit) => line(habit, actions)));
}

function line(habit, actions) {
  const name = String(habit[model.titleField] ?? model.one);
  const press = (label, action, run) =>
    element(
      'button',
      {
        type: 'button',
        'data-action': action,
        'data-focus': `${action}-${habit.id}`,
        'aria-label': `${label} ${name}`,
        onclick: run,
      },
      label,
    );
  return element(
    'li',
    {},
    element('span', {}, name),
    press('Restore', 'restore', () => actions.restore(habit)),
    press('Delete', 'delete', () => actions.remove(habit, name)),
  );
}
