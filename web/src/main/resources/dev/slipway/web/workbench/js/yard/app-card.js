import { deleteWithUndo } from '../deletion.js';
import { fill, h, icon, iconButton, say } from '../dom.js';
import { agoShort, moment, statusWord } from '../format.js';
import { safeAddress } from '../preview-address.js';
import { hashOf } from '../router.js';
import { cardName } from './card-name.js';
import { askForCopy } from './copy-dialog.js';
import { kindSign } from './kinds.js';
import { isSelected, toggle } from './selection.js';

/** One app of the list. The element stays the same while its content is brought up to date. */
export function appCard() {
  let app = null;
  const sign = kindSign();
  const name = cardName();
  const text = h('p', { class: 'text' });
  const status = h('span');
  const time = h('time');
  const open = h(
    'a',
    { class: 'button bare square', target: '_blank', rel: 'noopener' },
    icon('open'),
  );
  const pick = h('input', {
    type: 'checkbox',
    class: 'pick',
    on: { change: () => toggle(app.id) },
  });
  const rename = iconButton('pen', 'Rename', () => name.edit());
  const copy = iconButton('copy', 'Duplicate', () => askForCopy(app));
  const remove = iconButton('bin', 'Delete', () => deleteWithUndo(app));
  const element = h(
    'li',
    { class: 'place' },
    h(
      'article',
      { class: 'card' },
      h('div', { class: 'head' }, sign.element, name.element, pick),
      text,
      h('div', { class: 'foot' }, status, time, h('div', { class: 'tools' }, open, rename, copy, remove)),
    ),
  );

  function refresh() {
    const selected = isSelected(app.id);
    pick.checked = selected;
    element.classList.toggle('selected', selected);
  }

  return {
    element,
    refresh,
    focus: () => name.link.focus({ preventScroll: true }),
    edit: () => name.edit(),

    /** Whether Tab comes by here. */
    setStop(isStop) {
      const stop = isStop ? '0' : '-1';
      for (const each of [name.link, open, pick, rename, copy, remove]) {
        each.setAttribute('tabindex', stop);
      }
    },

    update(next) {
      if (next === app) {
        return;
      }
      app = next;
      const title = app.name || 'Untitled';
      sign.show(app.kind ?? app.metadata?.understanding?.kind);
      name.show(app, hashOf({ name: 'app', id: app.id }));
      fill(text, ...textOf(app));
      status.className = `pill ${app.status}`;
      say(status, statusWord(app.status));
      say(time, agoShort(app.updatedAt ?? app.createdAt));
      time.setAttribute('datetime', app.updatedAt ?? app.createdAt);
      time.title = moment(app.updatedAt ?? app.createdAt);
      const address = safeAddress(app.previewUrl);
      open.hidden = app.status !== 'running' || address === null;
      open.setAttribute('href', address ?? '');
      copy.hidden = app.version === 0;
      pick.setAttribute('aria-label', `Select ${title}`);
      label(open, `Open ${title} in a new tab`);
      label(rename, `Rename ${title}`);
      label(copy, `Duplicate ${title}`);
      label(remove, `Delete ${title}`);
      refresh();
    },
  };
}

function textOf(app) {
  if (Array.isArray(app.snippet) && app.snippet.length > 0) {
    return app.snippet.map(({ text, hit }) => (hit ? h('mark', {}, text) : text));
  }
  if (app.status === 'failed' && !app.description) {
    return ['It could not be made. Open it to see why.'];
  }
  return [app.description || app.prompt || ''];
}

function label(element, text) {
  element.setAttribute('aria-label', text);
  element.title = text;
}
