import { address } from '../api.js';
import { fill, h } from '../dom.js';
import { bytes as size } from '../format.js';
import { imageTypeOf } from './language.js';

/** Shows what is no text: an image as it looks, anything else as something to download. */
export function viewer() {
  const element = h('div', { class: 'viewer', hidden: true });
  return {
    element,

    async show(path, bytes, link) {
      const type = imageTypeOf(path);
      const facts = h('p', { class: 'quiet small' }, size(bytes.byteLength));
      const download = h('a', { class: 'button', href: link, download: nameOf(path) }, 'Download');
      if (type === null) {
        fill(element, h('p', {}, `${nameOf(path)} is no text.`), facts, download);
        return;
      }
      const image = h('img', { alt: path, src: await dataAddress(new Blob([bytes], { type })) });
      image.addEventListener('load', () => {
        facts.textContent += `, ${image.naturalWidth} × ${image.naturalHeight}`;
      });
      image.addEventListener('error', () => {
        image.replaceWith(h('p', {}, `${nameOf(path)} cannot be shown as an image.`));
      });
      fill(element, image, facts);
    },
  };
}

/** Where a file's bytes are. */
export function fileAddress(id, version, path) {
  return address(id, 'versions', version, 'files', ...path.split('/'));
}

export function nameOf(path) {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The content policy lets images come from the server or from data addresses. */
function dataAddress(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}
