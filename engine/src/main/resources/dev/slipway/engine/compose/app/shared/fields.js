import { element } from './dom.js';
// #if format
import * as format from './format.js';
// #end
// #if tracker
// #if relation
import { relationControl, relationShown } from './relations.js';
// #end
// #end

const INPUTS = {
  text: { type: 'text' },
  // #if number
  number: { type: 'number', step: 'any', inputmode: 'decimal' },
  // #end
  // #if money
  money: { type: 'number', step: '0.01', inputmode: 'decimal' },
  // #end
  // #if date
  date: { type: 'date' },
  // #end
  // #if time
  time: { type: 'time' },
  // #end
  // #if link
  link: { type: 'url', placeholder: 'https://' },
  // #end
  // #if image
  image: { type: 'url', placeholder: 'https://' },
  // #end
  // #if email
  email: { type: 'email', autocomplete: 'off' },
  // #end
  // #if phone
  phone: { type: 'tel', autocomplete: 'off' },
  // #end
  // #if tags
  tags: { type: 'text', placeholder: 'one, two' },
  // #end
};

/** A labelled control for a field; the place makes its id one of its own. */
export function control(field, value, place = 'field') {
  const id = `${place}-${field.name}`;
  const shared = { id, name: field.name, required: field.required };
  switch (field.type) {
    // #if longText
    case 'longText':
      return labelled(field, id, element('textarea', { ...shared, rows: 4 }, value ?? ''));
    // #end
    // #if choice|groups
    case 'choice':
      return labelled(field, id, select(field, shared, value));
    // #end
    // #if yesNo
    case 'yesNo':
      return element(
        'div',
        { class: 'field field-check' },
        element('input', { ...shared, required: false, type: 'checkbox', checked: value === true }),
        element('label', { for: id }, field.label),
      );
    // #end
    // #if rating
    case 'rating':
      return stars(field, id, value);
    // #end
    // #if tracker
    // #if relation
    case 'relation':
      return labelled(field, id, relationControl(field, shared, value));
    // #end
    // #end
    default: {
      const text = Array.isArray(value) ? value.join(', ') : value;
      return labelled(field, id, element('input', { ...shared, ...INPUTS[field.type], ...field.limits, value: text }));
    }
  }
}

function labelled(field, id, input) {
  const long = field.type === 'longText' || (field.type === 'text' && field.required);
  const wide = long ? ' field-wide' : '';
  return element(
    'div',
    { class: `field${wide}` },
    element('label', { for: id }, field.label),
    input,
  );
}
// #if choice|groups

function select(field, shared, value) {
  const options = field.options.map((option) =>
    element('option', { value: option, selected: option === value }, option),
  );
  if (!field.required) {
    options.unshift(element('option', { value: '' }, '–'));
  }
  return element('select', shared, options);
}
// #end
// #if rating

function stars(field, id, value) {
  const choices = [1, 2, 3, 4, 5].map((count) => [
    element('input', {
      type: 'radio',
      class: 'visually-hidden',
      id: `${id}-${count}`,
      name: field.name,
      value: count,
      checked: count === value,
    }),
    element(
      'label',
      { for: `${id}-${count}`, title: `${count} of 5` },
      element('span', { class: 'visually-hidden' }, `${count} of 5`),
    ),
  ]);
  return element(
    'fieldset',
    { class: 'field stars' },
    element('legend', {}, field.label),
    element('div', { class: 'stars-row' }, choices),
  );
}
// #end

/** What a form says about a field, as records keep it; null takes the value away. */
export function readField(form, field) {
  // #if yesNo
  if (field.type === 'yesNo') {
    return form.elements.namedItem(field.name).checked;
  }
  // #end
  const text = String(new FormData(form).get(field.name) ?? '').trim();
  if (text === '') {
    return null;
  }
  switch (field.type) {
    // #if number
    case 'number':
      return Number(text);
    // #end
    // #if money
    case 'money':
      return Number(text);
    // #end
    // #if rating
    case 'rating':
      return Number(text);
    // #end
    // #if tags
    case 'tags':
      return [...new Set(text.split(',').map((tag) => tag.trim()).filter(Boolean))];
    // #end
    default:
      return text;
  }
}

