import { parseCsv } from './csv.js';
import { element } from './dom.js';
import { openPreview } from './preview.js';
import { say } from './status.js';

const MOST_BYTES = 5_000_000;

/** A button that reads records from a CSV file. */
export function importButton(entity) {
  const input = element('input', {
    type: 'file',
    accept: '.csv,.tsv,.txt,text/csv',
    hidden: true,
    'data-action': 'import-file',
    'aria-label': `CSV file with ${entity.many}`,
    onchange: read,
  });

  async function read() {
    const [file] = input.files;
    if (!file) {
      return;
    }
    const rows = file.size > MOST_BYTES ? [] : parseCsv(decoded(await file.arrayBuffer()));
    input.value = '';
    if (file.size > MOST_BYTES) {
      say('This file is too large: 5 MB at most.');
    } else if (rows.length < 2) {
      say('This file has no rows below its headings.');
    } else {
      openPreview(entity, file.name, rows);
    }
  }

  return element(
    'span',
    { class: 'import' },
    element(
      'button',
      { type: 'button', 'data-action': 'import', onclick: () => input.click() },
      'Read a CSV file…',
    ),
    input,
  );
}

/** UTF-8, or what older spreadsheets write. */
function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
