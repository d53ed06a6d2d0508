import { fill, h } from '../dom.js';
import { announce, toast, toastError } from '../views/toasts.js';
import { conflictView } from './conflict.js';
import { Moved } from './desk.js';
import { editorPlace } from './editor-place.js';
import { fileHead } from './file-head.js';
import { format } from './formatting.js';
import { languageOf, parserOf } from './language.js';
import { toastMade } from './saving.js';
import { fileAddress, nameOf, viewer } from './viewer.js';

/**
 * The file that is open. What is edited is a draft until it is saved; it names the content that it
 * was made from, so that a save never writes over what somebody else saved meanwhile.
 */
export function openDocument(desk, { onRename, onDelete }) {
  let path = null;
  let base = null; // the hash of the content that the text was made from; null for a new file
  let baseVersion = 0;
  let baseText = '';
  let newline = '\n';
  let kind = 'none';
  let editor = null;
  let busy = false;
  let isFormatting = false;
  let run = 0;
  let wrapped = true;
  let toldUnkept = false;
  const states = new Map();

  const place = editorPlace({ edit: onEdit, save: () => save() });
  const shown = viewer();
  const conflict = conflictView();
  const bar = fileHead(desk.id, {
    save: () => save(),
    format: formatNow,
    find: () => editor?.find(),
    wrap: turnWrap,
    rename: () => onRename(path),
    remove: () => onDelete(path),
  });
  const notice = h('div', { class: 'notice warn', role: 'status', hidden: true });
  const blank = h('div', { class: 'blank quiet' });
  const element = h(
    'div',
    { class: 'document' },
    bar.element,
    notice,
    blank,
    conflict.element,
    shown.element,
    place.element,
  );

  /** Opens a file, or none; answers when it is seen. */
  async function open(next, { line, focus } = {}) {
    run += 1;
    const mine = run;
    keepState();
    path = next;
    kind = 'none';
    conflict.hide();
    tell('');
    if (path === null) {
      return showNothing('Choose a file to read or edit it.');
    }
    const draft = desk.drafts.get(path);
    if (!draft && !desk.entry(path)) {
      return showNothing(`There is no file “${path}” in version ${desk.version()}.`);
    }
    try {
      const content = draft
        ? draft.base === null
          ? { text: '', newline: '\n' }
          : await desk.contentAt(draft.version, path, draft.base)
        : await desk.content(path);
      if (mine !== run) {
        return undefined;
      }
      if (content.text === null) {
        return await showBytes(content);
      }
      place.element.hidden = false;
      editor = await place.ready(() => open(path, { line, focus }));
      if (mine === run && editor !== null) {
        showText(content, draft);
        if (line) {
          editor.goTo(line);
        } else if (focus) {
          editor.focus();
        }
      }
    } catch (error) {
      if (mine === run) {
        showNothing(`“${path}” could not be read. ${error.message}`, button('Try again', () => open(path)));
      }
    }
    return undefined;
  }

  function showNothing(text, action) {
    showParts({ nothing: true });
    fill(blank, h('p', {}, text), action);
    showHead();
  }

  async function showBytes({ bytes }) {
    kind = 'bytes';
    showParts({ bytes: true });
    showHead();
    await shown.show(path, bytes, fileAddress(desk.id, desk.version(), path));
  }

  function showText(content, draft) {
    kind = 'text';
    baseText = content.text;
    newline = content.newline;
    base = draft ? draft.base : desk.hashOf(path);
    baseVersion = draft ? draft.version : desk.version();
    const text = draft?.text ?? baseText;
    showParts({ text: true });
    const label = `Text of ${path}`;
    editor.show(states.get(path) ?? editor.stateOf(text, languageOf(path), label));
    editor.wrap(wrapped);
    editor.replace(text);
    showHead();
    if (draft && draft.base !== desk.hashOf(path)) {
      tellOfChange();
    } else if (draft && draft.base !== null) {
      tell('These are your changes that were not saved yet.', button('Discard them', discard));
    }
  }

  function showParts({ nothing = false, bytes = false, text = false }) {
    blank.hidden = !nothing;
    shown.element.hidden = !bytes;
    place.element.hidden = !text;
  }

  function showHead() {
    bar.show({
      path,
      version: desk.version(),
      isStored: path !== null && desk.entry(path) !== null,
      isDraft: path !== null && desk.drafts.get(path) !== null,
      isEdited: kind === 'text' && conflict.element.hidden,
      isBusy: busy,
      isFormatting,
      isWrapped: wrapped,
    });
  }

  function onEdit(text) {
    if (kind !== 'text' || !conflict.element.hidden) {
      return;
    }
    if (text === baseText && base !== null) {
      desk.drop(path);
    } else if (!desk.keep(path, { text, base, version: baseVersion }) && !toldUnkept) {
      toldUnkept = true;
      toast('This browser keeps no more drafts: save before you leave the page.', { bad: true });
    }
    if (desk.drafts.get(path) === null && base === desk.hashOf(path)) {
      tell('');
    }
    showHead();
  }

  async function save(text = editor?.text()) {
    if (busy || kind !== 'text' || !conflict.element.hidden || !desk.drafts.get(path)) {
      return;
    }
    busy = true;
    showHead();
    const saved = path;
    const from = base;
    try {
      const made = await desk.write(saved, text, newline, from);
      settle(saved, text);
      toastMade(desk, `Saved ${nameOf(saved)} as version ${made}.`, { before: made - 1, made });
    } catch (error) {
      if (error instanceof Moved && path === saved) {
        await showBoth();
      } else {
        tell(`Not saved: ${error.message} Your changes are kept here.`);
      }
    } finally {
      busy = false;
      showHead();
    }
  }

  /** After a save: what was typed meanwhile is a draft of what is saved now. */
  function settle(saved, text) {
    const draft = desk.drafts.get(saved);
    const now = { base: desk.hashOf(saved), version: desk.version() };
    if (draft && draft.text !== text) {
      desk.keep(saved, { ...draft, ...now });
    } else {
      desk.drop(saved);
    }
    if (path === saved) {
      base = now.base;
      baseVersion = now.version;
      baseText = text;
      tell('');
    }
  }

  async function showBoth() {
    const here = path;
    const entry = desk.entry(path);
    const version = desk.version();
    const mine = editor.text();
    let theirs = null;
    try {
      theirs = entry ? (await desk.content(path)).text : null;
    } catch (error) {
      tell(`The other side could not be read. ${error.message}`, button('Try again', showBoth));
      return;
    }
    if (path !== here) {
      return;
    }
    place.element.hidden = true;
    tell('');
    const based = (text) => {
      conflict.hide();
      place.element.hidden = false;
      base = entry?.sha256 ?? null;
      baseVersion = version;
      baseText = theirs ?? '';
      desk.keep(path, { text, base, version });
      editor.replace(text, false);
      showHead();
    };
    const saveAs = (text) => {
      based(text);
      editor.focus();
      save(text);
    };
    conflict.show({
      mine,
      theirs,
      explanation:
        theirs === null
          ? `Version ${version} has no ${nameOf(path)} any more. Mine writes it anew, theirs drops your changes.`
          : `${nameOf(path)} was changed in another way until version ${version}. Nothing is written before you choose.`,
      ...choices(mine, theirs, saveAs, based),
    });
    showHead();
    announce('The file was changed meanwhile. Both sides are shown.');
  }

  function choices(mine, theirs, saveAs, based) {
    return {
      onMine: () => saveAs(mine),
      onTheirs: discard,
      onMerged: theirs === null ? null : saveAs,
      onEdit:
        theirs === null
          ? null
          : (text) => {
              based(text);
              tell('Merged text: look it over, then save it over the current version.');
              editor.focus();
            },
    };
  }

  /** Drops the changes and shows the file as it is now. */
  function discard() {
    const dropped = path;
    const draft = desk.drafts.get(path);
    desk.drop(path);
    states.delete(path);
    open(path, { focus: true });
    toast(`Dropped the changes of ${nameOf(dropped)}.`, {
      undo() {
        desk.keep(dropped, draft);
        if (path === dropped) {
          open(dropped, { focus: true });
        }
      },
    });
  }

  /** The app has another version: without changes the editor follows, with changes it says so. */
  async function follow() {
    showHead();
    if (path === null || busy || !conflict.element.hidden) {
      return;
    }
    const hash = desk.hashOf(path);
    const draft = desk.drafts.get(path);
    if (kind !== 'text') {
      open(path);
    } else if (draft && draft.base !== hash) {
      tellOfChange();
    } else if (!draft && hash === null) {
      open(path);
    } else if (!draft && hash !== base) {
      const mine = run;
      try {
        const content = await desk.content(path);
        if (mine === run && desk.drafts.get(path) === null && content.text !== null) {
          showText(content, null);
          announce(`${nameOf(path)} follows version ${desk.version()}.`);
        }
      } catch (error) {
        toastError(error);
      }
    }
  }

  function tellOfChange() {
    const gone = desk.entry(path) === null;
    tell(
      gone
        ? `Version ${desk.version()} has no ${nameOf(path)} any more. Your changes are kept here.`
        : `${nameOf(path)} was changed elsewhere; version ${desk.version()} has another text. Your changes are kept here.`,
      button('Show both sides', showBoth),
    );
  }

  async function formatNow() {
    const formatted = path;
    isFormatting = true;
    showHead();
    try {
      const before = editor.text();
      const after = await format(before, parserOf(path));
      if (path !== formatted || editor.text() !== before) {
        return;
      }
      tell('');
      editor.replace(after, true);
      announce(after === before ? 'It is formatted already.' : 'Formatted.');
    } catch (error) {
      if (path === formatted) {
        const show = error.line && button(`Go to line ${error.line}`, () => editor.goTo(error.line));
        tell(`Not formatted. ${error.message}`, show);
      }
    } finally {
      isFormatting = false;
      showHead();
    }
  }

  function turnWrap() {
    wrapped = !wrapped;
    showHead();
    editor.wrap(wrapped);
  }

  function keepState() {
    if (kind === 'text' && editor !== null) {
      states.set(path, editor.state());
    }
  }

  function tell(text, action) {
    notice.hidden = text === '';
    fill(notice, text !== '' && h('p', {}, text), text !== '' && action);
  }

  return {
    element,
    open,
    follow,
    path: () => path,
    forget: (gone) => states.delete(gone),
    focus: () => (editor && kind === 'text' ? editor.focus() : bar.focus()),
    goTo: (line) => kind === 'text' && editor.goTo(line),
    measure: () => editor?.measure(),
    end: place.end,
  };
}

function button(text, onClick, look = 'button') {
  return h('button', { type: 'button', class: look, on: { click: onClick } }, text);
}
