import { api } from '../api.js';
import { h, say } from '../dom.js';
import { noteApp } from '../listing.js';
import { inPlaceField } from '../views/in-place.js';
import { announce, toastError } from '../views/toasts.js';

const LONGEST_NAME = 120;

/** The name on a card: a link to the app, and a field in its place while it is changed. */
export function cardName() {
  let app = null;
  const link = h('a', { 'aria-describedby': 'apps-keys' });
  const title = h('h3', {}, link);
  const field = inPlaceField({ longest: LONGEST_NAME, hides: [title], back: link, keep });

  async function keep(wanted) {
    const { id, name: before } = app;
    if (wanted === '') {
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
    element: h('div', { class: 'name' }, title, field.form),
    link,

    show(next, address) {
      app = next;
      say(link, app.name || 'Untitled');
      link.title = app.name;
      link.setAttribute('href', address);
      field.input.setAttribute('aria-label', `New name of ${app.name}`);
    },

    edit: () => field.edit(app.name),
  };
}
