import { fill, h } from '../dom.js';
import { go, hashOf } from '../router.js';
import { SECTIONS, loadSection } from '../sections.js';
import { store } from '../store.js';
import { preview } from './preview.js';

/** Goes to a section of an app, and has the keyboard go on from there. */
export async function goToSection(id, section) {
  await go({ name: 'app', id, section });
  document.querySelector('.tabs [aria-current]')?.focus();
}

/** The large side of an app: the app itself, or one of the sections beside it. */
export function stage() {
  const app = preview();
  const built = new Map([['app', { element: app.element, update: app.update, end: app.end }]]);
  const tabs = [{ name: 'app', label: 'App' }, ...SECTIONS].map(({ name, label }) => ({
    name,
    link: h('a', { class: 'tab' }, label),
  }));
  const deck = h('div', { class: 'sections' }, app.element);
  let opened = null;

  function sectionOf(view) {
    const known = tabs.some(({ name }) => name === view.section);
    return known ? view.section : 'app';
  }

  function show() {
    const { view } = store.state;
    if (opened === null || view.id !== opened.id) {
      return;
    }
    const name = sectionOf(view);
    element.dataset.section = name;
    tabs.forEach(({ name: each, link }) => {
      link.setAttribute('href', hashOf({ name: 'app', id: opened.id, section: each }));
      if (each === name) {
        link.setAttribute('aria-current', 'page');
      } else {
        link.removeAttribute('aria-current');
      }
    });
    if (!built.has(name)) {
      build(SECTIONS.find((section) => section.name === name));
    }
    built.forEach(({ element, rest }, each) => {
      if (each !== name && !element.hidden) {
        rest?.();
      }
      element.hidden = each !== name;
    });
    built.get(name).update?.(opened, view);
    if (name !== 'app') {
      // The app goes on behind the section that is looked at.
      app.update(opened, view);
    }
  }

  /** Stands in for a section until it is loaded. */
  function build(section) {
    const element = h('div', { class: 'section waiting', role: 'status' }, 'Loading…');
    built.set(section.name, { element });
    deck.append(element);
    loadSection(section).then(
      ({ createSection }) => {
        const made = createSection();
        element.replaceWith(made.element);
        built.set(section.name, made);
        show();
      },
      () => {
        const again = () => {
          element.remove();
          built.delete(section.name);
          show();
        };
        fill(
          element,
          h('p', {}, 'This part of the page could not be loaded.'),
          h('button', { type: 'button', class: 'button', on: { click: again } }, 'Try again'),
        );
      },
    );
  }

  const element = h(
    'div',
    { class: 'stage' },
    h(
      'nav',
      { class: 'tabs', 'aria-label': 'Parts of the app' },
      tabs.map(({ link }) => link),
    ),
    deck,
  );
  const stop = store.follow(({ view }) => view, show);
  return {
    element,

    update(next) {
      opened = next;
      show();
    },

    end() {
      stop();
      built.forEach(({ end }) => end?.());
    },
  };
}
