import { fill, h } from '../dom.js';
import { engineWord } from '../engines.js';
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
          app.version > 0 && fact('Written by', engineWord(writer(app))),
          app.version > 0 && fact('Because', app.metadata?.engineWhy),
          app.engine !== writer(app) && fact('Asked for', engineWord(app.engine)),
          fact('Runtime', app.runtime),
          fact('Created', moment(app.createdAt)),
        );
      }
    },
  };
}

/** The engine that wrote the current version; an app that was not written yet has the one asked for. */
function writer({ engine, metadata }) {
  return metadata?.engine ?? engine;
}

function fact(name, value) {
  return value ? h('div', {}, h('dt', {}, name), h('dd', {}, value)) : null;
}
