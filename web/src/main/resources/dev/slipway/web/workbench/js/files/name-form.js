import { h, say } from '../dom.js';

/** A small form that asks for a path, for a new file or another name. */
export function nameForm() {
  let onName = () => {};
  let back = null;
  const label = h('label', { class: 'small', for: 'file-path' });
  const input = h('input', {
    class: 'field',
    id: 'file-path',
    maxlength: '200',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'file-path-error',
    on: { keydown: (event) => event.key === 'Escape' && close() },
  });
  const problem = h('p', { class: 'notice bad small', id: 'file-path-error', role: 'alert', hidden: true });
  const send = h('button', { type: 'submit', class: 'button' });
  const cancel = h('button', { type: 'button', class: 'button', on: { click: close } }, 'Cancel');
  const element = h(
    'form',
    { class: 'name-form', hidden: true, on: { submit: onSubmit } },
    label,
    input,
    problem,
    h('div', { class: 'row' }, send, cancel),
  );

  async function onSubmit(event) {
    event.preventDefault();
    const path = input.value.trim().normalize('NFC');
    try {
      const wrong = problemOf(path);
      if (wrong) {
        throw new Error(wrong);
      }
      await onName(path);
      element.hidden = true;
    } catch (error) {
      problem.hidden = false;
      say(problem, error.message);
      input.focus();
    }
  }

  function close() {
    element.hidden = true;
    back?.focus();
  }

  return {
    element,

    ask({ title, button, value, taken }) {
      back = document.activeElement;
      onName = taken;
      say(label, title);
      say(send, button);
      problem.hidden = true;
      input.value = value;
      element.hidden = false;
      input.focus();
      const name = value.lastIndexOf('/') + 1;
      const end = value.lastIndexOf('.');
      input.setSelectionRange(name, end > name ? end : value.length);
    },
  };
}

/** What the server would refuse, said before anything is written. */
function problemOf(path) {
  if (path === '') {
    return 'Enter a path, for example pages/about.html.';
  }
  if (/[\\:*?"<>|\p{Cc}\p{Cf}]/u.test(path)) {
    return 'A path has none of \\ : * ? " < > |.';
  }
  const parts = path.split('/');
  const odd = parts.some((part) => part === '' || /^\.|\.$|^\s|\s$/.test(part));
  return odd ? 'No part of a path is empty, or begins or ends with a dot.' : '';
}
