import { h } from '../dom.js';
import { number } from '../format.js';
import { changedWords } from './words.js';

/** Lines of a diff as rows of a table, one below the other or side by side. */

const LONGEST_LINE = 2_000;

/**
 * Rows that belong together: an unchanged line is alone, removed lines stand with the added ones that
 * take their place.
 *
 * @param {import('./patch.js').Row[]} rows
 * @returns {[import('./patch.js').Row | null, import('./patch.js').Row | null][]}
 */
export function pairs(rows) {
  const all = [];
  let removed = [];
  let added = [];
  const settle = () => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) {
      all.push([removed[at] ?? null, added[at] ?? null]);
    }
    removed = [];
    added = [];
  };
  for (const row of rows) {
    if (row.kind === '-') {
      if (added.length > 0) {
        settle();
      }
      removed.push(row);
    } else if (row.kind === '+') {
      added.push(row);
    } else {
      settle();
      all.push([row, row]);
    }
  }
  settle();
  return all;
}

/** Table rows for a piece of a file, in the order in which they are read. */
export function drawRows(some, side) {
  return side ? some.map(sideBySide) : inline(some);
}

function sideBySide([old, now]) {
  const [oldText, nowText] = texts(old, now);
  const left = old && cells(old, old.old, oldText);
  const right = now && cells(now, now.now, nowText);
  return h('tr', {}, left ?? blank(), right ?? blank());
}

/** Removed lines come before the added ones of the same place, as one is used to. */
function inline(some) {
  const rows = [];
  let added = [];
  for (const [old, now] of some) {
    const [oldText, nowText] = texts(old, now);
    const same = old !== null && old === now;
    if (same || old === null || now === null) {
      const row = old ?? now;
      if (row.kind !== '+') {
        rows.push(...(same ? added.splice(0) : []), one(row, oldText ?? nowText));
      } else {
        added.push(one(row, nowText));
      }
    } else {
      rows.push(one(old, oldText));
      added.push(one(now, nowText));
    }
  }
  return [...rows, ...added];
}

function one(row, text) {
  return h('tr', {}, lineNumber(row.old), ...cells(row, row.now, text));
}

const CLASSES = { '-': 'minus', '+': 'plus', ' ': null };
const SIGNS = { '-': '−', '+': '+', ' ': ' ' };

function cells(row, line, text) {
  const end = row.bare
    ? h('span', { class: 'bare-end' }, ' No line break at the end of the file')
    : null;
  return [
    lineNumber(line),
    h(
      'td',
      { class: CLASSES[row.kind] },
      h('span', { class: 'sign' }, SIGNS[row.kind]),
      h('span', { class: 'code' }, text),
      end,
    ),
  ];
}

function blank() {
  return [lineNumber(null), h('td', { class: 'blank' })];
}

function lineNumber(line) {
  return h('td', { class: 'line' }, line === null ? '' : String(line));
}

/** The two lines' texts, with marks around the words that differ where both are there. */
function texts(old, now) {
  if (old !== null && now !== null && old !== now) {
    const words = changedWords(old.text, now.text);
    if (words !== null) {
      return [marked(words[0], 'del'), marked(words[1], 'ins')];
    }
  }
  return [old && cut(old.text), now && cut(now.text)];
}

function marked(pieces, tag) {
  return pieces.map(({ text, changed }) => (changed ? h(tag, {}, text) : text));
}

/** A line of a hundred thousand characters would hold up everything around it. */
function cut(text) {
  return text.length <= LONGEST_LINE
    ? text
    : `${text.slice(0, LONGEST_LINE)}… (${number(text.length - LONGEST_LINE)} more characters)`;
}
