import { h, say } from '../dom.js';

/** A panel of the side, with a heading that names it. */
export function panel(name, title, ...children) {
  const id = `panel-${name}`;
  const heading = h('h2', { id }, title);
  const element = h(
    'section',
    { class: `panel ${name}`, 'aria-labelledby': id },
    heading,
    ...children,
  );
  return { element, title: (text) => say(heading, text) };
}
