import { fill, h, icon, say } from '../dom.js';
import { ago, bytes, count, moment } from '../format.js';
import { hashOf } from '../router.js';
import { usageOf } from '../usage.js';
import { causeIcon, causeWord } from './causes.js';
import { versionName } from './version-name.js';
import { returnTo } from './version-actions.js';

/** One version in the list; it stays the same element for as long as the version is in the list. */
export function versionItem(app, version, onPick) {
  const { number, cause, title, createdAt } = version;
  const called = versionName(number);
  const now = h('span', { class: 'pill running' }, 'Now');
  const what = h('p', { class: 'what' }, title);
  const size = h('span');
  const cost = h('p', { class: 'quiet small', hidden: true });
  const time = h('time', { datetime: createdAt, title: moment(createdAt) });
  const box = h('input', {
    type: 'checkbox',
    'aria-label': `Compare version ${number}`,
    on: { change: () => onPick(number, box.checked) },
  });
  const back = h(
    'button',
    {
      type: 'button',
      class: 'button',
      'aria-label': `Roll back to version ${number}`,
      on: { click: () => returnTo(number) },
    },
    'Roll back',
  );
  const look = link(app, [String(number)], 'Preview', `Preview version ${number}`);
  const element = h(
    'li',
    { 'data-number': String(number) },
    h('span', { class: 'cause' }, icon(causeIcon(cause))),
    h(
      'div',
      { class: 'told' },
      h('p', { class: 'number' }, `Version ${number}`, now),
      called.element,
      what,
      h('p', { class: 'quiet small' }, `${causeWord(cause)} · `, time, ' · ', size),
      cost,
      h(
        'div',
        { class: 'row' },
        look,
        link(app, ['diff', `${number - 1}..${number}`], 'Changes', `Changes of version ${number}`),
        back,
        h('label', { class: 'compare-pick' }, box, 'Compare'),
      ),
    ),
  );

  return {
    element,

    /**
     * @param {object} next the version as it is now
     * @param {object} around
     * @param {object} [around.before] the version before it, where it is loaded
     * @param {number} around.current the app's version
     * @param {number | null} around.looked the version that is previewed
     * @param {boolean} around.picked
     * @param {object} [around.generation] the one that made it, where it is loaded
     * @param {string} around.reason why nothing can be rolled back; empty where it can
     */
    update(next, { before, current, looked, picked, generation, reason }) {
      called.update(next);
      mark(element, 'aria-current', number === current && 'true');
      now.hidden = number !== current;
      back.hidden = number === current;
      mark(back, 'aria-disabled', reason !== '' && 'true');
      mark(back, 'title', reason !== '' && reason);
      mark(look, 'aria-current', number === looked && 'true');
      what.hidden = !next.name;
      box.checked = picked;
      say(time, ago(createdAt));
      fill(size, sizeOf(next, before));
      const usage = generation ? usageOf(generation) : '';
      cost.hidden = usage === '';
      say(cost, usage);
    },

    focus: () => look.focus(),
  };
}

function sizeOf({ files, bytes: size }, before) {
  const told = `${count(files, 'file')}, ${bytes(size)}`;
  if (before === undefined) {
    return told;
  }
  const more = size - before.bytes;
  return `${told} (${more === 0 ? 'same size' : `${more > 0 ? '+' : '−'}${bytes(Math.abs(more))}`})`;
}

function link(app, path, text, label) {
  const href = hashOf({ name: 'app', id: app, section: 'history', path });
  return h('a', { class: 'button', href, 'aria-label': label }, text);
}

function mark(element, name, value) {
  if (value === false) {
    element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}
