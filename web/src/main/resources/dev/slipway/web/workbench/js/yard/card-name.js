import { api } from '../api.js';
import { h, say } from '../dom.js';
import { noteApp } from '../listing.js';
import { announce, toastError } from '../views/toasts.js';

const LONGEST_NAME = 120;

/** The name on a card: a link to the app, and a field in its place while it is changed. */
export function cardName() {
  let app = null;
  let editing = false;
  const link = h('a', { 'aria-describedby': 'apps-keys' });
  const title = h('h3', {}, link);
  const input = h('input', {
    class: 'field',
    maxlength: String(LONGEST_NAME),
    on: { keydown: onKey, blur: () => finish(true, false) },
  });
  const form = h('form', { hidden: true, on: { submit: onSubmit } }, input);

  function onSubmit(event) {
    event.preventDefault();
    finish(true, true);
  }

  function onKey(event) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      finish(false, true);
    }
  }

  async function finish(keep, refocus) {
    if (!editing) {
      return; // Giving the focus away ends it once more.
    }
    editing = false;
    title.hidden = false;
    if (refocus) {
      link.focus({ preventScroll: true });
    }
    form.hidden = true;
    const { id, name: before } = app;
    const wanted = input.value.trim();
    if (!keep || wanted === '' || wanted === before) {
      return;
    }
    noteApp({ id, name: wanted });
    try {
      const { name, updatedAt } = await api.rename(id, wanted);
      noteApp({ id, name, updatedAt });
      announce(`Renamed to ${name}.`);
    } catch (error) {
      noteApp({ id, name: before });
      toastError(error);
    }
  }

  return {
    element: h('div', { class: 'name' }, title, form),
    link,

    show(next, address) {
      app = next;
      say(link, app.name || 'Untitled');
      link.title = app.name;
      link.setAttribute('href', address);
      input.setAttribute('aria-label', `New name of ${app.name}`);
    },

    edit() {
      editing = true;
      input.value = app.name;
      form.hidden = false;
      title.hidden = true;
      input.focus({ preventScroll: true });
      input.select();
    },
  };
}
