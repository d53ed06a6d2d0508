import { fill, h, say } from '../dom.js';
import { count } from '../format.js';
import { hashOf } from '../router.js';
import { store } from '../store.js';
import { applySuggestion, dismissSuggestion, lookAt, moreSuggestions } from '../suggested.js';
import { panel } from './panel.js';
import { toast } from './toasts.js';

/** What could be changed next: each a change that is ready, to be looked at and applied. */
export function suggestions() {
  let shown = null;
  let looked = null;
  let busy = false;
  let thinking = false;
  const list = h('ul', { role: 'list', class: 'suggestions' });
  const none = h('p', { class: 'quiet' }, 'No suggestions for this version.');
  const problem = h('p', { class: 'notice bad', role: 'alert', hidden: true });
  const more = button('More suggestions', askForMore);
  const { element } = panel('suggested', 'Suggestions', problem, list, none, more);

  /** One thing at a time; what goes wrong is said here, where it was asked for. */
  async function act(work) {
    if (busy) {
      return;
    }
    busy = true;
    tell('');
    try {
      await work();
    } catch (error) {
      tell(error.message);
    } finally {
      busy = false;
    }
  }

  function tell(text) {
    problem.hidden = text === '';
    say(problem, text);
  }

  /** A model may think for a minute; what is there already can be used meanwhile. */
  async function askForMore() {
    if (thinking) {
      return;
    }
    thinking = true;
    tell('');
    more.setAttribute('aria-disabled', 'true');
    say(more, 'Looking for more…');
    try {
      const { suggestions: made, message } = await moreSuggestions();
      toast(made.length > 0 ? `${count(made.length, 'more suggestion')}.` : message);
    } catch (error) {
      tell(error.message);
    } finally {
      thinking = false;
      more.removeAttribute('aria-disabled');
      say(more, 'More suggestions');
    }
  }

  function item(suggestion) {
    const { number, title, description } = suggestion;
    const previewed = number === looked;
    return h(
      'li',
      { 'data-number': String(number) },
      h('h3', {}, title),
      h('p', { class: 'quiet small' }, description),
      h(
        'div',
        { class: 'row' },
        h(
          'button',
          {
            type: 'button',
            class: 'button look',
            'aria-label': `Preview “${title}”`,
            'aria-pressed': String(previewed),
            on: { click: () => lookAt(previewed ? null : number) },
          },
          'Preview',
        ),
        h(
          'a',
          {
            class: 'button',
            href: hashOf({
              name: 'app',
              id: store.state.opened.id,
              section: 'suggestions',
              path: [String(number)],
            }),
            'aria-label': `Compare “${title}” with the app as it is`,
          },
          'Compare',
        ),
        button('Apply', () => act(() => applySuggestion(suggestion)), `Apply “${title}”`),
        button('Dismiss', () => act(() => dismissSuggestion(suggestion)), `Dismiss “${title}”`),
      ),
    );
  }

  /** The focus stays where it was, or comes to what is left, when the list is drawn anew. */
  function draw(all, before) {
    const focused = document.activeElement;
    const number = focused.closest?.('.suggestions > li')?.dataset.number;
    const label = focused.getAttribute?.('aria-label');
    // The button that led back is hidden by now, and the browser may not have noticed yet.
    const lost = focused === document.body || focused.closest?.('.looking');
    const cameBack = before !== null && looked === null && lost;
    fill(list, all.map(item));
    if (cameBack) {
      list.querySelector(`[data-number="${before}"] .look`)?.focus();
    } else if (number !== undefined) {
      const same = [...list.querySelectorAll('button')].find(
        (each) => each.getAttribute('aria-label') === label,
      );
      (same ?? list.querySelector('button') ?? more).focus();
    }
  }

  return {
    element,
    update({ app, suggestions: all, looked: now }) {
      element.hidden = app.version === 0;
      none.hidden = all.length > 0;
      const key = `${now}|${all.map(({ number }) => number).join()}`;
      if (key !== shown) {
        const before = looked;
        shown = key;
        looked = now;
        draw(all, before);
      }
    },
  };
}

function button(text, onClick, label) {
  return h(
    'button',
    { type: 'button', class: 'button', 'aria-label': label, on: { click: onClick } },
    text,
  );
}
