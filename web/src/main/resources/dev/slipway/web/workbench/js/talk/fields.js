import { fill, h, say } from '../dom.js';
import { newKey } from '../key.js';
import { changeApp, isWorking } from '../opened.js';
import { store } from '../store.js';

/** The fields of an app as chips that can be changed: each change is a further prompt. */

const TYPES = {
  text: 'text',
  longText: 'long text',
  number: 'number',
  money: 'money',
  date: 'date',
  time: 'time',
  yesNo: 'yes/no',
  rating: 'rating',
  email: 'email',
  phone: 'phone',
  link: 'link',
  tags: 'tags',
};
export function fieldChips() {
  let shown = null;
  const list = h('ul', { role: 'list', class: 'chips' });
  const problem = h('p', { class: 'notice bad', role: 'alert', hidden: true });
  const element = h('div', {}, h('h3', {}, 'Fields'), list, problem);

  function tell(text) {
    problem.hidden = text === '';
    say(problem, text);
  }

  async function ask(prompt) {
    tell('');
    try {
      await changeApp(prompt, newKey());
    } catch (failure) {
      tell(failure.message);
    }
  }

  function chip(field) {
    return h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'chip',
          'aria-haspopup': 'dialog',
          'data-name': field.name,
          on: { click: ({ currentTarget }) => openField(currentTarget, field, ask) },
        },
        field.label ?? field.name,
        h('span', { class: 'quiet' }, ` ${TYPES[field.type] ?? field.type ?? ''}`),
      ),
    );
  }

  return {
    element,

    /** @param {object} next the opened app */
    update(next, fields) {
      element.hidden = fields.length === 0;
      const key = JSON.stringify(fields);
      if (key !== shown) {
        shown = key;
        const focused = list.contains(document.activeElement);
        fill(
          list,
          fields.map(chip),
          h(
            'li',
            {},
            h(
              'button',
              {
                type: 'button',
                class: 'chip add',
                'aria-haspopup': 'dialog',
                on: { click: ({ currentTarget }) => openField(currentTarget, null, ask) },
              },
              '+ Add a field',
            ),
          ),
        );
        if (focused) {
          list.querySelector('button').focus();
        }
      }
    },
  };
}

/** The small dialog of one field, or of a new one; only one is open at a time. */
function openField(chip, field, ask) {
  const name = h('input', { class: 'field', id: 'field-name', maxlength: '40', value: field?.label ?? '', required: true });
  const kinds = Object.entries(TYPES);
  const known = field === null || kinds.some(([type]) => type === field.type);
  const type = h(
    'select',
    { class: 'field', id: 'field-type' },
    !known && h('option', { value: field.type, selected: true }, field.type),
    kinds.map(([value, label]) => h('option', { value, selected: value === (field?.type ?? 'text') }, label)),
  );
  const notice = h('p', { class: 'notice warn', role: 'status' });
  const save = h('button', { type: 'submit', class: 'button primary' }, field ? 'Save' : 'Add');
  const form = h(
    'form',
    { on: { submit } },
    h('h2', { id: 'field-title' }, field ? `Field “${field.label ?? field.name}”` : 'Add a field'),
    h('div', {}, h('label', { for: 'field-name' }, 'Name'), name),
    h('div', {}, h('label', { for: 'field-type' }, 'Holds'), type),
    notice,
    h(
      'div',
      { class: 'row' },
      field && button('Remove the field', 'button danger', remove),
      h('span', { class: 'push' }),
      button('Cancel', 'button', () => dialog.close()),
      save,
    ),
  );
  const dialog = h(
    'dialog',
    {
      class: 'sheet',
      'aria-labelledby': 'field-title',
      on: {
        close() {
          stop();
          dialog.remove();
          if (chip.isConnected) {
            chip.focus();
          }
        },
      },
    },
    form,
  );
  // Opened while the app is changed, it waits for that with whoever opened it.
  const stop = store.follow((state) => isWorking(state.opened), (busy) => {
    save.disabled = busy;
    notice.hidden = !busy;
    say(notice, busy ? 'The app is being changed just now. Wait a moment.' : '');
  });
  document.body.append(dialog);
  dialog.showModal();
  name.select();

  function submit(event) {
    event.preventDefault();
    const prompt = promptFor(field, name.value.trim(), type.value);
    dialog.close();
    if (prompt !== '') {
      ask(prompt);
    }
  }

  function remove() {
    dialog.close();
    ask(`remove ${field.label ?? field.name}`);
  }
}

/** What to say to the engine; empty where nothing is to be changed. */
function promptFor(field, name, type) {
  if (field === null) {
    return `add ${name} (${TYPES[type]})`;
  }
  const before = field.label ?? field.name;
  const renamed = name !== '' && name !== before;
  const retyped = type !== field.type;
  return [
    retyped && `make ${before} a ${TYPES[type] ?? type} field`,
    renamed && `rename ${before} to ${name}`,
  ]
    .filter(Boolean)
    .join('; ');
}

function button(text, name, onClick) {
  return h('button', { type: 'button', class: name, on: { click: onClick } }, text);
}
