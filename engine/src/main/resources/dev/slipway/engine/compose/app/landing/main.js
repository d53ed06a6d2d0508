import { createAsking } from './asking.js';
import { element, find } from './dom.js';
// #if set-hours
import { openNow } from './hours.js';
// #end
import { showMessages } from './messages.js';
// #if set-newsletter
import { content, model, related } from './model.js';
// #end
// #if !set-newsletter
import { content, model } from './model.js';
// #end
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
const [subscribers] = related;
createAsking(
  find('[data-form=newsletter]'),
  subscribers.fields,
  openStore(subscribers.collection),
  'Thank you: you are on the list.',
);
// #end

await showMessages(store);
