import { autocompletion, closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { css } from '@codemirror/lang-css';
import { html } from '@codemirror/lang-html';
import { javascript } from '@codemirror/lang-javascript';
import { json } from '@codemirror/lang-json';
import { markdown } from '@codemirror/lang-markdown';
import {
  HighlightStyle,
  bracketMatching,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';

/**
 * CodeMirror, dressed in the colours of the page. It lives in a shadow root: there it brings its
 * styles as constructed sheets, which a strict content policy allows.
 */

const LANGUAGES = {
  html,
  css,
  javascript: () => javascript({ jsx: true }),
  typescript: () => javascript({ typescript: true, jsx: true }),
  json,
  markdown,
};

/** Marks changes that come from outside, which are no edits of the maker's. */
const fromOutside = Annotation.define();
const wrapping = new Compartment();

const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: 'var(--water)' },
  { tag: [tags.tagName, tags.heading], color: 'var(--water)', fontWeight: '600' },
  { tag: [tags.string, tags.attributeValue, tags.special(tags.string)], color: 'var(--good)' },
  { tag: [tags.number, tags.bool, tags.null, tags.unit, tags.color], color: 'var(--warn)' },
  { tag: [tags.comment, tags.meta], color: 'var(--quiet)', fontStyle: 'italic' },
  { tag: [tags.propertyName, tags.attributeName, tags.className], color: 'var(--water-deep)' },
  { tag: [tags.regexp, tags.escape, tags.invalid], color: 'var(--danger)' },
  { tag: tags.link, textDecoration: 'underline' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
]);

const LOOK = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--sheet)', fontSize: '0.8125rem' },
  '&.cm-focused': { outline: '2px solid var(--water)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--well)',
    color: 'var(--quiet)',
    borderRight: '1px solid var(--edge)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-activeLineGutter': { color: 'var(--ink)', fontWeight: '600' },
  '& .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
    { background: 'var(--water-wash)' },
  '.cm-selectionMatch, .cm-searchMatch': { backgroundColor: 'var(--hit)', color: 'var(--ink)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--stripe)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--hit)' },
  '.cm-panels, .cm-tooltip': {
    backgroundColor: 'var(--well)',
    color: 'var(--ink)',
    borderColor: 'var(--edge)',
  },
  '.cm-panel input, .cm-panel button': {
    font: 'inherit',
    color: 'inherit',
    background: 'var(--sheet)',
    border: '1px solid var(--edge-strong)',
    borderRadius: '0.25rem',
    minHeight: '1.75rem',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--water)',
    color: 'var(--on-water)',
  },
});

/**
 * @param {HTMLElement} host
 * @param {object} on
 * @param {(text: string) => void} on.edit called after each edit of the maker's
 * @param {() => void} on.save
 */
export function createCodeEditor(host, on) {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const leave = document.createElement('p');
  leave.id = 'leave';
  leave.hidden = true;
  leave.textContent = 'Escape, then Tab leaves the editor.';
  root.append(leave);
  const view = new EditorView({ root, parent: root });
  view.dom.style.height = '100%';

  return {
    /** A file's text with its own undo history, to be shown by `show`. */
    stateOf(text, language, label) {
      return EditorState.create({ doc: text, extensions: extensions(language, label, on) });
    },

    show: (state) => view.setState(state),
    state: () => view.state,
    text: () => view.state.sliceDoc(),
    focus: () => view.focus(),
    measure: () => view.requestMeasure(),

    /** Replaces the text where it differs; undo brings it back. */
    replace(text, byMaker = false) {
      const change = smallestChange(view.state.sliceDoc(), text);
      if (change !== null) {
        view.dispatch({ changes: change, annotations: byMaker ? [] : fromOutside.of(true) });
      }
    },

    goTo(line) {
      const { from } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
      view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
      view.focus();
    },

    find: () => openSearchPanel(view),

    wrap(on) {
      view.dispatch({ effects: wrapping.reconfigure(on ? EditorView.lineWrapping : []) });
    },

    end: () => view.destroy(),
  };
}

function extensions(language, label, on) {
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    search({ top: true }),
    wrapping.of(EditorView.lineWrapping),
    syntaxHighlighting(COLOURS),
    LOOK,
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-describedby': 'leave',
    }),
    keymap.of([
      { key: 'Mod-s', run: () => (on.save(), true), preventDefault: true },
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...searchKeymap,
      ...historyKeymap,
      indentWithTab,
    ]),
    LANGUAGES[language]?.() ?? [],
    EditorView.updateListener.of((update) => {
      if (update.docChanged && !update.transactions.some((each) => each.annotation(fromOutside))) {
        on.edit(update.state.sliceDoc());
      }
    }),
  ];
}

/** One change from the first to the last character that differs, so that the cursor stays. */
function smallestChange(before, after) {
  if (before === after) {
    return null;
  }
  let from = 0;
  while (from < before.length && before[from] === after[from]) {
    from += 1;
  }
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - from &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}
