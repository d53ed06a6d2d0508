import { element } from './dom.js';
import { shown } from './fields.js';
import * as format from './format.js';
import { model } from './model.js';

const SNIPPET = 110;

const wordsOf = (query) => query.toLowerCase().split(/\s+/).filter(Boolean);
const plain = (record) =>
  model.fields
    .map((field) => [record[field.name]].flat().join(' '))
    .join(' ')
    .toLowerCase();
const dateOf = (record) => String(record.date ?? record.createdAt ?? '');

/** The records that hold every word that is searched for, the newest first. */
export function matching(records, query) {
  const words = wordsOf(query);
  return records
    .filter((record) => words.every((word) => plain(record).includes(word)))
    .sort((one, other) => dateOf(other).localeCompare(dateOf(one)));
}

export const renderEntries = (records, query, current, onOpen) =>
  element(
    'ul',
    { class: 'entries' },
    records.map((record) => entry(record, wordsOf(query), record.id === current, onOpen)),
  );

function entry(record, words, isCurrent, onOpen) {
  return element(
    'li',
    { 'data-record': record.id },
    element(
      'button',
      {
        type: 'button',
        'data-action': 'open',
        'data-focus': `open-${record.id}`,
        'aria-current': isCurrent ? 'true' : undefined,
        onclick: () => onOpen(record),
      },
      // #if oneADay
      element('time', { class: 'entry-title', 'data-field': 'date', datetime: record.date }, longDate(record)),
      // #end
      // #if !oneADay
      element(
        'span',
        { class: 'entry-title', 'data-field': model.titleField },
        ...marked(String(record[model.titleField] ?? 'Untitled'), words),
      ),
      element('time', { class: 'entry-date', datetime: dateOf(record) }, format.date(dateOf(record))),
      // #end
      element(
        'span',
        { class: 'entry-text', 'data-field': 'text' },
        ...marked(snippet(String(record.text ?? ''), words), words),
      ),
      extras(record),
    ),
  );
}
// #if oneADay

const longDate = (record) => format.longDate(dateOf(record));
// #end

/** Mood, tags and whatever else an entry holds. */
function extras(record) {
  const values = model.fields
    .filter(({ name }) => ![model.titleField, 'text', 'date'].includes(name))
    .map((field) => shown(field, record[field.name]))
    .filter(Boolean);
  return values.length ? element('span', { class: 'entry-extras' }, values) : null;
}

/** The beginning of a text, or the part around the first word that was found. */
function snippet(text, words) {
  const at = Math.max(0, ...words.map((word) => text.toLowerCase().indexOf(word)).filter((i) => i > 0));
  const start = at > SNIPPET / 2 ? at - 30 : 0;
  const cut = text.slice(start, start + SNIPPET);
  return `${start > 0 ? '…' : ''}${cut}${start + SNIPPET < text.length ? '…' : ''}`;
}

function marked(text, words) {
  const parts = [];
  const small = text.toLowerCase();
  let from = 0;
  while (from < text.length) {
    const hits = words
      .map((word) => ({ at: small.indexOf(word, from), length: word.length }))
      .filter(({ at }) => at >= 0)
      .sort((one, other) => one.at - other.at || other.length - one.length);
    if (hits.length === 0) {
      break;
    }
    const [{ at, length }] = hits;
    parts.push(text.slice(from, at), element('mark', {}, text.slice(at, at + length)));
    from = at + length;
  }
  return [...parts, text.slice(from)];
}
