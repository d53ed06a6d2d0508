import { byId, fill, h, icon } from '../dom.js';
import { recall, remember } from '../memory.js';

/** The prompts that were sent last from this browser: to take again, by click or with the arrow keys. */

const KEY = 'recent';
const MOST = 10;

let prompts = read();

/** @param {(text: string) => void} take puts a prompt into the box */
export function startRecentPrompts(take) {
  const box = byId('prompt');
  box.addEventListener('keydown', (event) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step === undefined || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const at = box.value === '' ? -1 : prompts.indexOf(box.value);
    const next = at + step;
    // In a text of one's own the arrow keys move the cursor.
    if ((box.value === '' || at >= 0) && next >= -1 && next < prompts.length && prompts.length > 0) {
      event.preventDefault();
      take(prompts[next] ?? '');
    }
  });
  byId('recent-list').addEventListener('click', ({ target }) => {
    const place = Number(target.closest('li')?.dataset.place);
    if (target.closest('.forget')) {
      forget(place);
    } else if (target.closest('.again')) {
      take(prompts[place]);
    }
  });
  draw();
}

export function noteRecentPrompt(text) {
  keep([text, ...prompts.filter((other) => other !== text)].slice(0, MOST));
}

function forget(place) {
  keep(prompts.filter((_, other) => other !== place));
  const left = byId('recent-list').querySelectorAll('.forget');
  (left[Math.min(place, left.length - 1)] ?? byId('prompt')).focus();
}

function keep(next) {
  prompts = next;
  remember(KEY, prompts.length === 0 ? '' : JSON.stringify(prompts));
  draw();
}

function draw() {
  byId('recent').hidden = prompts.length === 0;
  fill(
    byId('recent-list'),
    prompts.map((text, place) =>
      h(
        'li',
        { 'data-place': String(place) },
        h('button', { type: 'button', class: 'button bare again', title: text }, text),
        h(
          'button',
          {
            type: 'button',
            class: 'button bare square forget',
            'aria-label': `Forget “${text}”`,
            title: 'Forget this prompt',
          },
          icon('close'),
        ),
      ),
    ),
  );
}

/** What is kept may have been written by another version, or by hand. */
function read() {
  try {
    const kept = JSON.parse(recall(KEY) || '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}
