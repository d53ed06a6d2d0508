import { createAsking } from './asking.js';
import { element, find } from './dom.js';
// #if set-hours
import { openNow } from './hours.js';
// #end
// #if set-newsletter
import { content, model, related } from './model.js';
// #end
// #if !set-newsletter
import { content, model } from './model.js';
// #end
import { showInbox } from './inbox.js';
import { sections } from './sections.js';
import { openStore } from './store.js';

const store = openStore(model.collection);

find('#place').textContent = content.place;
find('#line').textContent = content.line;
find('#sections').append(...sections());
find('#nav').append(
  ...[...document.querySelectorAll('.block:not([hidden])')].map((block) =>
    element('a', { href: `#${block.id}` }, block.querySelector('h2').textContent),
  ),
);
createAsking(find('[data-form=record]'), model.fields, store, 'Thank you: your message has arrived.');
// #if set-hours
const now = openNow();
find('#now').textContent = now.text;
find('#now').dataset.open = now.open;
// #end
// #if set-newsletter
const [list] = related;
const subscribers = openStore(list.collection);
createAsking(
  find('[data-form=newsletter]'),
  list.fields,
  subscribers,
  'Thank you: you are on the list.',
);
// #end

// #if set-newsletter
await showInbox([
  { store, fields: model.fields, place: find('#messages'), none: 'Nobody has written yet.' },
  { store: subscribers, fields: list.fields, place: find('#subscribers'), none: 'Nobody has signed up yet.' },
]);
// #end
// #if !set-newsletter
await showInbox([
  { store, fields: model.fields, place: find('#messages'), none: 'Nobody has written yet.' },
]);
// #end
