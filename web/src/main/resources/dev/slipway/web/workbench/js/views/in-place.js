import { h } from '../dom.js';

/**
 * A field that takes the place of a text while that is changed. Enter keeps what was typed, and so
 * does leaving the field; Escape does not.
 *
 * @param {object} options
 * @param {string} [options.label] what a screen reader calls the field
 * @param {string} [options.placeholder]
 * @param {string} [options.name] the class of the form
 * @param {number} options.longest
 * @param {HTMLElement[]} options.hides what is not seen meanwhile
 * @param {HTMLElement} options.back takes the focus afterwards, where a key ended it
 * @param {(typed: string) => void} options.keep called with what was typed, where that differs
 */
export function inPlaceField({ label, placeholder, name, longest, hides, back, keep }) {
  let editing = false;
  let before = '';
  const input = h('input', {
    class: 'field',
    maxlength: String(longest),
    autocomplete: 'off',
    placeholder,
    'aria-label': label,
    on: { keydown: onKey, blur: () => finish(true, false) },
  });
  const form = h('form', { class: name, hidden: true, on: { submit: onSubmit } }, input);

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

  function show(now) {
    editing = now;
    hides.forEach((each) => {
      each.hidden = now;
    });
  }

  function finish(kept, refocus) {
    if (!editing) {
      return; // Giving the focus away ends it once more.
    }
    show(false);
    if (refocus) {
      back.focus({ preventScroll: true });
    }
    form.hidden = true;
    const typed = input.value.trim();
    if (kept && typed !== before) {
      keep(typed);
    }
  }

  return {
    form,
    input,

    /** Begins with a text, all of it selected. */
    edit(text) {
      before = text;
      input.value = text;
      form.hidden = false;
      show(true);
      input.focus({ preventScroll: true });
      input.select();
    },
  };
}
