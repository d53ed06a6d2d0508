import { fill, h, say } from '../dom.js';
import { count } from '../format.js';
import { hashOf } from '../router.js';

const PAUSE = 200;
const MOST = 300;
const AROUND = 60;

/** Searches the text of every file of the app, with what was not saved yet. */
export function findInFiles(desk) {
  let run = 0;
  let timer = 0;
  const input = h('input', {
    class: 'field',
    type: 'search',
    autocomplete: 'off',
    placeholder: 'Search in all files',
    'aria-label': 'Search in all files',
    on: { input: later },
  });
  const told = h('p', { class: 'quiet small', role: 'status' }, 'Type what to look for.');
  const list = h('ul', { role: 'list', class: 'hits' });
  const element = h('div', { class: 'find', hidden: true }, input, told, list);

  function later() {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  }

  async function search() {
    const word = input.value;
    run += 1;
    const mine = run;
    if (word.trim() === '') {
      fill(list);
      say(told, 'Type what to look for.');
      return;
    }
    say(told, 'Searching…');
    try {
      const texts = await Promise.all(allTexts());
      if (mine === run) {
        show(word, texts.flatMap(({ path, text }) => hitsIn(path, text, word)));
      }
    } catch (error) {
      if (mine === run) {
        say(told, `The files could not be read. ${error.message}`);
      }
    }
  }

  function allTexts() {
    const paths = new Set([...desk.entries().map(({ path }) => path), ...desk.drafts.paths()]);
    return [...paths].sort().map(async (path) => {
      const draft = desk.drafts.get(path);
      return { path, text: draft ? draft.text : (await desk.content(path)).text };
    });
  }

  function show(word, hits) {
    const files = new Set(hits.map(({ path }) => path)).size;
    const more = hits.length > MOST ? ` The first ${MOST} are shown.` : '';
    say(
      told,
      hits.length === 0
        ? `“${word}” is in no file.`
        : `${count(hits.length, 'hit')} in ${count(files, 'file')}.${more}`,
    );
    fill(list, hits.slice(0, MOST).map(item));
  }

  function item({ path, line, before, hit, after }) {
    const href = hashOf({
      name: 'app',
      id: desk.id,
      section: 'files',
      path: path.split('/'),
      query: { line: String(line) },
    });
    return h(
      'li',
      {},
      h(
        'a',
        { href },
        h('span', { class: 'small' }, `${path}:${line}`),
        h('code', {}, before, h('mark', {}, hit), after),
      ),
    );
  }

  return { element, search, focus: () => input.focus(), end: () => clearTimeout(timer) };
}

function hitsIn(path, text, word) {
  const wanted = word.toLowerCase();
  return (text ?? '').split('\n').flatMap((content, index) => {
    const at = content.toLowerCase().indexOf(wanted);
    if (at < 0) {
      return [];
    }
    const end = at + word.length;
    return [
      {
        path,
        line: index + 1,
        before: content.slice(Math.max(0, at - AROUND), at).trimStart(),
        hit: content.slice(at, end),
        after: content.slice(end, end + AROUND),
      },
    ];
  });
}
