import { api } from '../api.js';
import { fill, h, say } from '../dom.js';
import { bytes, count, number } from '../format.js';
import { go, hashOf } from '../router.js';
import { announce, toast, toastError } from '../views/toasts.js';
import { columnsOf, knownCollections } from './columns.js';
import { outcome, recordsOf, saveAsCsv } from './exchange.js';
import { openRecordForm } from './record-form.js';
import { openSource } from './source.js';
import { table } from './table.js';

/** The section of what visitors of an app have entered: look, add, change, delete, in and out. */
export function createSection() {
  let app = null;
  let known = [];
  let names = [];
  let collection = null;
  let source = null;
  const tabs = h('nav', { class: 'collections', 'aria-label': 'Collections' });
  const tally = h('p', { class: 'quiet small', role: 'status' });
  const find = h('input', {
    class: 'field',
    type: 'search',
    autocomplete: 'off',
    on: { input: () => searchSoon() },
  });
  const add = button('Add record', () => openRecordForm(columns(), {}, create));
  const out = button('Save as CSV', exportAll);
  const chooser = h('input', { type: 'file', accept: '.csv,text/csv', hidden: true });
  const into = button('Read a CSV file', () => chooser.click());
  const body = h('div', { class: 'record-table', tabindex: '0', role: 'region', 'aria-label': 'Records' });
  const end = h('div', { class: 'record-end' });
  const tools = h('div', { class: 'row' }, find, add, into, out, chooser);
  const element = h('section', { class: 'section data', 'aria-label': 'Data' }, tabs, tools, tally, body, end);
  chooser.addEventListener('change', importFile);

  let timer = 0;
  function searchSoon() {
    clearTimeout(timer);
    timer = setTimeout(() => source?.show(source.state.sort, condition()), 180);
  }

  const fields = () => known.find(({ name }) => name === collection)?.fields ?? [];
  const columns = () => columnsOf(fields(), source?.state.records ?? []);

  /** What is searched: the first column of texts, as a visitor would name a record. */
  function titleColumn() {
    return columns().find(({ type }) => type === 'text') ?? null;
  }

  function condition() {
    const column = titleColumn();
    const text = find.value.trim();
    return column && text !== '' ? `${column.name}:contains:${JSON.stringify(text)}` : '';
  }

  async function refresh(wanted) {
    const { id } = app;
    try {
      const [blueprint, usage] = await Promise.all([knownCollections(app), api.usage(id)]);
      if (app?.id !== id) {
        return;
      }
      known = blueprint;
      names = [...new Set([...known.map(({ name }) => name), ...usage.collections])];
      const room = `${count(usage.records, 'record')} of ${number(usage.maxRecords)}, ${bytes(usage.bytes)} of ${bytes(usage.maxBytes)} in all`;
      tally.dataset.usage = room;
      choose(names.includes(wanted) ? wanted : (names[0] ?? null));
    } catch (failure) {
      fill(body, blank('The data could not be loaded', failure.message, button('Try again', () => refresh(wanted))));
    }
  }

  function choose(name) {
    drawTabs(name);
    if (name === collection && source) {
      source.again();
      return;
    }
    source?.end();
    collection = name;
    find.value = '';
    tools.hidden = name === null;
    source = name === null ? null : openSource(app.id, name, draw);
    fill(end);
    if (source) {
      fill(body, h('p', { class: 'quiet' }, 'Loading…'));
      source.again();
    } else {
      say(tally, '');
      fill(body, blank('This app keeps no data yet', 'What visitors enter in the app appears here.'));
    }
  }

  function rest() {
    clearTimeout(timer);
    source?.end();
    source = null;
    collection = null;
    app = null; // Coming back, it is asked for anew: there may be other collections by then.
  }

  function drawTabs(chosen) {
    tabs.hidden = names.length < 2;
    fill(
      tabs,
      names.map((name) =>
        h(
          'a',
          {
            class: 'chip',
            href: hashOf({ name: 'app', id: app.id, section: 'data', path: [name] }),
            'aria-current': name === chosen && 'page',
          },
          name,
        ),
      ),
    );
  }

  function draw() {
    const { records, more, sort, phase, error } = source.state;
    if (phase === 'failed') {
      fill(body, blank('The records could not be loaded', error.message, button('Try again', () => source.again())));
      return;
    }
    const title = titleColumn();
    find.hidden = title === null;
    if (title) {
      find.placeholder = `Search ${title.label.toLowerCase()}`;
      find.setAttribute('aria-label', find.placeholder);
    }
    out.disabled = records.length === 0;
    say(tally, `${records.length}${more ? '+' : ''} shown · ${tally.dataset.usage}`);
    redraw(
      records.length === 0
        ? emptyOf(find.value.trim())
        : table(columns(), records, sort, { sortBy, edit, remove }),
    );
    fill(end, more && button('Load more', () => source.more()));
  }

  /** Puts the table in place anew; the focus stays on the same button of the same record. */
  function redraw(next) {
    const active = body.contains(document.activeElement) ? document.activeElement : null;
    const id = active?.closest('tr')?.dataset.record;
    const label = active?.getAttribute('aria-label');
    const order = active?.dataset.sort;
    fill(body, next);
    if (active && active !== body) {
      const same = order
        ? body.querySelector(`[data-sort="${CSS.escape(order)}"]`)
        : [...body.querySelectorAll(`tr[data-record="${CSS.escape(id ?? '')}"] button`)].find(
            (each) => each.getAttribute('aria-label') === label,
          );
      (same ?? body).focus({ preventScroll: true });
    }
  }

  function emptyOf(searched) {
    return searched
      ? blank('Nothing found', `No ${titleColumn()?.label.toLowerCase()} holds “${searched}”.`)
      : blank('No records yet', 'Add the first one here, read a CSV file, or use the app.');
  }

  const sortBy = (order) => source.show(order, condition());

  async function create(values) {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    await api.createRecord(app.id, collection, given);
    await source?.again();
    announce('Added a record.');
  }

  function edit(record) {
    openRecordForm(columns(), record, async (changes) => {
      if (Object.keys(changes).length > 0) {
        await api.changeRecord(app.id, collection, record.id, changes, record.revision);
        await source?.again();
        announce('Saved the record.');
      }
    });
  }

  /** Deleted at once, and made anew by an undo, with its id, so that what names it still does. */
  async function remove(record) {
    const [id, name] = [app.id, collection];
    try {
      await api.removeRecord(id, name, record.id);
      body.focus({ preventScroll: true });
      await source?.again();
      toast('Deleted the record.', {
        async undo() {
          const { revision, createdAt, updatedAt, ...document } = record;
          try {
            await api.createRecord(id, name, document);
            announce('The record is back.');
          } catch (failure) {
            toastError(failure);
          }
        },
      });
    } catch (failure) {
      toastError(failure);
    }
  }

  async function exportAll() {
    try {
      saveAsCsv(collection, fields(), await source.all());
    } catch (failure) {
      toastError(failure);
    }
  }

  async function importFile() {
    const [file] = chooser.files;
    chooser.value = '';
    if (!file) {
      return;
    }
    const [id, name] = [app.id, collection];
    let made = 0;
    try {
      const { records, problems } = recordsOf(await file.text(), columns());
      for (const record of records) {
        await api.createRecord(id, name, record);
        made += 1;
        say(tally, `Adding ${made} of ${records.length}…`);
      }
      toast(outcome(made, problems), { bad: problems.length > 0 });
    } catch (failure) {
      const stopped = made > 0 ? `${count(made, 'record')} added, then it stopped. ` : '';
      toast(`${stopped}${failure.message}`, { bad: true });
    }
    await source?.again();
  }

  return {
    element,

    update(opened, { path }) {
      const changed = app?.id !== opened.app.id || app?.version !== opened.app.version;
      app = opened.app;
      const [wanted] = path;
      const next = wanted ?? names[0];
      if (changed) {
        refresh(wanted);
      } else if (next !== collection && names.includes(next)) {
        choose(next);
      } else if (wanted && names.length > 0 && !names.includes(wanted)) {
        go({ name: 'app', id: app.id, section: 'data' });
      }
    },

    /** A browser gives an origin few connections: one that listens is held while it is seen only. */
    rest,
    end: rest,
  };
}

function blank(title, text, action) {
  return h('div', { class: 'blank' }, h('h3', {}, title), h('p', { class: 'quiet' }, text), action);
}

function button(text, onClick) {
  return h('button', { type: 'button', class: 'button', on: { click: onClick } }, text);
}
