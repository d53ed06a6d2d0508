import { h, iconButton, say } from '../dom.js';
import { inPlaceField } from '../views/in-place.js';
import { giveName } from './version-actions.js';
import { titleOf } from './causes.js';

const LONGEST_NAME = 80;

/** The heading of a version, which is named in place; without a name it says what was changed. */
export function versionName(number) {
  let version = null;
  const heading = h('h3', {});
  const pen = iconButton('pen', `Name version ${number}`, () => field.edit(version.name ?? ''));
  const field = inPlaceField({
    name: 'naming',
    label: `Name of version ${number}`,
    placeholder: 'No name',
    longest: LONGEST_NAME,
    hides: [heading, pen],
    back: pen,
    keep,
  });

  async function keep(name) {
    say(heading, titleOf({ ...version, name }));
    await giveName(number, name);
    // Where it did not work, the name from before comes back.
    say(heading, titleOf(version));
  }

  return {
    element: h('div', { class: 'called' }, heading, field.form, pen),
    update(next) {
      version = next;
      say(heading, titleOf(version));
    },
  };
}