export const readFields = (form, fields) =>
  Object.fromEntries(fields.map((field) => [field.name, readField(form, field)]));

// #if number
/** The number of a year is written without a mark between its digits: 1998, not 1,998. */
const isYear = ({ name }) => /(^year|(?<!Per)Year)$/.test(name);
// #end

/** The value of a field for reading; null where there is none. */
export function shown(field, value) {
  if (value === undefined || value === null || value === '') {
    return null;
  }
  const named = { 'data-field': field.name, class: `value value-${field.type}` };
  const text = String(value);
  switch (field.type) {
    // #if number
    case 'number':
      return element('span', named, isYear(field) ? text : format.number(value));
    // #end
    // #if money
    case 'money':
      return element('span', named, format.money(value));
    // #end
    // #if date
    case 'date':
      return element('time', { ...named, datetime: value }, format.date(value));
    // #end
    // #if time
    case 'time':
      return element('time', { ...named, datetime: value }, format.time(value));
    // #end
    // #if yesNo
    case 'yesNo':
      return element('span', { ...named, 'data-value': value === true ? 'true' : 'false' }, value ? 'Yes' : 'No');
    // #end
    // #if choice
    case 'choice':
      return element('span', { ...named, 'data-step': step(field, value) }, text);
    // #end
    // #if rating
    case 'rating':
      return starLine(named, Math.min(5, Math.max(0, Math.round(value) || 0)));
    // #end
    // #if link
    case 'link':
      return linked(named, text, webAddress(text), text.replace(/^https?:\/\/(www\.)?/, ''));
    // #end
    // #if email
    case 'email':
      return linked(named, text, `mailto:${encodeURIComponent(text).replace('%40', '@')}`);
    // #end
    // #if phone
    case 'phone':
      return linked(named, text, `tel:${text.replace(/[^+\d]/g, '')}`);
    // #end
    // #if image
    case 'image':
      return webAddress(text)
        ? element('img', { ...named, src: text, alt: '', loading: 'lazy' })
        : element('span', named, text);
    // #end
    // #if tags
    case 'tags':
      return element(
        'span',
        named,
        // #if tracker
        [value]
          .flat()
          .map((tag) => element('button', { type: 'button', class: 'tag', 'data-tag': tag }, tag)),
        // #end
        // #if !tracker
        [value].flat().map((tag) => element('span', { class: 'tag' }, tag)),
        // #end
      );
    // #end
    // #if tracker
    // #if relation
    case 'relation':
      return relationShown(named, field, value);
    // #end
    // #end
    default:
      return element('span', named, text);
  }
}
// #if rating

const starLine = (named, count) =>
  element(
    'span',
    { ...named, role: 'img', 'aria-label': `${count} of 5` },
    '★'.repeat(count),
    element('span', { class: 'star-off' }, '★'.repeat(5 - count)),
  );
// #end
// #if choice

/** How far along its options a choice is: first, last or between. */
function step(field, value) {
  const at = field.options.indexOf(value);
  return at === 0 ? 'first' : at === field.options.length - 1 ? 'last' : 'between';
}
// #end
// #if link|email|phone

function linked(named, value, href, words = value) {
  const outside = href?.startsWith('http') ? { target: '_blank', rel: 'noopener noreferrer' } : {};
  return href ? element('a', { ...named, ...outside, href }, words) : element('span', named, value);
}
// #end
// #if link|image

/** Only addresses of the web, so that no other scheme runs anything. */
function webAddress(value) {
  return /^https?:\/\//i.test(value) ? value : undefined;
}
// #end
