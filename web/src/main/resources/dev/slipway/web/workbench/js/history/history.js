import { h } from '../dom.js';
import { versions } from './versions.js';

/** The section of an app's versions. */
export function createSection() {
  const list = versions();
  return {
    element: h('section', { class: 'section history', 'aria-label': 'History' }, list.element),
    update: (opened) => list.update(opened),
  };
}
