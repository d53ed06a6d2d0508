import { element } from './dom.js';
// #if set-hours
import { hoursTable } from './hours.js';
// #end
import { content } from './model.js';

const PRICE = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** How the sections are drawn, by what they hold. */
const DRAWN = {
  text: ({ text }) => [element('p', { class: 'lead' }, text)],
  offers: ({ items }) => [
    element(
      'ul',
      { class: 'offers' },
      items.map(({ name, about, price }) =>
        element(
          'li',
          {},
          element('h3', {}, name),
          element('span', { class: 'dots', 'aria-hidden': 'true' }),
          price === undefined ? null : element('span', { class: 'price' }, PRICE.format(price)),
          element('p', {}, about),
        ),
      ),
    ),
  ],
  cards: ({ items }) => [
    element(
      'ul',
      { class: 'cards' },
      items.map(({ name, about }) => element('li', {}, element('h3', {}, name), element('p', {}, about))),
    ),
  ],
  dates: ({ items }) => [
    element(
      'ul',
      { class: 'dates' },
      items.map(({ day, name, about }) =>
        element('li', {}, dated(day), element('div', {}, element('h3', {}, name), element('p', {}, about))),
      ),
    ),
  ],
  questions: ({ items }) =>
    items.map(({ name, about }) =>
      element('details', {}, element('summary', {}, name), element('p', {}, about)),
    ),
  pictures: ({ items, text }) => [
    items.length
      ? element(
          'ul',
          { class: 'pictures' },
          items.map(({ address, about }) =>
            element('li', {}, element('img', { src: address, alt: about, loading: 'lazy' })),
          ),
        )
      : element('p', { class: 'lead' }, text),
  ],
  // #if set-hours
  hours: hoursTable,
  // #end
};

function dated(day) {
  const [year, month, date] = day.split('-').map(Number);
  const made = new Date(year, month - 1, date);
  const part = (options) => new Intl.DateTimeFormat(undefined, options).format(made);
  return element(
    'time',
    { datetime: day },
    element('strong', {}, part({ day: 'numeric' })),
    part({ month: 'short' }),
  );
}

/** The sections of the page, as the content names them. */
export const sections = () =>
  content.sections.map((section) =>
    element(
      'section',
      { id: section.id, class: `block holds-${section.holds}`, 'aria-labelledby': `${section.id}-title` },
      element('h2', { id: `${section.id}-title` }, section.title),
      DRAWN[section.holds](section),
    ),
  );
