import { element } from './dom.js';

/** A small button with a drawn sign and words for those who do not see it. */
export const signButton = (sign, label, attributes) =>
  element(
    'button',
    { type: 'button', class: 'sign', title: label, 'aria-label': label, ...attributes },
    element('span', { 'aria-hidden': 'true' }, sign),
  );
