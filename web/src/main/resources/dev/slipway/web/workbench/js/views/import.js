import { api } from '../api.js';
import { byId, say } from '../dom.js';
import { noteNewApp } from '../listing.js';
import { go } from '../router.js';
import { announce, toast, toastError } from './toasts.js';

/** Makes an app from a zip that is chosen, or dropped anywhere on the page. */
export function startImport() {
  const input = byId('import-file');
  byId('import').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    take(input.files[0]);
    input.value = '';
  });
  startDrop();
}

function startDrop() {
  const sheet = byId('drop');
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) {
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
    const file = event.dataTransfer?.files[0];
    if (file) {
      event.preventDefault();
      take(file);
    }
  });
}

async function take(file) {
  const button = byId('import');
  if (!file || button.getAttribute('aria-disabled') === 'true') {
    return;
  }
  if (!/\.zip$/i.test(file.name) && !/zip/.test(file.type)) {
    toast(`“${file.name}” is no zip. Export an app to see what one looks like.`, { bad: true });
    return;
  }
  button.setAttribute('aria-disabled', 'true');
  say(button, 'Importing…');
  announce(`Importing ${file.name}.`);
  try {
    const app = await api.importZip(file);
    noteNewApp(app);
    go({ name: 'app', id: app.id });
  } catch (error) {
    toastError(error);
  } finally {
    button.setAttribute('aria-disabled', 'false');
    say(button, 'Import a zip');
  }
}
