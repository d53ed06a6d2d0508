import { fill, h } from '../dom.js';
import { fieldChips } from '../talk/fields.js';
import { panel } from './panel.js';

/** What the engine says it took from the prompt, and what it left out. */
export function understanding() {
  let shown = null;
  const body = h('div', { class: 'stack' });
  const fields = fieldChips();
  const { element } = panel('understanding', 'What was understood', fields.element, body);
  return {
    element,
    update(opened) {
      const { app } = opened;
      const said = app.metadata?.understanding ?? null;
      element.hidden = said === null;
      fields.update(opened, list(said?.fields).filter((field) => field.label || field.name));
      const text = JSON.stringify(said);
      if (said !== null && text !== shown) {
        shown = text;
        fill(body, ...content(said));
      }
    },
  };
}

function content({ kind, features, understood, notUnderstood, summary }) {
  return [
    summary && h('p', {}, summary),
    kind && facts('Kind', [kind]),
    facts('Features', list(features)),
    facts('Understood', list(understood)),
    list(notUnderstood).length > 0 &&
      h(
        'div',
        { class: 'notice warn' },
        h('h3', {}, 'Not understood'),
        h(
          'ul',
          {},
          list(notUnderstood).map((text) => h('li', {}, text)),
        ),
        h(
          'p',
          { class: 'small' },
          'Say it in other words under “Change something”, one thing at a time.',
        ),
      ),
  ];
}

function facts(title, texts) {
  return (
    texts.length > 0 &&
    h(
      'div',
      {},
      h('h3', {}, title),
      h(
        'ul',
        { role: 'list', class: 'chips' },
        texts.map((text) => h('li', { class: 'chip' }, text)),
      ),
    )
  );
}

/** Engines differ in what they say: nothing, one text or several. */
function list(value) {
  return (Array.isArray(value) ? value : value ? [value] : []).filter(Boolean);
}
