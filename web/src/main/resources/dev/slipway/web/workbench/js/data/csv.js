/** Tables as text with commas between the cells (RFC 4180), as spreadsheets read and write them. */

/** The rows of a text, each a list of cells. A first line tells whether commas, semicolons or tabs part them. */
export function readCsv(text) {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < source.length; at++) {
    const each = source[at];
    if (quoted) {
      if (each !== '"') {
        cell += each;
      } else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else {
        quoted = false;
      }
    } else if (each === '"' && cell === '') {
      quoted = true;
    } else if (each === separator) {
      row.push(cell);
      cell = '';
    } else if (each === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else if (each !== '\r') {
      cell += each;
    }
  }
  rows.push([...row, cell]);
  return rows.filter((cells) => cells.some((each) => each.trim() !== ''));
}

/** A text of rows. What a spreadsheet would take for a formula gets a mark before it. */
export function writeCsv(rows) {
  return rows.map((cells) => `${cells.map(written).join(',')}\r\n`).join('');
}

function written(value) {
  const text = value === undefined || value === null ? '' : plain(value);
  const safe = typeof value === 'string' && /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const plain = (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

function separatorOf(text) {
  const line = text.split('\n', 1)[0];
  const counts = [',', ';', '\t'].map((each) => [line.split(each).length, each]);
  return counts.sort(([one], [other]) => other - one)[0][1];
}
