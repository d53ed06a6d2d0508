/**
 * An element with attributes, listeners (onclick …) and children. Text goes in as text, never as
 * markup.
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      made.addEventListener(name.slice(2), value);
    } else {
      made.setAttribute(name, value === true ? '' : value);
    }
  }
  made.append(...children.flat(2).filter((child) => child !== null && child !== undefined));
  return made;
}

export const find = (selector) => document.querySelector(selector);

/** "1 book", "3 books". */
export const counted = (count, { one, many }) =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;

/** Renders anew without taking the focus away from whoever works with the keyboard. */
export function keepFocus(render) {
  const before = document.activeElement?.dataset.focus;
  render();
  if (before && document.activeElement?.dataset.focus !== before) {
    find(`[data-focus="${CSS.escape(before)}"]`)?.focus();
  }
}
