import { address as apiAddress } from '../api.js';
import { fill, h, icon } from '../dom.js';
import { isLoopback } from '../preview-address.js';

/**
 * A button that shows the app's address as a QR code, for a phone or a poster; where the address
 * works on this machine only, it says so in the code's place.
 *
 * @param {() => {id: string, start: string}} where the app, and the address of its first page
 */
export function share(where) {
  const card = h('div', {
    class: 'share-card',
    id: 'share-card',
    popover: 'auto',
    role: 'dialog',
    'aria-label': 'Address for other devices',
    tabindex: '-1',
  });
  const button = h(
    'button',
    {
      type: 'button',
      class: 'button bare square',
      'aria-label': 'Show as a QR code',
      title: 'Show as a QR code',
      popovertarget: 'share-card',
    },
    icon('code'),
  );
  card.addEventListener('beforetoggle', ({ newState }) => newState === 'open' && draw());
  card.addEventListener('toggle', ({ newState }) => newState === 'open' && place());

  function draw() {
    const { id, start } = where();
    fill(card, isLoopback(start) ? onlyHere(start) : code(id, start));
  }

  /** Below the button, and within the window. */
  function place() {
    const { right, bottom } = button.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = card;
    const room = (wanted, most) => `${Math.max(8, Math.min(wanted, most))}px`;
    card.style.left = room(right - offsetWidth, innerWidth - offsetWidth - 8);
    card.style.top = room(bottom + 8, innerHeight - offsetHeight - 8);
  }

  return { button, card };
}

function code(id, start) {
  const image = h('img', {
    src: apiAddress(id, 'qr'),
    alt: `QR code of ${start}`,
    width: '240',
    height: '240',
  });
  image.addEventListener('error', () =>
    image.replaceWith(h('p', {}, 'The code could not be loaded. Close this and try again.')),
  );
  return [image, h('p', { class: 'small' }, h('a', { href: start, target: '_blank', rel: 'noopener' }, start))];
}

function onlyHere(start) {
  return [
    h('h2', {}, 'This address works on this machine only'),
    h('p', {}, h('code', {}, new URL(start).host), ' leads each device to itself.'),
    h(
      'p',
      {},
      'For other devices start the server with ',
      h('code', {}, 'SLIPWAY_PREVIEW_DOMAIN'),
      ' set to a name that leads to it, such as ',
      h('code', {}, 'https://apps.example.com'),
      ', and with ',
      h('code', {}, 'SLIPWAY_HOST'),
      ' set to an address that they reach, which also needs ',
      h('code', {}, 'SLIPWAY_TOKEN'),
      '.',
    ),
  ];
}
