/** Making elements without markup in strings, so that no text from outside is ever read as HTML. */

const SVG = 'http://www.w3.org/2000/svg';

const ICONS = {
  open: 'M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
  copy: 'M9 9h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1zM5 15H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v1',
  reload: 'M20 11a8 8 0 1 0-2.3 6.3M20 5v6h-6',
  prompt: 'M4 5h16v11H10l-4 4v-4H4z',
  suggestion: 'M9 18h6M10 21h4M8 14a6 6 0 1 1 8 0c-.7.6-1 1.2-1 2H9c0-.8-.3-1.4-1-2z',
  rollback: 'M4 10h10a5 5 0 0 1 0 10H9M8 6l-4 4 4 4',
  import: 'M12 4v11M7 10l5 5 5-5M4 20h16',
  swap: 'M7 4v16M3 8l4-4 4 4M17 20V4M13 16l4 4 4-4',
  bin: 'M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3',
  pen: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  back: 'M19 12H5M11 6l-6 6 6 6',
  close: 'M6 6l12 12M18 6L6 18',
  start: 'M4 11.5 12 4.5l8 7M6.5 9.5V20h11V9.5',
  code: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v6h-6',
  console: 'M3 5h18v14H3zM7 10l2.5 2L7 14M12.5 14.5H17',
  phone: 'M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 18h2',
  tablet: 'M6 3h12a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 18h2',
  desktop: 'M3 5h18v11H3zM8 20h8M12 16v4',
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M7 7l10 10M17 7L7 17',
};

/**
 * An element. Properties: `class`, `on` (event → listener), anything else is an attribute; true is
 * an empty one, false, null and undefined are none. Children: elements, texts, arrays of them.
 *
 * @param {string} tag
 * @param {object} [properties]
 * @param {...any} children
 * @returns {HTMLElement}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'on') {
      Object.entries(value).forEach(([type, listener]) => element.addEventListener(type, listener));
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...present(children));
  return element;
}

/** Puts children in place of those before. */
export function fill(element, ...children) {
  element.replaceChildren(...present(children));
}

/** Sets a text only where it differs, so that nothing is read out twice. */
export function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** A button that shows an icon and is named by a text. */
export function iconButton(name, label, onClick) {
  return h(
    'button',
    {
      type: 'button',
      class: 'button bare square',
      'aria-label': label,
      title: label,
      on: { click: onClick },
    },
    icon(name),
  );
}

export function byId(id) {
  return document.getElementById(id);
}

function present(children) {
  return children
    .flat()
    .filter((child) => child !== null && child !== undefined && child !== false);
}
