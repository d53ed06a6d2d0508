import { element } from './dom.js';
import { nameOf } from './entities.js';
import { shown } from './fields.js';
import { signButton } from './sign.js';

const LONG = 90;

/** What a record has in a column, for reading; null where there is nothing. */
export function valueOf(entity, column, record, { jump }) {
  const value = record[column.name];
  // #if relation
  if (column.type === 'count') {
    return value === 0 ? null : countButton(entity, column, record, jump);
  }
  // #end
  const made = shown(column, value);
  return typeof value === 'string' && value.length > LONG && made ? clipped(made) : made;
}
// #if relation

function countButton(entity, { name, entity: other, field }, record, jump) {
  const known = nameOf(entity, record);
  const test = (each) => each[field.name] === record.id;
  return element(
    'button',
    {
      type: 'button',
      class: 'link',
      'data-field': name,
      'aria-label': `${record[name]} ${record[name] === 1 ? other.one : other.many} of ${known}`,
      onclick: () => jump(other, { label: `${field.label.toLowerCase()} ${known}`, test }),
    },
    record[name].toLocaleString(),
  );
}
// #end

/** Two lines of a long text, and the rest on demand. */
function clipped(text) {
  const more = element(
    'button',
    { type: 'button', class: 'link', 'aria-expanded': 'false', onclick: open },
    'More',
  );
  const box = element('div', { class: 'clip' }, text);

  function open() {
    const opened = box.classList.toggle('open');
    more.setAttribute('aria-expanded', String(opened));
    more.textContent = opened ? 'Less' : 'More';
  }
  return element('div', { class: 'clipped' }, box, more);
}

/** The buttons of a record. */
export function buttonsOf(entity, record, { edit, remove }) {
  const title = nameOf(entity, record);
  return [
    signButton('✎', `Edit ${title}`, {
      'data-action': 'edit',
      'data-focus': `edit-${record.id}`,
      onclick: () => edit(record),
    }),
    signButton('✕', `Delete ${title}`, {
      'data-action': 'delete',
      'data-focus': `delete-${record.id}`,
      onclick: () => remove(record),
    }),
  ];
}
// #if warnings

/** What needs a look, in words. */
export const badgeList = (badges) =>
  badges.length === 0
    ? null
    : element(
        'ul',
        { class: 'badges' },
        badges.map(({ type, words }) => element('li', { class: 'badge', 'data-warning': type }, words)),
      );
// #end
// #if tags

/** Shows only records with a tag when that is clicked. */
export function followTags(node, entity, pin) {
  node.addEventListener('click', ({ target }) => {
    const tag = target.dataset.tag;
    if (tag !== undefined) {
      const names = entity.fields.filter(({ type }) => type === 'tags').map(({ name }) => name);
      pin({
        label: `#${tag}`,
        test: (record) => names.some((name) => [record[name]].flat().includes(tag)),
      });
    }
  });
}
// #end
