const PARTS = new Intl.NumberFormat().formatToParts(12345.6);
const DECIMAL = PARTS.find(({ type }) => type === 'decimal')?.value ?? '.';
const PLAIN = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i;

/** What a person typed as a number, with the marks of their language; NaN where it is none. */
export function parseNumber(text) {
  const bare = String(text).trim().replace(/[\s'’\u00a0\u202f_]/g, '').replace('−', '-');
  const plain = DECIMAL === ',' ? withPoint(bare, ',', '.') : withPoint(bare, '.', ',');
  return PLAIN.test(plain) ? Number(plain) : Number.NaN;
}

/** Marks of thousands go, and the mark of decimals becomes a point. */
function withPoint(text, decimal, group) {
  const groups = text.split(group);
  const grouped = groups.length > 1 && groups.slice(1).every((part) => /^\d{3}(\D|$)/.test(part));
  if (grouped) {
    return groups.join('').replace(decimal, '.');
  }
  return groups.length === 2 && !text.includes(decimal)
    ? groups.join('.')
    : text.replace(decimal, '.');
}

/** A number with so many digits behind the point, at the least and at the most. */
export const fixed = (value, digits) =>
  value.toLocaleString(undefined, { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A number with so many digits that mean something; the very large and small in powers of ten. */
export function rounded(value, digits = 7) {
  const size = Math.abs(value);
  const odd = size !== 0 && (size >= 1e15 || size < 1e-6);
  return value.toLocaleString(undefined, {
    maximumSignificantDigits: digits,
    notation: odd ? 'scientific' : 'standard',
  });
}

/** The same for a box that is typed into: without marks of thousands. */
export const typed = (value, digits = 7) =>
  value.toLocaleString(undefined, {
    maximumSignificantDigits: digits,
    useGrouping: false,
    notation: Math.abs(value) >= 1e15 ? 'scientific' : 'standard',
  });
