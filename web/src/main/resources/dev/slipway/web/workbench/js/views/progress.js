import { fill, h, say } from '../dom.js';
import { bytes, count } from '../format.js';
import { newKey } from '../key.js';
import { STEPS, elapsed, outcomeOf, reasonOf, stageOf, titleOf } from '../making.js';
import { cancelGeneration, changeApp, isWorking } from '../opened.js';
import { go } from '../router.js';
import { panel } from './panel.js';
import { fillPrompt } from './prompt-box.js';
import { slip } from './slip.js';
import { announce, toastError } from './toasts.js';

/** How the newest generation goes or went: steps, what was said, files, time, cancel. */

const TICK = 100;

export function progressPanel() {
  let opened = null;
  let before = null;
  let ticking = 0;
  let filesShown = null;
  let seenAtWork = false;
  const ways = slip();
  const clock = h('p', { class: 'clock quiet small', role: 'timer', 'aria-live': 'off' });
  const reason = h('p', { class: 'notice bad' });
  const messages = h('ul', { role: 'list', class: 'messages' });
  const files = h('ul', { role: 'list', class: 'files' });
  const summary = h('summary');
  const drawer = h('details', {}, summary, files);
  const cancel = button('Cancel', () => cancelGeneration());
  const again = button('Try again', () =>
    changeApp(promptOf(opened), newKey(), opened.generation?.engine),
  );
  const reword = h(
    'button',
    { type: 'button', class: 'button', on: { click: () => startOver(opened) } },
    'Change the prompt',
  );
  const { element, title } = panel(
    'making',
    'Being made',
    clock,
    ways.element,
    reason,
    messages,
    drawer,
    h('div', { class: 'row' }, cancel, again, reword),
  );

  function tick() {
    say(clock, elapsed(opened));
  }

  function showFiles(list) {
    if (list === filesShown) {
      return;
    }
    filesShown = list;
    drawer.hidden = list.length === 0;
    const sum = list.reduce((total, file) => total + file.bytes, 0);
    say(summary, `${count(list.length, 'file')}, ${bytes(sum)}`);
    fill(
      files,
      list.map(({ path, bytes: size }) =>
        h('li', {}, h('code', {}, path), h('span', { class: 'quiet small' }, bytes(size))),
      ),
    );
  }

  return {
    element,

    update(next) {
      before = opened;
      opened = next;
      const outcome = outcomeOf(opened);
      element.hidden = outcome === null;
      title(titleOf(opened, outcome));
      tick();
      clearInterval(ticking);
      ticking = outcome === 'working' ? setInterval(tick, TICK) : 0;
      // An app that was finished long ago needs no account of its making.
      seenAtWork ||= outcome === 'working';
      ways.element.hidden = outcome === 'done' && !seenAtWork;
      ways.show(stageOf(opened, outcome), outcome);
      const why = reasonOf(opened, outcome);
      reason.hidden = why === '';
      say(reason, why);
      if (before?.progress.messages !== opened.progress.messages) {
        fill(
          messages,
          opened.progress.messages.map((text) => h('li', {}, text)),
        );
      }
      drawer.open ||= outcome === 'working' && before === null;
      showFiles(opened.progress.files);
      cancel.hidden = outcome !== 'working';
      again.hidden = outcome !== 'failed' && outcome !== 'cancelled';
      reword.hidden = again.hidden || opened.app.version > 0;
      if (before !== null) {
        if (outcome === 'done' && isWorking(before) && !drawer.matches(':hover, :focus-within')) {
          // They were there to be watched; what comes next stands below them.
          drawer.open = false;
        }
        tell(before, opened, outcome);
      }
    },

    end: () => clearInterval(ticking),
  };
}

function tell(before, opened, outcome) {
  const wasWorking = isWorking(before);
  if (
    wasWorking &&
    outcome === 'working' &&
    stageOf(before, 'working') !== stageOf(opened, outcome)
  ) {
    announce(`${STEPS[stageOf(opened, outcome)]}.`);
  } else if (wasWorking && outcome === 'done') {
    announce(`${opened.app.name} is ready. ${elapsed(opened)}.`);
  } else if (wasWorking && outcome === 'failed') {
    announce(`It did not work. ${reasonOf(opened, outcome)}`);
  } else if (wasWorking && outcome === 'cancelled') {
    announce('Cancelled.');
  }
}

async function startOver(opened) {
  const prompt = promptOf(opened);
  await go({ name: 'home' });
  fillPrompt(prompt);
}

function promptOf({ app, generation }) {
  return generation?.prompt ?? app.prompt;
}

function button(text, act) {
  const element = h('button', { type: 'button', class: 'button', on: { click } }, text);
  async function click() {
    if (element.getAttribute('aria-disabled') === 'true') {
      return;
    }
    element.setAttribute('aria-disabled', 'true');
    try {
      await act();
    } catch (error) {
      toastError(error);
    } finally {
      element.setAttribute('aria-disabled', 'false');
    }
  }
  return element;
}
