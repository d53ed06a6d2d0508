import { element } from './dom.js';
import { model } from './model.js';

/** Gives all answers as a file that spreadsheets open. */
export function download(records) {
  const head = [...model.fields.map(({ label }) => label), 'Sent'];
  const rows = records.map((record) => [
    ...model.fields.map(({ name }) => record[name]),
    record.createdAt,
  ]);
  const text = [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
  // The mark at the beginning says UTF-8 to spreadsheets that would guess otherwise.
  const blob = new Blob(['\ufeff', text, '\r\n'], { type: 'text/csv' });
  const link = element('a', { href: URL.createObjectURL(blob), download: `${model.collection}.csv` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function cell(value) {
  if (value === undefined || value === null) {
    return '';
  }
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  // What strangers type in must not run as a formula of whoever opens the file.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
