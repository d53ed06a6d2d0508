// #if related
import { at, go, onAddress } from './address.js';
// #end
// #if !related
// #if relation
import { at, onAddress } from './address.js';
// #end
// #if !relation
// #if cards
import { onAddress } from './address.js';
// #end
// #end
// #end
import { find } from './dom.js';
import { entities } from './entities.js';
import { createPage } from './page.js';
// #if related
import { createTabs } from './tabs.js';
// #end

const add = find('[data-action=add]');
const pages = entities.map((entity) => createPage(entity, jump));
// #if related
const tabs = createTabs(find('#tabs'), entities, (index) => go({ tab: entities[index].collection }));
// #end
let current = pages[0];

find('#panels').append(...pages.map((page) => page.node));
add.addEventListener('click', () => current.add());

/** Shows what the address asks for. */
function show() {
  // #if related
  const index = Math.max(0, entities.findIndex(({ collection }) => collection === at('tab')));
  current = pages[index];
  tabs.mark(index);
  pages.forEach((page) => {
    page.node.hidden = page !== current;
  });
  add.textContent = `Add ${entities[index].one}`;
  // #end
  current.render();
  // #if relation
  current.pointTo(at('record'));
  // #end
}

/** Shows what an entity keeps, narrowed to some of it. */
function jump(entity, pin) {
  pages[entities.indexOf(entity)].pin(pin);
  // #if related
  go({ tab: entity.collection });
  // #end
}

// #if related|relation|cards
onAddress(show);
// #end
entities.forEach(({ store }) => store.onChange(() => current.render()));
await Promise.all(entities.map(({ store }) => store.listen()));
show();
document.body.dataset.ready = 'true';
