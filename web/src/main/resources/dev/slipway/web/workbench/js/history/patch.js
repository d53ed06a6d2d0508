/**
 * Reads a unified diff as the server writes it. The counts in a hunk's head say how many lines
 * belong to it, so that a line of a file that looks like a head of the diff is never taken for one.
 *
 * @typedef {object} Row
 * @property {' ' | '-' | '+'} kind
 * @property {string} text without its line feed
 * @property {number | null} old its number before; null for an added line
 * @property {number | null} now its number after; null for a removed line
 * @property {boolean} [bare] whether the file ends here without a line feed
 *
 * @typedef {object} Hunk
 * @property {number} oldStart the number of its first line before, also where it has none there
 * @property {number} nowStart
 * @property {Row[]} rows
 *
 * @typedef {object} FileDiff
 * @property {string} path
 * @property {'added' | 'removed' | 'changed'} kind
 * @property {boolean} binary
 * @property {Hunk[]} hunks
 * @property {number} added lines
 * @property {number} removed lines
 */

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/**
 * @param {string} text
 * @returns {FileDiff[]}
 */
export function readPatch(text) {
  const lines = text.split('\n');
  if (lines.at(-1) === '') {
    lines.pop();
  }
  const files = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    const file = files.at(-1);
    if (line.startsWith('diff --git ')) {
      files.push(newFile(line));
    } else if (file === undefined) {
      throw new Error('The list of changes could not be read.');
    } else if (line.startsWith('new file mode')) {
      file.kind = 'added';
    } else if (line.startsWith('deleted file mode')) {
      file.kind = 'removed';
    } else if (line.startsWith('Binary files ')) {
      file.binary = true;
    } else if (HUNK.test(line)) {
      at = readHunk(file, lines, at);
      continue;
    }
    at += 1;
  }
  return files;
}

/** Both names of a head are the same, so that each takes half of it, whatever is in them. */
function newFile(line) {
  const names = line.slice('diff --git '.length);
  const path = names.slice(2, 2 + (names.length - 5) / 2);
  return { path, kind: 'changed', binary: false, hunks: [], added: 0, removed: 0 };
}

/** Reads one hunk; the index of the line behind it. */
function readHunk(file, lines, head) {
  const [, oldFrom, oldCount = '1', nowFrom, nowCount = '1'] = HUNK.exec(lines[head]);
  let oldLeft = Number(oldCount);
  let nowLeft = Number(nowCount);
  // A range without lines names the line before it.
  let old = Number(oldFrom) + (oldLeft === 0 ? 1 : 0);
  let now = Number(nowFrom) + (nowLeft === 0 ? 1 : 0);
  const hunk = { oldStart: old, nowStart: now, rows: [] };
  let at = head + 1;
  for (; oldLeft > 0 || nowLeft > 0 || isEndMark(lines[at]); at += 1) {
    const line = lines[at] ?? '';
    const kind = line[0];
    if (isEndMark(line)) {
      hunk.rows.at(-1).bare = true;
      continue;
    }
    if ((kind !== ' ' && kind !== '-' && kind !== '+') || at >= lines.length) {
      throw new Error('The list of changes is not complete.');
    }
    const isOld = kind !== '+';
    const isNow = kind !== '-';
    hunk.rows.push({
      kind,
      text: line.slice(1),
      old: isOld ? old : null,
      now: isNow ? now : null,
    });
    old += isOld ? 1 : 0;
    now += isNow ? 1 : 0;
    oldLeft -= isOld ? 1 : 0;
    nowLeft -= isNow ? 1 : 0;
    file.removed += kind === '-' ? 1 : 0;
    file.added += kind === '+' ? 1 : 0;
  }
  file.hunks.push(hunk);
  return at;
}

/** "\ No newline at end of file" is of the line before it. */
function isEndMark(line) {
  return line !== undefined && line.startsWith('\\');
}
