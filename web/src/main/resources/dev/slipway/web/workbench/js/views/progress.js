import { fill, h, say } from '../dom.js';
import { newKey } from '../key.js';
import { sentWith } from '../launch/sent.js';
import { STEPS, elapsed, outcomeOf, reasonOf, stageOf, titleOf } from '../making.js';
import { cancelGeneration, changeApp, isWorking } from '../opened.js';
import { go } from '../router.js';
import { panel } from './panel.js';
import { fillPrompt } from './prompt-box.js';
import { slip } from './slip.js';
import { announce, toastError } from './toasts.js';
import { writing } from './writing.js';

/** How the newest generation goes or went: steps, what was said, files, time, cancel. */

const TICK = 100;

export function progressPanel() {
  let opened = null;
  let before = null;
  let ticking = 0;
  let filesShown = null;
  let said = [];
  let seenAtWork = false;
  const ways = slip();
  const clock = h('p', { class: 'clock quiet small', role: 'timer', 'aria-live': 'off' });
  const reason = h('p', { class: 'notice bad' });
  const messages = h('ul', { role: 'list', class: 'messages' });
  const files = writing();
  const drawer = files.element;
  const bar = h('progress', { class: 'under-way', 'aria-label': 'Being made', hidden: true });
  const cancel = button('Stop', () => cancelGeneration());
  cancel.setAttribute('aria-label', 'Stop making it');
  const again = button('Try again', () => {
    const prompt = promptOf(opened);
    return changeApp(prompt, newKey(), opened.generation?.engine, sentWith(prompt));
  });
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
    bar,
    reason,
    messages,
    drawer,
    h('div', { class: 'row' }, cancel, again, reword),
  );

  function tick() {
    say(clock, elapsed(opened));
  }

  function showFiles(list) {
    if (list !== filesShown) {
      filesShown = list;
      files.update(list);
    }
  }

  /** Sentences are added, so that what was read stays where it is. */
  function showMessages(list) {
    const goesOn = said.every((message, index) => message === list[index]);
    if (!goesOn) {
      fill(messages);
    }
    messages.append(
      ...list
        .slice(goesOn ? said.length : 0)
        .map(({ text, kind }) => h('li', kind === '' ? {} : { class: kind }, text)),
    );
    said = list;
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
      bar.hidden = outcome !== 'working';
      const why = reasonOf(opened, outcome);
      reason.hidden = why === '';
      say(reason, why);
      if (before?.progress.messages !== opened.progress.messages) {
        showMessages(opened.progress.messages);
      }
      drawer.open ||= outcome === 'working' && (before === null || !isWorking(before));
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
  } else if (outcome === 'working') {
    tellSentence(before.progress, opened.progress);
  }
}

/** The newest sentence; a log that is read from its start says all at once, and is not read out. */
function tellSentence({ messages: before, generation }, { messages: now, generation: current }) {
  const added = now.length - before.length;
  const goesOn = generation === current && before.length > 0 ? added > 0 : added === 1;
  if (goesOn && now.at(-1).kind !== 'usage') {
    announce(now.at(-1).text);
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
