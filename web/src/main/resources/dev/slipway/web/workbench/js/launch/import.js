import { byId, h, say } from '../dom.js';
import { bytes } from '../format.js';
import { noteNewApp } from '../listing.js';
import { go } from '../router.js';
import { announce, toast } from '../views/toasts.js';
import { upload } from './upload.js';

/** Makes apps from zips that are chosen, or dropped anywhere on the page. */
export function startImport() {
  const input = byId('import-file');
  byId('import').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    takeAll([...input.files]);
    input.value = '';
  });
  startDrop();
}

function startDrop() {
  const sheet = byId('drop');
  addEventListener('dragover', (event) => {
    // A section may take files by itself, and says so by having taken the event.
    if (!event.defaultPrevented && event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      sheet.hidden = false;
    }
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) {
      sheet.hidden = true;
    }
  });
  addEventListener('drop', (event) => {
    sheet.hidden = true;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0 && !event.defaultPrevented) {
      event.preventDefault();
      takeAll(files);
    }
  });
}

/** One after the other; a single one is opened when it is there. */
async function takeAll(files) {
  const button = byId('import');
  if (files.length === 0 || button.getAttribute('aria-disabled') === 'true') {
    return;
  }
  button.setAttribute('aria-disabled', 'true');
  for (const file of files) {
    const app = await take(file);
    if (app !== null && files.length === 1) {
      go({ name: 'app', id: app.id });
    }
  }
  button.setAttribute('aria-disabled', 'false');
}

async function take(file) {
  if (!/\.zip$/i.test(file.name) && !/zip/.test(file.type)) {
    refuse(file, 'is no zip. Export an app to see what one looks like.');
    return null;
  }
  if (file.size === 0) {
    refuse(file, 'is empty.');
    return null;
  }
  const notice = progressNotice(file);
  announce(`Importing ${file.name}.`);
  const { answer, stop } = upload(file, notice.show);
  notice.onCancel(stop);
  try {
    const app = await answer;
    noteNewApp(app);
    toast(`“${app.name}” is imported.`);
    return app;
  } catch (error) {
    if (error.code !== 'cancelled') {
      refuse(file, `was not imported. ${error.message}`);
    }
    return null;
  } finally {
    notice.leave();
  }
}

function refuse(file, why) {
  toast(`“${file.name}” ${why}`, { bad: true });
}

/** A notice that stays as long as the import takes. */
function progressNotice({ name, size }) {
  const state = h('span', { class: 'small quiet' }, bytes(size));
  const bar = h('progress', { max: '1', value: '0', 'aria-label': `Import of ${name}` });
  const cancel = h('button', { type: 'button', class: 'button' }, 'Cancel');
  const element = h(
    'div',
    { class: 'toast importing' },
    h('div', { class: 'stack' }, h('span', {}, `Importing “${name}”`), bar, state),
    cancel,
  );
  byId('toasts').append(element);
  return {
    show(part) {
      bar.value = part;
      say(state, part < 1 ? `${Math.round(part * 100)} % of ${bytes(size)}` : 'Unpacking…');
    },
    onCancel: (stop) => cancel.addEventListener('click', stop),
    leave: () => element.remove(),
  };
}
