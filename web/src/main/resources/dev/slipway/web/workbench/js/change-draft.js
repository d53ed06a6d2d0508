/** Texts that other parts of the page put into the box that asks for a change. */

const drafts = new EventTarget();

/** Puts a text there behind what is typed, for the maker to read, change and send. */
export function proposeChange(text) {
  drafts.dispatchEvent(new CustomEvent('draft', { detail: text }));
}

/** Brings the box to the maker as it is. */
export const askForChange = () => proposeChange('');

/**
 * Calls back with each text.
 *
 * @param {(text: string) => void} callback
 * @returns {() => void} stops it
 */
export function onDraft(callback) {
  const listener = ({ detail }) => callback(detail);
  drafts.addEventListener('draft', listener);
  return () => drafts.removeEventListener('draft', listener);
}
