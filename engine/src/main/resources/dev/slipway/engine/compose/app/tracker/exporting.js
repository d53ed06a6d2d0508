import { toCsv } from './csv.js';
import { element } from './dom.js';
import { wordsOf } from './words.js';

/** A button that downloads the records that are shown. */
export function exportButton(entity, records) {
  const download = () => {
    // The mark at the beginning tells spreadsheets that this is UTF-8.
    const file = new Blob(['\uFEFF', csvOf(entity, records())], { type: 'text/csv;charset=utf-8' });
    const address = URL.createObjectURL(file);
    element('a', { href: address, download: `${entity.collection}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return element('button', { type: 'button', 'data-action': 'export', onclick: download }, 'Save as CSV');
}

function csvOf({ columns }, records) {
  const written = columns.filter(({ type }) => type !== 'count');
  return toCsv([
    written.map(({ label }) => label),
    ...records.map((record) => written.map((column) => wordsOf(column, record[column.name]))),
  ]);
}
