import { onDraft } from '../change-draft.js';
import { h, say } from '../dom.js';
import { chosenName } from '../engines.js';
import { newKey } from '../key.js';
import { engineChoice } from '../launch/engine-choice.js';
import { imageTray } from '../launch/images.js';
import { recall, remember } from '../memory.js';
import { changeApp, isWorking } from '../opened.js';
import { go } from '../router.js';
import { panel } from './panel.js';

/**
 * The box that asks for a change of an app that has a version. What is typed survives a reload and
 * a failed request.
 */
export function changeBox() {
  let id = null;
  let working = false;
  let attempt = noAttempt();
  const error = h('p', { class: 'notice bad', role: 'alert', hidden: true });
  const box = h('textarea', {
    class: 'field',
    rows: '2',
    'aria-label': 'What to change',
    placeholder: 'For example: add the publisher, and sort by rating',
    on: { keydown: onKey, input: keep },
  });
  const send = h('button', { type: 'submit', class: 'button' }, 'Change it');
  const select = h('select', { class: 'field' });
  const choice = h('label', { class: 'small which-engine', hidden: true }, 'Engine ', select);
  const foot = h('div', { class: 'change-foot' }, choice);
  const form = h('form', { class: 'change-form', on: { submit: onSubmit } });
  const tray = imageTray(form, box);
  foot.append(tray.add, send);
  form.append(box, tray.element, error, foot);
  const { element } = panel('change', 'Change something', form);

  function keep() {
    remember(`change.${id}`, box.value);
  }

  function onKey(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      ask();
    }
  }

  function onSubmit(event) {
    event.preventDefault();
    ask();
  }

  async function ask() {
    const prompt = box.value.trim();
    if (prompt === '' || working) {
      box.focus();
      return;
    }
    const mismatch = tray.mismatch();
    if (mismatch !== '') {
      showError(mismatch);
      return;
    }
    const engine = chosenName();
    const images = tray.state();
    if (attempt.prompt !== prompt || attempt.engine !== engine || attempt.images !== images) {
      attempt = { prompt, engine, images, key: newKey() };
    }
    showWorking(true);
    showError('');
    try {
      await changeApp(prompt, attempt.key, engine, tray.sent());
      attempt = noAttempt();
      if (tray.state() === images) {
        tray.clear();
      }
      if (box.value.trim() === prompt) {
        box.value = '';
        keep();
      }
    } catch (failure) {
      showWorking(false);
      showError(failure.message);
    }
  }

  function showWorking(now) {
    working = now;
    send.setAttribute('aria-disabled', String(now));
    say(send, now ? 'Working…' : 'Change it');
  }

  function showError(text) {
    error.hidden = text === '';
    say(error, text);
  }

  /** Adds to what is typed already, which nobody wants to lose. */
  async function takeDraft(text) {
    box.value = [box.value.trim(), text].filter(Boolean).join('\n\n');
    keep();
    if (!element.checkVisibility()) {
      // A small screen shows one part of the app at a time.
      await go({ name: 'app', id });
    }
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
    element.scrollIntoView({ block: 'nearest' });
  }

  const stops = [onDraft(takeDraft), engineChoice(select, choice), tray.stop];
  return {
    element,
    end: () => stops.forEach((stop) => stop()),
    update(opened) {
      if (id === null) {
        id = opened.id;
        box.value = recall(`change.${id}`);
      }
      element.hidden = opened.app.version === 0;
      showWorking(isWorking(opened));
    },
  };
}

function noAttempt() {
  return { prompt: '', engine: undefined, images: 0, key: '' };
}
