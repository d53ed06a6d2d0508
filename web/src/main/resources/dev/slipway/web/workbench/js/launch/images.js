import { h, icon, say } from '../dom.js';
import { anySeesImages, seesImages } from '../engines.js';
import { bytes, count } from '../format.js';
import { store } from '../store.js';
import { announce } from '../views/toasts.js';

/** Pictures beside a prompt: pasted, dropped or chosen; shown small, and taken away again. */

const MOST = 4;
const LARGEST = 4 * 1024 * 1024;
const TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/**
 * @param {HTMLElement} form where pictures may be dropped
 * @param {HTMLTextAreaElement} box where they may be pasted
 */
export function imageTray(form, box) {
  let images = [];
  let change = 0;
  let taking = Promise.resolve();
  const list = h('ul', { role: 'list', class: 'thumbs', 'aria-label': 'Images', hidden: true });
  const problem = h('p', { class: 'small bad', role: 'alert', hidden: true });
  const input = h('input', { type: 'file', accept: TYPES.join(), multiple: true, hidden: true });
  const add = h(
    'button',
    { type: 'button', class: 'button', hidden: true, on: { click: () => input.click() } },
    'Add images',
  );
  const element = h('div', { class: 'image-tray' }, list, problem, input);

  input.addEventListener('change', () => {
    takeAll([...input.files]);
    input.value = '';
  });
  box.addEventListener('paste', (event) => {
    const files = picturesIn(event.clipboardData);
    if (files.length > 0) {
      event.preventDefault();
      takeAll(files);
    }
  });
  form.addEventListener('dragover', (event) => {
    if (holdsPictures(event.dataTransfer)) {
      event.preventDefault();
    }
  });
  form.addEventListener('drop', (event) => {
    const files = picturesIn(event.dataTransfer);
    if (files.length > 0) {
      event.preventDefault();
      takeAll(files);
    }
  });

  /** One after another: each must know how many there are already. */
  function takeAll(files) {
    taking = taking.then(() => take(files));
  }

  async function take(files) {
    const wrong = [];
    for (const file of files) {
      const why = problemOf(file) || (images.length >= MOST && `A prompt has at most ${MOST} images.`);
      if (why) {
        wrong.push(why);
      } else {
        const image = await read(file);
        if (image) {
          images = [...images, image];
        } else {
          wrong.push(`“${file.name}” could not be read. Is it still there?`);
        }
      }
    }
    changed();
    if (wrong.length > 0) {
      tell([...new Set(wrong)].join(' '));
    } else {
      announce(count(images.length, 'image'));
    }
  }

  function remove(image) {
    const at = images.indexOf(image);
    images = images.filter((each) => each !== image);
    changed();
    const left = list.querySelectorAll('button');
    (left[Math.min(at, left.length - 1)] ?? box).focus();
  }

  function changed() {
    change += 1;
    list.hidden = images.length === 0;
    list.replaceChildren(...images.map((image) => thumb(image, () => remove(image))));
    tell(mismatch());
  }

  /** Why these pictures cannot be sent to the engine that would be asked; empty where they can. */
  function mismatch() {
    if (images.length === 0 || seesImages()) {
      return '';
    }
    return anySeesImages()
      ? 'The chosen engine takes no images. Choose another one, or remove the images.'
      : 'No engine that can be used here takes images. Remove them to send the text.';
  }

  function tell(text) {
    problem.hidden = text === '';
    say(problem, text);
  }

  const stop = store.follow(({ engines }) => engines, () => {
    add.hidden = !anySeesImages();
    tell(mismatch());
  });

  return {
    element,
    add,
    stop,
    mismatch,

    /** As they are sent; undefined where there are none. */
    sent: () => (images.length === 0 ? undefined : images.map(({ type, data }) => ({ type, data }))),

    /** Another one after each change. */
    state: () => change,

    clear() {
      images = [];
      changed();
    },
  };
}

function picturesIn(transfer) {
  return [...(transfer?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}

/** Before they are let go, a browser tells of files no more than their types. */
function holdsPictures(transfer) {
  return [...(transfer?.items ?? [])].some(
    ({ kind, type }) => kind === 'file' && type.startsWith('image/'),
  );
}

function problemOf({ name, type, size }) {
  if (!TYPES.includes(type)) {
    return `“${name}” is not taken: images are PNG, JPEG, WebP or GIF.`;
  }
  if (size > LARGEST) {
    return `“${name}” has ${bytes(size)}; an image has at most 4 MiB.`;
  }
  return size === 0 ? `“${name}” is empty.` : '';
}

/** The file as it is shown and sent; null where it cannot be read. */
function read(file) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const url = reader.result;
      resolve({ name: file.name, type: file.type, url, data: url.slice(url.indexOf(',') + 1) });
    });
    reader.addEventListener('error', () => resolve(null));
    reader.readAsDataURL(file);
  });
}

function thumb({ name, url }, onRemove) {
  return h(
    'li',
    {},
    h('img', { src: url, alt: name, width: '56', height: '56' }),
    h(
      'button',
      {
        type: 'button',
        class: 'button bare square',
        'aria-label': `Remove ${name}`,
        title: 'Remove',
        on: { click: onRemove },
      },
      icon('close'),
    ),
  );
}
