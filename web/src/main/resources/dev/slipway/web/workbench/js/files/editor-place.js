import { fill, h } from '../dom.js';

/** Where the editor stands, which is loaded when the first text is opened. */
export function editorPlace(on) {
  const host = h('div', { class: 'code' });
  const line = h('div', {
    class: 'loading-line',
    role: 'progressbar',
    'aria-label': 'Loading the editor',
  });
  const notice = h('div', { class: 'notice bad', role: 'alert', hidden: true });
  const element = h('div', { class: 'editor', hidden: true }, line, notice, host);
  let loading = null;
  line.hidden = true;

  async function load() {
    line.hidden = false;
    notice.hidden = true;
    try {
      const { createCodeEditor } = await import('./code-editor.js');
      return createCodeEditor(host, on);
    } finally {
      line.hidden = true;
    }
  }

  return {
    element,

    /** The editor; null where it could not be loaded, which is said with a way to try again. */
    async ready(again) {
      loading ??= load();
      try {
        return await loading;
      } catch (error) {
        loading = null;
        notice.hidden = false;
        fill(
          notice,
          h('p', {}, `The editor could not be loaded, so nothing can be edited now. ${error.message}`),
          h('button', { type: 'button', class: 'button', on: { click: again } }, 'Try again'),
        );
        return null;
      }
    },

    end: () => loading?.then((editor) => editor.end(), () => {}),
  };
}
