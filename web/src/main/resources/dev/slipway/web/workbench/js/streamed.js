/**
 * The files of a generation as its events tell of them: piece by piece while they are written, and
 * whole when they are part of a version.
 *
 * @typedef {object} StreamedFile
 * @property {string} path
 * @property {number} bytes of the text so far
 * @property {string} text as far as it has come; empty for a file that is written
 * @property {boolean} done whether nothing more comes
 */

/**
 * @param {StreamedFile[]} files
 * @param {object} data of a `file` event
 * @returns {StreamedFile[]} the one that was told of last stands last
 */
export function fileWith(files, data) {
  const { path } = data;
  const known = files.find((file) => file.path === path);
  if (data.retracted) {
    return files.filter((file) => file !== known);
  }
  if (typeof data.text === 'string') {
    return withNext(files, known, piece(known, data));
  }
  if (data.ended) {
    return known ? withNext(files, known, { ...known, done: true }) : files;
  }
  return withNext(files, known, { path, bytes: data.bytes, text: '', done: true });
}

/** The file that is being written; null while none is. */
export function openFile(files) {
  return files.findLast(({ done }) => !done) ?? null;
}

function withNext(files, known, next) {
  // A file keeps its place, so that the list does not jump while one reads it.
  return known ? files.map((file) => (file === known ? next : file)) : [...files, next];
}

/** A piece names its offset: a file that is begun again replaces what was there. */
function piece(known, { path, from, text }) {
  if (known && from === known.text.length) {
    return { path, bytes: known.bytes + sizeOf(text), text: known.text + text, done: false };
  }
  const kept = (known?.text ?? '').slice(0, from);
  return { path, bytes: sizeOf(kept) + sizeOf(text), text: kept + text, done: false };
}

/** In UTF-8; each half of a pair counts two, so that a pair that is cut apart counts four. */
function sizeOf(text) {
  let size = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const half = unit >= 0xd800 && unit <= 0xdfff;
    size += unit < 0x80 ? 1 : unit < 0x800 || half ? 2 : 3;
  }
  return size;
}
