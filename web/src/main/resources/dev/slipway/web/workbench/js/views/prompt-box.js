import { api } from '../api.js';
import { byId, say } from '../dom.js';
import { chosenName, startEngines } from '../engines.js';
import { number } from '../format.js';
import { newKey } from '../key.js';
import { engineChoice } from '../launch/engine-choice.js';
import { imageTray } from '../launch/images.js';
import { noteSent } from '../launch/sent.js';
import { noteRecentPrompt, startRecentPrompts } from '../launch/recent-prompts.js';
import { beginSending, endSending, isSending } from '../launch/sending.js';
import { noteNewApp } from '../listing.js';
import { recall, remember } from '../memory.js';
import { go } from '../router.js';
import { enginesPanel } from './engines.js';
import { announce, toast } from './toasts.js';

/** The box that an app starts from. What is typed survives a reload and a failed request. */

const LIMIT = 8_000;
const NEAR_LIMIT = 7_000;
const DRAFT = 'draft';

/** The key under which a text was sent: sent once more, it makes no second app. */
let attempt = noAttempt();
let sending = false;
let tray = null;

function noAttempt() {
  return { prompt: '', engine: undefined, images: 0, key: '' };
}

export function startPromptBox() {
  const box = byId('prompt');
  box.value = box.value || recall(DRAFT);
  showCount();
  box.addEventListener('input', () => {
    remember(DRAFT, box.value);
    showCount();
    showError('');
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  });
  byId('prompt-form').addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  byId('examples').addEventListener('click', ({ target }) => {
    const chip = target.closest('[data-prompt]');
    if (chip) {
      fillPrompt(chip.dataset.prompt);
    }
  });
  startRecentPrompts(fillPrompt);
  tray = imageTray(byId('prompt-form'), box);
  byId('prompt-images').append(tray.element);
  byId('prompt-send').before(tray.add);
  engineChoice(byId('engine'), byId('engine-choice'));
  byId('engine-states').append(enginesPanel('').element);
  startEngines();
}

/** Puts a text into the box and the cursor behind it. */
export function fillPrompt(text) {
  const box = byId('prompt');
  box.value = text;
  box.dispatchEvent(new Event('input'));
  box.focus();
  box.setSelectionRange(text.length, text.length);
}

async function send() {
  const box = byId('prompt');
  const prompt = box.value.trim();
  const wrong = problemOf(prompt) || tray.mismatch();
  if (sending || wrong) {
    showError(wrong);
    box.focus();
    return;
  }
  const engine = chosenName();
  const images = tray.state();
  if (attempt.prompt !== prompt || attempt.engine !== engine || attempt.images !== images) {
    attempt = { prompt, engine, images, key: newKey() };
  }
  showError('');
  showSending(true);
  beginSending(prompt);
  try {
    const sent = tray.sent();
    const app = await api.create(prompt, attempt.key, engine, sent);
    noteSent(prompt, sent);
    attempt = noAttempt();
    if (tray.state() === images) {
      tray.clear();
    }
    noteRecentPrompt(prompt);
    if (box.value.trim() === prompt) {
      remember(DRAFT, '');
      box.value = '';
      showCount();
    }
    noteNewApp(app);
    if (isSending()) {
      go({ name: 'app', id: app.id });
    } else {
      toast(`“${app.name}” is being made.`);
    }
  } catch (error) {
    endSending();
    showError(
      error.code === 'offline' ? `${error.message} Your text is kept here.` : error.message,
    );
    // The first view is seen again behind this task.
    setTimeout(() => box.focus());
  } finally {
    showSending(false);
  }
}

function problemOf(prompt) {
  if (prompt === '') {
    return 'Say in a sentence what the app shall do, or take one of the examples.';
  }
  return prompt.length > LIMIT ? `Please shorten the text to ${number(LIMIT)} characters.` : '';
}

function showSending(now) {
  sending = now;
  const button = byId('prompt-send');
  button.setAttribute('aria-disabled', String(now));
  say(button, now ? 'Sending…' : 'Build it');
  if (now) {
    announce('Sending the prompt.');
  }
}

function showCount() {
  const { length } = byId('prompt').value.trim();
  const counter = byId('prompt-count');
  counter.classList.toggle('over', length > LIMIT);
  say(counter, length < NEAR_LIMIT ? '' : `${number(length)} of ${number(LIMIT)}`);
}

function showError(text) {
  const error = byId('prompt-error');
  error.hidden = text === '';
  say(error, text);
  byId('prompt').setAttribute('aria-invalid', String(text !== ''));
}
