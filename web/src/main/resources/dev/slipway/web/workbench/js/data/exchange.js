import { count } from '../format.js';
import { readCsv, writeCsv } from './csv.js';
import { columnsOf, valueOf } from './columns.js';

/** Records out to a file and in from one. */

const MOST_NAMED = 3;

/** Hands all records over as a CSV file. */
export function saveAsCsv(name, fields, records) {
  const columns = columnsOf(fields, records);
  const rows = [
    columns.map(({ label }) => label),
    ...records.map((record) => columns.map((column) => record[column.name])),
  ];
  const address = URL.createObjectURL(new Blob(['\uFEFF', writeCsv(rows)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * The records of a CSV file: its first line names the columns, by their labels or names.
 *
 * @returns {{records: object[], problems: string[]}} what fits, and what does not, by line
 */
export function recordsOf(text, columns) {
  const [head = [], ...rows] = readCsv(text);
  const wanted = head.map((cell) => columnNamed(cell.trim(), columns));
  if (rows.length === 0 || wanted.every((column) => column === null)) {
    throw new Error('The file needs a first line with the names of the columns, and a line for each record.');
  }
  const records = [];
  const problems = [];
  rows.forEach((cells, at) => {
    try {
      const entries = wanted
        .map((column, place) => column && [column.name, valueOf(column, cells[place] ?? '')])
        .filter((entry) => entry && entry[1] !== null);
      records.push(Object.fromEntries(entries));
    } catch (failure) {
      problems.push(`Line ${at + 2}: ${failure.message}`);
    }
  });
  return { records, problems };
}

function columnNamed(text, columns) {
  const same = (word) => word.toLowerCase() === text.toLowerCase();
  const known = columns.find(({ name, label }) => same(name) || same(label));
  const name = text.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^(?![A-Za-z_])/, '_');
  return known ?? (text === '' ? null : { name: name.slice(0, 64), label: text, type: 'text' });
}

/** What came of a file, in a sentence. */
export function outcome(made, problems) {
  const named = problems.slice(0, MOST_NAMED).join(' ');
  const rest = problems.length > MOST_NAMED ? ` And ${problems.length - MOST_NAMED} more.` : '';
  const left = problems.length > 0 ? ` ${count(problems.length, 'line')} left out. ${named}${rest}` : '';
  return `Added ${count(made, 'record')}.${left}`;
}
