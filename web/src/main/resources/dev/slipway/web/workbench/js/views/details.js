import { fill, h } from '../dom.js';
import { moment } from '../format.js';
import { panel } from './panel.js';

/** Where an app comes from. */
export function details() {
  let shown = null;
  const body = h('dl', { class: 'facts' });
  const { element } = panel('details', 'Details', body);
  return {
    element,
    update({ app }) {
      if (app !== shown) {
        shown = app;
        fill(
          body,
          fact('Prompt', app.prompt),
          fact('About', app.description),
          fact('Engine', app.engine),
          fact('Runtime', app.runtime),
          fact('Created', moment(app.createdAt)),
        );
      }
    },
  };
}

function fact(name, value) {
  return value ? h('div', {}, h('dt', {}, name), h('dd', {}, value)) : null;
}
