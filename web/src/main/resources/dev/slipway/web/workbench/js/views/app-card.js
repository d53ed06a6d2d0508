import { deleteWithUndo } from '../deletion.js';
import { fill, h, icon, iconButton, say } from '../dom.js';
import { ago, moment, statusWord } from '../format.js';
import { hashOf } from '../router.js';
import { safeAddress } from '../preview-address.js';

/** One app of the list. The element stays the same while its content is brought up to date. */
export function appCard() {
  let app = null;
  const name = h('a');
  const text = h('p', { class: 'text' });
  const status = h('span');
  const time = h('time');
  const open = h(
    'a',
    { class: 'button bare square', target: '_blank', rel: 'noopener' },
    icon('open'),
  );
  const remove = iconButton('bin', 'Delete', () => {
    const next = element.nextElementSibling ?? element.previousElementSibling;
    deleteWithUndo(app);
    (next?.querySelector('h3 a') ?? document.getElementById('search')).focus();
  });
  const element = h(
    'li',
    {},
    h(
      'article',
      { class: 'card' },
      h('h3', {}, name),
      text,
      h('div', { class: 'foot' }, status, time, h('div', { class: 'tools' }, open, remove)),
    ),
  );

  return {
    element,
    update(next) {
      if (next === app) {
        return;
      }
      app = next;
      const title = app.name || 'Untitled';
      say(name, title);
      name.setAttribute('href', hashOf({ name: 'app', id: app.id }));
      fill(text, ...textOf(app));
      status.className = `pill ${app.status}`;
      say(status, statusWord(app.status));
      say(time, ago(app.updatedAt ?? app.createdAt));
      time.setAttribute('datetime', app.updatedAt ?? app.createdAt);
      time.title = moment(app.updatedAt ?? app.createdAt);
      const address = safeAddress(app.previewUrl);
      open.hidden = app.status !== 'running' || address === null;
      open.setAttribute('href', address ?? '');
      label(open, `Open ${title} in a new tab`);
      label(remove, `Delete ${title}`);
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
