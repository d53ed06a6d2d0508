import { counted, element } from './dom.js';
// #if relation
import { fitting, linked, matched } from './matching.js';
// #end
// #if !relation
import { fitting, matched } from './matching.js';
// #end
import { say } from './status.js';

const ROWS = 5;
const PROBLEMS = 6;

/** Shows what each column of a file becomes and what does not fit, before anything is kept. */
export function openPreview(entity, name, [header, ...rows]) {
  const counts = element('p', { role: 'status' });
  const problems = element('ul', { class: 'problems' });
  const meter = element('progress', { value: 0, hidden: true, 'aria-label': 'Done so far' });
  const start = element('button', {
    type: 'button',
    class: 'main',
    'data-action': 'import-start',
    onclick: run,
  });
  const cancel = element('button', { type: 'button', onclick: () => dialog.close() }, 'Cancel');
  const guessed = matched(entity, header);
  const selects = header.map((heading, at) => choice(entity, heading, guessed[at], look));
  const dialog = element(
    'dialog',
    { class: 'importer', 'aria-labelledby': 'import-title', onclose: () => dialog.remove() },
    element('h2', { id: 'import-title' }, `Read ${name}`),
    element('p', {}, 'Choose what each column becomes.'),
    previewTable(selects, header, rows.slice(0, ROWS)),
    counts,
    problems,
    meter,
    element('div', { class: 'buttons' }, cancel, start),
  );
  let fit = [];

  function look() {
    const wanted = selects.map(({ value }) => entity.fields.find((field) => field.name === value));
    const found = fitting(entity, wanted, rows);
    fit = found.fit;
    const wrong = found.problems.length;
    counts.textContent =
      `${rowCount(fit.length, 'fits', 'fit')}` +
      (wrong > 0 ? `; ${rowCount(wrong, 'does', 'do')} not and will be left out.` : '.');
    const more = wrong - PROBLEMS;
    problems.replaceChildren(
      ...found.problems.slice(0, PROBLEMS).map((problem) => element('li', {}, problem)),
      ...(more > 0 ? [element('li', {}, `and ${more.toLocaleString()} more`)] : []),
    );
    start.textContent = `Add ${counted(fit.length, entity)}`;
    start.disabled = fit.length === 0;
  }

  async function run() {
    [start, cancel, ...selects].forEach((each) => {
      each.disabled = true;
    });
    meter.hidden = false;
    meter.max = fit.length;
    const { store } = entity;
    // #if relation
    const { records, added } = await linked(entity, fit);
    // #end
    // #if !relation
    const records = fit;
    // #end
    const made = await store.addAll(records, (done) => {
      meter.value = done;
    });
    dialog.close();
    const undo = async () => {
      for (const { id } of made) {
        await store.drop(id);
      }
      // #if relation
      for (const each of added) {
        await each.store.drop(each.id);
      }
      // #end
    };
    const left = fit.length - made.length;
    const lost = left > 0 ? `; ${left.toLocaleString()} could not be kept` : '';
    say(`Added ${counted(made.length, entity)}${lost}.`, { name: 'undo', label: 'Undo', run: undo });
  }

  look();
  document.body.append(dialog);
  dialog.showModal();
}

const rowCount = (count, one, many) =>
  `${counted(count, { one: 'row', many: 'rows' })} ${count === 1 ? one : many}`;

function choice(entity, heading, guess, onchange) {
  return element(
    'select',
    {
      'aria-label': `${heading || 'A column without heading'} becomes`,
      'data-column': heading,
      onchange,
    },
    element('option', { value: '' }, 'Leave out'),
    entity.fields.map(({ name, label }) =>
      element('option', { value: name, selected: name === guess }, label),
    ),
  );
}

function previewTable(selects, header, rows) {
  return element(
    'div',
    { class: 'preview', role: 'region', tabindex: 0, 'aria-label': 'The first rows' },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          header.map((heading, at) =>
            element('th', { scope: 'col' }, element('span', {}, heading), selects[at]),
          ),
        ),
      ),
      element(
        'tbody',
        {},
        rows.map((row) =>
          element(
            'tr',
            {},
            header.map((_, at) => element('td', {}, row[at] ?? '')),
          ),
        ),
      ),
    ),
  );
}
