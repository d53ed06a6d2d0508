import { h, iconButton, say } from '../dom.js';
import { giveName } from './version-actions.js';
import { titleOf } from './causes.js';

const LONGEST_NAME = 80;

/** The heading of a version, which is named in place; without a name it says what was changed. */
export function versionName(number) {
  let version = null;
  const heading = h('h3', {});
  const pen = iconButton('pen', `Name version ${number}`, edit);
  const input = h('input', {
    class: 'field',
    maxlength: String(LONGEST_NAME),
    autocomplete: 'off',
    placeholder: 'No name',
    'aria-label': `Name of version ${number}`,
    on: { keydown: onKey, blur: () => finish(true) },
  });
  const form = h('form', { class: 'naming', hidden: true, on: { submit: onSubmit } }, input);

  function edit() {
    input.value = version.name ?? '';
    show(true);
    input.focus();
    input.select();
  }

  function show(editing) {
    form.hidden = !editing;
    heading.hidden = editing;
    pen.hidden = editing;
  }

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

  async function finish(keep, refocus = false) {
    if (form.hidden) {
      return;
    }
    show(false);
    if (refocus) {
      pen.focus();
    }
    const wanted = input.value.trim();
    if (!keep || wanted === (version.name ?? '')) {
      return;
    }
    say(heading, titleOf({ ...version, name: wanted }));
    await giveName(number, wanted);
    // Where it did not work, the name from before comes back.
    say(heading, titleOf(version));
  }

  return {
    element: h('div', { class: 'called' }, heading, form, pen),
    update(next) {
      version = next;
      say(heading, titleOf(version));
    },
  };
}
