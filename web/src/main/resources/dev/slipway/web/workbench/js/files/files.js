import { fill, h } from '../dom.js';
import { go, goInstead } from '../router.js';
import { fileChanges } from './changes.js';
import { createDesk } from './desk.js';
import { openDocument } from './document.js';
import { side } from './side.js';

/** The section of an app's files: a tree of them, and one that is open to be read and edited. */
export function createSection() {
  const element = h('section', { class: 'section file-desk', 'aria-label': 'Files' });
  let parts = null;

  return {
    element,

    update({ app }, view) {
      if (app.version === 0) {
        parts ??= null;
        fill(element, h('p', { class: 'blank quiet' }, 'The files appear here as soon as the app is made.'));
        return;
      }
      if (parts === null) {
        parts = build(app.id, element);
        fill(element, ...parts.elements);
      }
      parts.update(app, view);
    },

    end: () => parts?.end(),
  };
}

function build(id, element) {
  let path = null;
  let line = '';
  let opened = false;
  let wantsFocus = false;
  let seen = 0;
  const desk = createDesk(id, draw);
  const large = openDocument(desk, {
    onRename: (each) => changes.rename(each),
    onDelete: (each) => changes.remove(each),
  });
  const small = side(desk, {
    onOpen: (each) => show(each, true),
    onRename: (each) => changes.rename(each),
    onDelete: (each) => changes.remove(each),
    onCreate: () => changes.create(folder()),
    onUpload: (files) => changes.upload(files, folder()),
  });
  const problem = h('div', { class: 'notice bad', role: 'alert', hidden: true });
  const changes = fileChanges(desk, {
    form: small.form,
    show: (each) => show(each, true),
    forget: large.forget,
    shown: () => path,
  });

  function show(next, focus) {
    wantsFocus = focus;
    const view = { name: 'app', id, section: 'files', path: next === null ? [] : next.split('/') };
    if (next === null) {
      goInstead(view);
      small.focusTree();
    } else if (next === path) {
      large.open(path, { focus: true });
    } else {
      go(view);
    }
  }

  function folder() {
    return path === null ? '' : path.slice(0, path.lastIndexOf('/') + 1);
  }

  function draw() {
    const saved = desk.entries().map(({ path: each, size }) => ({
      path: each,
      size,
      unsaved: desk.drafts.get(each) !== null,
    }));
    const fresh = desk.drafts
      .paths()
      .filter((each) => desk.entry(each) === null)
      .map((each) => ({ path: each, size: null, unsaved: true }));
    small.update([...saved, ...fresh], path);
    // Only another version concerns the open file; its drafts it makes by itself.
    if (opened && seen !== desk.version()) {
      large.follow();
    }
    seen = desk.version();
  }

  async function update(app, view) {
    const next = view.path.length === 0 ? null : view.path.join('/');
    const moved = !opened || next !== path;
    const jumps = !moved && (view.query.line ?? '') !== line;
    path = next;
    line = view.query.line ?? '';
    element.classList.toggle('has-file', path !== null);
    try {
      await desk.follow(app.version);
      problem.hidden = true;
    } catch (error) {
      problem.hidden = false;
      fill(problem, h('p', {}, `The files could not be listed. ${error.message}`), again(app, view));
      return;
    }
    if (path !== next) {
      return;
    }
    if (desk.version() > 0 && (moved || !opened)) {
      opened = true;
      draw();
      await large.open(path, { line: Number(line) || undefined, focus: wantsFocus });
      wantsFocus = false;
    } else if (jumps && line !== '') {
      large.goTo(Number(line));
    }
    large.measure();
  }

  function again(app, view) {
    const retry = () => update(app, view);
    return h('button', { type: 'button', class: 'button', on: { click: retry } }, 'Try again');
  }

  startDrop(element, (files) => changes.upload(files, folder()));
  return {
    elements: [problem, small.element, large.element],
    update,
    end() {
      small.end();
      large.end();
    },
  };
}

/** Files that are dropped here become files of the app; elsewhere on the page a zip is imported. */
function startDrop(element, take) {
  const leave = () => element.classList.remove('dropping');
  element.addEventListener('dragover', (event) => {
    if (event.dataTransfer.types.includes('Files')) {
      event.preventDefault();
      element.classList.add('dropping');
    }
  });
  element.addEventListener('dragleave', leave);
  element.addEventListener('drop', (event) => {
    leave();
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      take([...event.dataTransfer.files]);
    }
  });
}
