import { h, icon, iconButton } from '../dom.js';
import { toast } from '../views/toasts.js';

/**
 * Where in the app one is, and what can be done with that address.
 *
 * @param {() => void} reload
 * @param {() => void} toStart
 * @param {...HTMLElement} tools further controls behind
 */
export function addressBar(reload, toStart, ...tools) {
  let address = '';
  let start = '';
  const field = h('input', {
    class: 'field address',
    readonly: true,
    'aria-label': 'Address of the app',
    on: { focus: () => field.select() },
  });
  const back = iconButton('start', 'Back to the app’s start', () => {
    toStart();
    field.focus(); // The button is gone now.
  });
  const open = h(
    'a',
    {
      class: 'button bare square',
      target: '_blank',
      rel: 'noopener',
      'aria-label': 'Open in a new tab',
      title: 'Open in a new tab',
    },
    icon('open'),
  );
  const element = h(
    'div',
    { class: 'address-bar' },
    h(
      'div',
      { class: 'address-line' },
      iconButton('reload', 'Reload the app', reload),
      back,
      field,
      iconButton('copy', 'Copy the address', copy),
      open,
    ),
    h('div', { class: 'address-tools' }, ...tools),
  );

  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      toast('Address copied.');
    } catch {
      // Not allowed over plain HTTP from another machine: then it is selected, ready to be copied.
      field.focus();
      field.select();
      toast('The address is selected: copy it with Ctrl or Cmd and C.');
    }
  }

  function show(next) {
    address = next;
    field.value = next;
    open.setAttribute('href', next);
    back.hidden = next === start;
  }

  return {
    element,
    show,

    /** Another app, version or suggestion. */
    begin(first) {
      start = first;
      show(first);
    },
  };
}
