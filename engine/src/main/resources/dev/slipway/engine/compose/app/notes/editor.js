import { find } from './dom.js';
import { control, readFields } from './fields.js';
import * as format from './format.js';
import { model } from './model.js';
import { say } from './status.js';

/** The page on which one entry is written. */
export function createEditor(store, onSwitch) {
  const page = find('#page');
  let record;
  let dirty = false;

  function fill(next) {
    record = next;
    dirty = false;
    page.hidden = false;
    page
      .querySelector('.fields')
      .replaceChildren(...model.fields.map((field) => control(field, record[field.name])));
    page.querySelector('[data-action=delete]').hidden = !record.id;
    find('#saved').textContent = record.id ? `Saved ${format.date(record.updatedAt)}` : '';
  }

  function close() {
    record = undefined;
    dirty = false;
    page.hidden = true;
    onSwitch();
  }

  async function save() {
    // #if oneADay
    const date = page.elements.namedItem('date');
    const taken = store.all().some(({ id, date: day }) => day === date.value && id !== record.id);
    date.setCustomValidity(taken ? 'This day has an entry already.' : '');
    // #end
    if (!page.reportValidity()) {
      return false;
    }
    const fields = readFields(page, model.fields);
    const saved = record.id ? await store.update(record.id, fields) : await store.add(fields);
    if (saved) {
      record = saved;
      dirty = false;
      page.querySelector('[data-action=delete]').hidden = false;
      find('#saved').textContent = 'Saved';
      onSwitch();
    }
    return Boolean(saved);
  }

  /** What was typed in is kept before another entry takes the page. */
  const leave = async () => !dirty || (await save());

  page.addEventListener('input', (event) => {
    dirty = true;
    event.target.setCustomValidity?.('');
    find('#saved').textContent = 'Not saved yet';
  });
  page.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (await save()) {
      say('Saved.');
    }
  });
  page.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      page.requestSubmit();
    }
  });
  page.querySelector('[data-action=close]').addEventListener('click', async () => {
    if (await leave()) {
      close();
    }
  });
  page.querySelector('[data-action=delete]').addEventListener('click', () => {
    const { id } = record;
    close();
    store.remove([id], model.one);
  });
  window.addEventListener('beforeunload', (event) => {
    if (dirty) {
      event.preventDefault();
    }
  });

  return {
    /** Opens an entry, and goes to it unless that should happen quietly. */
    async open(next, { quietly = false } = {}) {
      if (record && !(await leave())) {
        return;
      }
      fill(next);
      onSwitch();
      if (quietly) {
        return;
      }
      const first = next.id ? page : page.querySelector('[name=text]');
      const title = page.elements.namedItem(model.titleField);
      (title.value ? first : title).focus();
    },

    current: () => record?.id,
    isOpen: () => Boolean(record),

    /** Takes over what others changed, but never over what is being typed. */
    refresh() {
      const now = record?.id && store.get(record.id);
      if (record?.id && !now) {
        close();
      } else if (now && !dirty && now.revision > record.revision) {
        fill(now);
      }
    },
  };
}
