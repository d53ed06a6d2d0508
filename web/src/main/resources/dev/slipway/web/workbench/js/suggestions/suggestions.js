import { fill, h } from '../dom.js';
import { go, hashOf } from '../router.js';
import { safeAddress, sandboxFor } from '../preview-address.js';
import { applySuggestion, dismissSuggestion } from '../suggested.js';
import { toastError } from '../views/toasts.js';

/** The section of suggestions: cards, and for one of them the app before and after side by side. */
export function createSection() {
  let shown = null;
  let app = null;
  const element = h('section', { class: 'section suggestion-cards', 'aria-label': 'Suggestions' });

  /** What goes well leads away from the suggestion, which is none any more. */
  async function act(work, next) {
    try {
      await work();
      go(next);
    } catch (failure) {
      toastError(failure);
    }
  }

  const apply = (suggestion) =>
    act(() => applySuggestion(suggestion), { name: 'app', id: app.id });
  const dismiss = (suggestion) =>
    act(() => dismissSuggestion(suggestion), { name: 'app', id: app.id, section: 'suggestions' });

  function card(suggestion) {
    const { number, title, description, changes } = suggestion;
    return h(
      'li',
      { class: 'suggestion-card' },
      h('h3', {}, h('a', { href: addressOf(number) }, title)),
      h('p', { class: 'quiet' }, description),
      h('p', { class: 'small quiet' }, filesOf(changes)),
      h(
        'div',
        { class: 'row' },
        h('a', { class: 'button', href: addressOf(number), 'aria-label': `Compare: ${title}` }, 'Compare'),
        button('Apply', `Apply “${title}”`, () => apply(suggestion)),
        button('Dismiss', `Dismiss “${title}”`, () => dismiss(suggestion)),
      ),
    );
  }

  const addressOf = (number) =>
    hashOf({ name: 'app', id: app.id, section: 'suggestions', path: number ? [String(number)] : [] });

  function comparison(suggestion) {
    return h(
      'div',
      { class: 'suggestion-comparison' },
      h(
        'header',
        {},
        h('a', { class: 'button', href: addressOf(0) }, 'All suggestions'),
        h('h2', { tabindex: '-1' }, suggestion.title),
        h('p', { class: 'quiet' }, suggestion.description),
        h(
          'div',
          { class: 'row' },
          button('Apply', `Apply “${suggestion.title}”`, () => apply(suggestion), 'button primary'),
          button('Dismiss', `Dismiss “${suggestion.title}”`, () => dismiss(suggestion)),
        ),
      ),
      h(
        'div',
        { class: 'before-after' },
        side('Before', app.previewUrl),
        side('After', suggestion.previewUrl),
      ),
    );
  }

  return {
    element,
    update(opened, { path }) {
      app = opened.app;
      const wanted = Number(path[0] ?? 0);
      const one = opened.suggestions.find(({ number }) => number === wanted);
      if (wanted && !one && opened.phase === 'ready') {
        go({ name: 'app', id: app.id, section: 'suggestions' });
        return;
      }
      const key = one ? `one|${one.number}|${app.version}` : `all|${app.version}|${opened.suggestions.map(({ number }) => number)}`;
      if (key !== shown) {
        const hadFocus = element.contains(document.activeElement);
        shown = key;
        fill(element, one ? comparison(one) : all(opened.suggestions, card));
        if (hadFocus) {
          element.querySelector('h2, a, button')?.focus();
        }
      }
    },
  };
}

function all(suggestions, card) {
  return suggestions.length === 0
    ? h(
        'div',
        { class: 'blank' },
        h('h3', {}, 'No suggestions for this version'),
        h('p', { class: 'quiet' }, 'Ask for more at the side, or say what to change.'),
      )
    : h('ul', { role: 'list', class: 'cards' }, suggestions.map(card));
}

function side(title, previewUrl) {
  const address = safeAddress(previewUrl);
  return h(
    'figure',
    {},
    h('figcaption', {}, title),
    address
      ? h('iframe', {
          title: `The app ${title.toLowerCase()} it`,
          src: address,
          sandbox: sandboxFor(address),
          referrerpolicy: 'no-referrer',
        })
      : h('p', { class: 'quiet' }, 'It cannot be shown.'),
  );
}

function filesOf(changes) {
  const names = changes.map(({ path }) => path);
  const rest = names.length - 3;
  return `Changes ${names.slice(0, 3).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function button(text, label, onClick, name = 'button') {
  return h('button', { type: 'button', class: name, 'aria-label': label, on: { click: onClick } }, text);
}
