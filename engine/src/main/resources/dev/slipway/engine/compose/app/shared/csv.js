// #if export
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/** Rows as CSV (RFC 4180); nothing in it can pass for a formula. */
export const toCsv = (rows) =>
  rows.map((row) => row.map(cell).join(',')).join('\r\n').concat('\r\n');

function cell(value) {
  const text = String(value ?? '');
  const formula = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text);
  const safe = formula ? `'${text}` : text;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
// #end
// #if import

/** The rows of a CSV text, whichever delimiter it has. */
export function parseCsv(text) {
  const plain = text.replace(/^\uFEFF/, '');
  return split(plain, delimiterOf(plain)).filter((row) => row.some((value) => value.trim() !== ''));
}

/** The delimiter that stands most often in the first line, outside of quotes. */
function delimiterOf(text) {
  const line = text.replace(/"[^"]*"/g, '').split(/\r?\n/).find(Boolean) ?? '';
  const times = (delimiter) => line.split(delimiter).length;
  return [',', ';', '\t'].reduce((a, b) => (times(b) > times(a) ? b : a));
}

function split(text, delimiter) {
  const rows = [[]];
  let value = '';
  let quoted = false;
  const end = () => {
    rows.at(-1).push(value.replace(/^'(?=[=+\-@])/, ''));
    value = '';
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') {
        value += letter;
      } else if (text[at + 1] === '"') {
        value += letter;
        at++;
      } else {
        quoted = false;
      }
    } else if (letter === '"' && value === '') {
      quoted = true;
    } else if (letter === delimiter) {
      end();
    } else if (letter === '\n') {
      end();
      rows.push([]);
    } else if (letter !== '\r' || text[at + 1] !== '\n') {
      value += letter;
    }
  }
  end();
  return rows;
}
// #end
