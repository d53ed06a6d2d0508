import { element, find } from './dom.js';

const SHOWN_FOR = 8000;
let timer = 0;

/** Tells what happened, aloud to screen readers, with an action to offer where there is one. */
export function say(text, action) {
  const region = find('#status');
  region.replaceChildren(element('span', {}, text));
  if (action) {
    const run = () => {
      clear();
      action.run();
    };
    region.append(
      element('button', { type: 'button', 'data-action': action.name, onclick: run }, action.label),
    );
  }
  clearTimeout(timer);
  timer = setTimeout(leave, SHOWN_FOR);
}

function leave() {
  const region = find('#status');
  if (region.matches(':hover, :focus-within')) {
    timer = setTimeout(leave, SHOWN_FOR);
  } else {
    clear();
  }
}

function clear() {
  find('#status').replaceChildren();
}
