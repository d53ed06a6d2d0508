import { h, fill, say } from '../dom.js';
import { count } from '../format.js';
import { drawRows, pairs } from './diff-rows.js';

/** Rows that are drawn at once; the rest comes when it is asked for. */
const CHUNK = 400;

/** Unchanged lines that the server puts around a change. */
const CONTEXT = 3;

const COLUMNS = { inline: ['line', 'line', 'rest'], side: ['line', 'rest', 'line', 'rest'] };

const KINDS = { added: 'Added', removed: 'Removed', changed: 'Changed' };

/**
 * One file of a comparison, which is drawn when it is first unfolded.
 *
 * @param {import('./patch.js').FileDiff} file
 * @param {object} options
 * @param {() => boolean} options.side whether the two sides stand beside each other
 * @param {() => Promise<string>} options.content the file as it is after the change
 */
export function diffFile(file, { side, content }) {
  let drawn = false;
  const counts = countsOf(file);
  const summary = h(
    'summary',
    {},
    h('span', { class: `change-kind ${file.kind}` }, KINDS[file.kind]),
    h('span', { class: 'path' }, file.path),
    counts,
  );
  const body = h('div', { class: 'diff-body' });
  const element = h('details', { class: 'diff-file' }, summary, body);
  element.addEventListener('toggle', () => element.open && draw());

  function draw() {
    if (drawn) {
      return;
    }
    drawn = true;
    if (file.binary) {
      fill(body, h('p', { class: 'quiet' }, 'This file is not text: only that it differs is known.'));
    } else if (file.hunks.length === 0) {
      fill(body, h('p', { class: 'quiet' }, 'This file is empty.'));
    } else {
      fill(body, table());
    }
  }

  function table() {
    const rows = h('tbody');
    // What is not drawn yet, from the top of the file to its end.
    const left = [];
    let before = null;
    file.hunks.forEach((hunk) => {
      if (file.kind === 'changed') {
        left.push({ gap: gapBetween(before, hunk) });
      }
      left.push({ rows: pairs(hunk.rows) });
      before = hunk;
    });
    if (file.kind === 'changed' && goesOn(before)) {
      left.push({ gap: gapBetween(before, null) });
    }
    drawMore(rows, left);
    return h(
      'table',
      { class: 'lines', 'aria-label': `Changes of ${file.path}` },
      // The first row may be one wide cell, so that widths have to be said beforehand.
      h('colgroup', {}, COLUMNS[side() ? 'side' : 'inline'].map((name) => h('col', { class: name }))),
      rows,
    );
  }

  function drawMore(rows, left) {
    let space = CHUNK;
    while (left.length > 0 && space > 0) {
      const part = left.shift();
      if (part.gap) {
        rows.append(...gapRow(part.gap));
        continue;
      }
      const now = part.rows.slice(0, space);
      rows.append(...drawRows(now, side()));
      space -= now.length;
      if (now.length < part.rows.length) {
        left.unshift({ rows: part.rows.slice(now.length) });
      }
    }
    const hidden = left.reduce((sum, part) => sum + (part.rows?.length ?? 0), 0);
    if (hidden > 0) {
      const row = wide(
        button(`Show more: ${count(hidden, 'line')} left`, () => {
          const at = rows.children.length - 1;
          row.remove();
          drawMore(rows, left);
          focusRow(rows.children[at]);
        }),
      );
      rows.append(row);
    } else if (left.length > 0) {
      left.splice(0).forEach(({ gap }) => rows.append(...gapRow(gap)));
    }
  }

  /** The unchanged lines between two pieces are not in the diff; they come from the file itself. */
  function gapRow(gap) {
    if (gap.lines === 0) {
      return [];
    }
    const text = gap.lines === null ? 'Show the rest' : `Show ${count(gap.lines, 'unchanged line')}`;
    const unfold = button(text, async () => {
      if (unfold.getAttribute('aria-disabled') === 'true') {
        return;
      }
      unfold.setAttribute('aria-disabled', 'true');
      say(unfold, 'Loading…');
      try {
        const inside = drawRows(unchanged(await content(), gap), side());
        const first = inside[0] ?? wide(h('span', { class: 'quiet' }, 'The file ends here.'));
        row.replaceWith(first, ...inside.slice(1));
        focusRow(first);
      } catch (error) {
        say(unfold, `${error.message} Try again`);
        unfold.removeAttribute('aria-disabled');
      }
    });
    const row = wide(unfold);
    return [row];
  }

  function wide(child) {
    return h('tr', { class: 'fold' }, h('td', { colspan: side() ? '4' : '3' }, child));
  }

  return {
    element,
    size: file.hunks.reduce((sum, hunk) => sum + hunk.rows.length, 0),

    open() {
      element.open = true;
      draw();
    },

    /** Draws it once more, one below the other or side by side. */
    redraw() {
      drawn = false;
      fill(body);
      if (element.open) {
        draw();
      }
    },

    focus() {
      summary.focus();
      element.scrollIntoView({ block: 'start' });
    },
  };
}

/** Added and removed lines of a file, in short. */
export function countsOf({ added, removed, binary }) {
  return h(
    'span',
    { class: 'counts' },
    binary
      ? 'not text'
      : [
          h('span', { class: 'plus' }, `+${added}`, hidden(' lines added,')),
          ' ',
          h('span', { class: 'minus' }, `−${removed}`, hidden(' lines removed')),
        ],
  );
}

/** A file may go on behind a hunk only where all the unchanged lines that a hunk can end with are there. */
function goesOn({ rows }) {
  const end = rows.slice(-CONTEXT);
  return end.length === CONTEXT && end.every(({ kind, bare }) => kind === ' ' && !bare);
}

/** Where the unchanged lines between two hunks are; null lines are all up to the end. */
function gapBetween(before, after) {
  const last = before?.rows.filter(({ now }) => now !== null).at(-1);
  const now = before === null ? 1 : last ? last.now + 1 : before.nowStart;
  const lastOld = before?.rows.filter(({ old }) => old !== null).at(-1);
  const old = before === null ? 1 : lastOld ? lastOld.old + 1 : before.oldStart;
  return { now, old, lines: after === null ? null : after.nowStart - now };
}

function unchanged(content, { now, old, lines }) {
  const all = content.split('\n');
  const bare = all.at(-1) !== '';
  if (!bare) {
    all.pop();
  }
  const end = lines === null ? all.length : now - 1 + lines;
  return all.slice(now - 1, end).map((text, at) => {
    const last = bare && now + at === all.length;
    const row = { kind: ' ', text, old: old + at, now: now + at, bare: last };
    return [row, row];
  });
}

function focusRow(row) {
  row?.setAttribute('tabindex', '-1');
  row?.focus();
}

function hidden(text) {
  return h('span', { class: 'visually-hidden' }, text);
}

function button(text, onClick) {
  return h('button', { type: 'button', class: 'button bare', on: { click: onClick } }, text);
}
