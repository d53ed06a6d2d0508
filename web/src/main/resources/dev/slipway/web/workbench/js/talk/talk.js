import { proposeChange } from '../change-draft.js';
import { fill, h } from '../dom.js';
import { ago, moment } from '../format.js';
import { hashOf } from '../router.js';
import { panel } from '../views/panel.js';
import { turnsOf } from './turns.js';

const OUTCOMES = {
  pending: 'Waiting',
  running: 'Being made',
  done: 'Nothing was changed',
  failed: 'Did not work',
  cancelled: 'Cancelled',
};
const CAUSES = {
  suggestion: 'Suggestion applied',
  edit: 'Edited by hand',
  rollback: 'Rolled back',
  import: 'Imported',
  copy: 'Duplicated',
};
const SHOWN = 6;

/** What was asked so far and what came of it, as a conversation; the newest stands last. */
export function talk() {
  let shown = null;
  let all = [];
  let whole = false;
  let app = null;
  const list = h('ol', { role: 'list', class: 'turns' });
  const earlier = h(
    'button',
    { type: 'button', class: 'button', on: { click: showAll } },
    'Earlier prompts',
  );
  const { element } = panel('talk', 'Conversation', earlier, list);

  function showAll() {
    whole = true;
    draw();
    list.querySelector('a, button')?.focus();
  }

  function draw() {
    const seen = whole ? all : all.slice(-SHOWN);
    earlier.hidden = seen.length === all.length;
    fill(
      list,
      seen.map((turn) => item(turn, app)),
    );
  }

  return {
    element,
    update(opened) {
      app = opened.app;
      all = turnsOf(opened.generations, opened.versions);
      element.hidden = all.length < 2;
      const key = `${app.id}|${all.map((turn) => turn.key).join()}`;
      if (key !== shown) {
        shown = key;
        const focused = list.contains(document.activeElement)
          ? document.activeElement.getAttribute('aria-label')
          : null;
        draw();
        if (focused !== null) {
          [...list.querySelectorAll('a, button')]
            .find((each) => each.getAttribute('aria-label') === focused)
            ?.focus();
        }
      }
    },
  };
}

function item(turn, app) {
  const { at, kind, text, version, why, usage } = turn;
  const time = h('time', { class: 'quiet small', datetime: at, title: moment(at) }, ago(at));
  const link =
    version > 0 &&
    h(
      'a',
      {
        class: 'small',
        href: hashOf({ name: 'app', id: app.id, section: 'history', path: [String(version)] }),
        'aria-label': `Version ${version}: ${text}`,
      },
      `Version ${version}`,
    );
  if (kind === 'version') {
    return h(
      'li',
      { class: 'turn aside' },
      h('p', { class: 'small' }, `${CAUSES[turn.state] ?? turn.state}: ${text}`),
      h('p', { class: 'row' }, link, time),
    );
  }
  return h(
    'li',
    { class: 'turn' },
    h('p', { class: 'said' }, text),
    why && h('p', { class: 'small bad' }, why),
    usage && h('p', { class: 'small quiet' }, usage),
    h(
      'p',
      { class: 'row' },
      link || h('span', { class: 'small quiet' }, OUTCOMES[turn.state] ?? ''),
      time,
      h(
        'button',
        {
          type: 'button',
          class: 'link small',
          'aria-label': `Use again: ${text}`,
          on: { click: () => proposeChange(text) },
        },
        'Use again',
      ),
    ),
  );
}
