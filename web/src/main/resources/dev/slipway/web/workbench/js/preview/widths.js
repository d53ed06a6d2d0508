import { h, icon } from '../dom.js';
import { recall, remember } from '../memory.js';

/** How wide the frame is: as a phone, a tablet, or all the room there is. */

const WIDTHS = [
  { name: 'phone', label: 'Phone, 390 pixels wide', width: 390, height: 844 },
  { name: 'tablet', label: 'Tablet, 820 pixels wide', width: 820, height: 1180 },
  { name: 'desktop', label: 'Desktop, the whole width' },
];

/**
 * The control, and what keeps the frame to it.
 *
 * @param {HTMLElement} room what the frame has to fit into
 */
export function widths(room) {
  let chosen = WIDTHS.find(({ name }) => name === recall('preview-width')) ?? WIDTHS.at(-1);
  const element = h(
    'fieldset',
    { class: 'widths' },
    h('legend', { class: 'visually-hidden' }, 'Width of the app'),
    WIDTHS.map((each) =>
      h(
        'label',
        { title: each.label },
        h('input', {
          type: 'radio',
          name: 'preview-width',
          class: 'visually-hidden',
          value: each.name,
          checked: each === chosen,
          'aria-label': each.label,
          on: { change: () => choose(each) },
        }),
        icon(each.name),
      ),
    ),
  );

  function choose(width) {
    chosen = width;
    remember('preview-width', width.name === 'desktop' ? '' : width.name);
    fit();
  }

  /** The frame is really that wide; where there is less room it is drawn smaller. */
  function fit() {
    const frame = room.querySelector('iframe');
    if (frame === null) {
      return;
    }
    const { clientWidth, clientHeight } = room;
    const { style } = frame;
    room.classList.toggle('device', chosen.width !== undefined);
    if (chosen.width === undefined || clientWidth === 0) {
      style.width = style.height = style.transform = style.left = '';
      return;
    }
    const scale = Math.min(1, clientWidth / chosen.width);
    style.width = `${chosen.width}px`;
    style.height = `${Math.min(chosen.height, Math.floor(clientHeight / scale))}px`;
    style.transform = scale < 1 ? `scale(${scale})` : '';
    style.left = `${Math.max(0, (clientWidth - chosen.width * scale) / 2)}px`;
  }

  const observer = new ResizeObserver(fit);
  observer.observe(room);
  return { element, fit, end: () => observer.disconnect() };
}
