// #if date
import { dateOf } from './days.js';

// #end
const SAMPLE = new Intl.NumberFormat().formatToParts(1234567.8);
const GROUP = SAMPLE.find(({ type }) => type === 'group')?.value ?? ',';

/** Reads text as a field holds it: `{value}`, or `{problem}` in words. */
export function readText(field, given) {
  const text = given.trim();
  if (text === '') {
    return field.required ? { problem: `no ${field.label.toLowerCase()}` } : {};
  }
  const value = READ[field.type]?.(text, field) ?? (READ[field.type] ? undefined : text);
  return value === undefined ? { problem: `“${text}” is no ${WANTED[field.type]}` } : { value };
}

/** What stands in a column of numbers: money with its sign, with points or commas. */
export function numberOf(text) {
  const bare = text.replace(/[\s\u00a0\u202f'’]|[\p{Sc}]|^[A-Z]{3}|[A-Z]{3}$/gu, '');
  if (!/^[+-]?(\d[\d.,]*|[.,]\d+)$/.test(bare)) {
    return undefined;
  }
  const marks = bare.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  const both = new Set(marks).size > 1;
  const after = last ? bare.length - bare.lastIndexOf(last) - 1 : 0;
  const grouping = !both && (marks.length > 1 || (after === 3 && last === GROUP));
  const decimal = last && !grouping ? last : undefined;
  const point = decimal ? bare.lastIndexOf(decimal) : -1;
  const plain = [...bare].filter((letter, at) => !/[.,]/.test(letter) || at === point).join('');
  const number = Number(plain.replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}
// #if date

const ORDER = new Intl.DateTimeFormat()
  .formatToParts(new Date())
  .map(({ type }) => type)
  .filter((type) => ['day', 'month', 'year'].includes(type));

/** A day in ISO form, or in the visitor's own order. */
export function dayOf(text) {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) {
    return validDay(iso[1], iso[2], iso[3]);
  }
  const parts = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{2}|\d{4})\b/.exec(text);
  if (!parts) {
    return undefined;
  }
  const year = parts[3].length === 2 ? `20${parts[3]}` : parts[3];
  const dayFirst = ORDER.indexOf('day') < ORDER.indexOf('month');
  const [day, month] = dayFirst ? [parts[1], parts[2]] : [parts[2], parts[1]];
  return validDay(year, month, day) ?? validDay(year, day, month);
}

function validDay(year, month, day) {
  const written = [year, month, day].map((part) => part.padStart(2, '0')).join('-');
  const date = dateOf(written);
  return date.getMonth() === Number(month) - 1 && date.getDate() === Number(day) ? written : undefined;
}
// #end
// #if time

/** A time of day, with or without am and pm. */
export function timeOf(text) {
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*([ap])?\.?m?\.?$/i.exec(text);
  if (!parts) {
    return undefined;
  }
  const [, hour, minute = '00', half] = parts;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  return hours < 24 && Number(minute) < 60 ? `${String(hours).padStart(2, '0')}:${minute}` : undefined;
}
// #end
// #if yesNo

const YES = ['yes', 'y', 'true', '1', 'x', '✓', '✔', 'done', 'ja', 'oui', 'sí', 'si', 'sim'];
const NO = ['no', 'n', 'false', '0', '-', 'nein', 'non', 'não', 'nee', 'open'];

function yesOrNo(text) {
  const word = text.toLowerCase();
  return YES.includes(word) ? true : NO.includes(word) ? false : undefined;
}
// #end
// #if rating

function starsOf(text) {
  const count = /^[★☆]+$/.test(text) ? text.replaceAll('☆', '').length : numberOf(text);
  return count >= 1 && count <= 5 ? Math.round(count) : undefined;
}
// #end

const READ = {
  // #if number
  number: numberOf,
  // #end
  // #if money
  money: numberOf,
  // #end
  // #if date
  date: dayOf,
  // #end
  // #if time
  time: timeOf,
  // #end
  // #if yesNo
  yesNo: yesOrNo,
  // #end
  // #if rating
  rating: starsOf,
  // #end
  // #if choice
  choice: (text, { options }) =>
    options.find((option) => option.toLowerCase() === text.toLowerCase()),
  // #end
  // #if tags
  tags(text) {
    const tags = text.split(/[,;|]/).map((tag) => tag.trim().replace(/^#/, ''));
    return [...new Set(tags)].filter(Boolean);
  },
  // #end
};

const WANTED = {
  number: 'number',
  money: 'amount',
  date: 'date',
  time: 'time of day',
  yesNo: 'yes or no',
  rating: 'rating from 1 to 5',
  choice: 'choice that there is',
  tags: 'tag',
};
