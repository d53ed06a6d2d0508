import { proposeChange } from '../change-draft.js';
import { h, icon, iconButton, say } from '../dom.js';
import { count } from '../format.js';
import { filePath } from '../preview-address.js';
import { hashOf } from '../router.js';
import { announce, toast } from '../views/toasts.js';
import { createProblems, placeOf } from './problems.js';

const DRAW_AFTER = 60;
const TIME = new Intl.DateTimeFormat('en', { timeStyle: 'medium' });

/**
 * The app's console: a drawer with the errors and warnings of the app, and the button that counts
 * them.
 *
 * @param {() => {id: string, start: string}} where the app, and the address of its first page
 */
export function appConsole(where) {
  const problems = createProblems();
  const rows = new Map();
  let timer = 0;
  let told = false;

  const badge = h('span', { class: 'badge', hidden: true });
  const toggle = h(
    'button',
    {
      type: 'button',
      class: 'button bare console-toggle',
      'aria-expanded': 'false',
      'aria-controls': 'app-console',
      title: 'Console',
      on: { click: () => show(element.hidden) },
    },
    icon('console'),
    badge,
  );
  const list = h('ol', { role: 'list', class: 'problems' });
  const empty = h('p', { class: 'quiet' }, 'The app has reported no errors or warnings.');
  const more = h('p', { class: 'quiet small', hidden: true });
  const fix = action('Ask to fix', askToFix);
  const copy = action('Copy all', copyAll);
  const clear = action('Clear', () => {
    forget();
    list.parentElement.focus();
  });
  const element = h(
    'section',
    {
      class: 'console',
      id: 'app-console',
      'aria-label': 'Console of the app',
      hidden: true,
      on: { keydown: onKey },
    },
    h(
      'div',
      { class: 'console-head' },
      h('h2', {}, 'Console'),
      fix,
      copy,
      clear,
      iconButton('close', 'Close the console', () => show(false)),
    ),
    h(
      'div',
      { class: 'console-body', tabindex: '0', role: 'group', 'aria-label': 'Errors and warnings' },
      empty,
      list,
      more,
    ),
  );
  draw();

  function show(open) {
    element.hidden = !open;
    toggle.setAttribute('aria-expanded', String(open));
    (open ? list.parentElement : toggle).focus();
  }

  function onKey(event) {
    if (event.key === 'Escape') {
      show(false);
    }
  }

  function add(problem) {
    problems.add(problem);
    if (problem.level === 'error' && !told) {
      told = true;
      announce(`The app reported an error: ${problem.text}`);
    }
    if (timer === 0) {
      timer = setTimeout(draw, DRAW_AFTER);
    }
  }

  function draw() {
    clearTimeout(timer);
    timer = 0;
    const entries = problems.all();
    const keys = new Set(entries.map(({ key }) => key));
    rows.forEach((row, key) => {
      if (!keys.has(key)) {
        row.element.remove();
        rows.delete(key);
      }
    });
    entries.forEach((entry) => {
      if (!rows.has(entry.key)) {
        const row = rowOf(entry, where());
        rows.set(entry.key, row);
        list.append(row.element);
      }
      rows.get(entry.key).update();
    });
    const dropped = problems.dropped();
    more.hidden = dropped === 0;
    say(more, `${count(dropped, 'further one')} came too fast or long ago to be listed.`);
    empty.hidden = entries.length > 0;
    for (const button of [fix, copy, clear]) {
      button.hidden = entries.length === 0;
    }
    drawCounts(problems.counts());
  }

  function drawCounts({ errors, warnings }) {
    const parts = [
      errors > 0 && count(errors, 'error'),
      warnings > 0 && count(warnings, 'warning'),
    ].filter(Boolean);
    toggle.setAttribute('aria-label', ['Console', ...parts].join(', '));
    badge.hidden = parts.length === 0;
    badge.classList.toggle('bad', errors > 0);
    say(badge, String(errors > 0 ? errors : warnings));
  }

  function forget() {
    problems.clear();
    told = false;
    draw();
  }

  function askToFix() {
    proposeChange(problems.asRequest());
  }

  async function copyAll() {
    try {
      await navigator.clipboard.writeText(problems.asText());
      toast('Copied.');
    } catch {
      const selection = getSelection();
      selection.selectAllChildren(list);
      toast('The list is selected: copy it with Ctrl or Cmd and C.');
    }
  }

  return {
    element,
    toggle,
    add,
    clear: forget,
    open: () => show(true),
    askToFix,
    firstError: problems.firstError,
    end: () => clearTimeout(timer),
  };
}

function rowOf(entry, { id, start }) {
  const time = h('time', { class: 'quiet' });
  const times = h('span', { class: 'times', hidden: true });
  const stack =
    entry.stack === ''
      ? null
      : h('details', {}, h('summary', {}, 'Where it came from'), h('pre', {}, entry.stack));
  return {
    element: h(
      'li',
      { class: `problem ${entry.level}` },
      h('span', { class: 'level' }, entry.level === 'error' ? 'Error' : 'Warning'),
      h('div', { class: 'what' }, h('p', {}, entry.text, ' ', times), stack),
      h('div', { class: 'from' }, place(entry, id, start), time),
    ),
    update() {
      times.hidden = entry.count < 2;
      say(times, `${entry.count} times`);
      time.setAttribute('datetime', entry.time.toISOString());
      say(time, TIME.format(entry.time));
    },
  };
}

/** A link to the line where the file is one of the app's. */
function place(entry, id, start) {
  if (entry.source === '') {
    return null;
  }
  const path = filePath(entry.source, start);
  if (path === null) {
    return h('span', { class: 'quiet' }, placeOf(entry));
  }
  const query = entry.line > 0 ? { line: String(entry.line) } : {};
  const href = hashOf({ name: 'app', id, section: 'files', path: path.split('/'), query });
  return h('a', { href }, entry.line > 0 ? `${path}:${entry.line}` : path);
}

function action(text, onClick) {
  return h('button', { type: 'button', class: 'button', on: { click: onClick } }, text);
}
