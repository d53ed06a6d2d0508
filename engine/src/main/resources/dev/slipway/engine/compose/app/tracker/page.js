// #if cards
import { createCards } from './cards.js';
// #end
import { counted, element, keepFocus } from './dom.js';
// #if export
import { exportButton } from './exporting.js';
// #end
// #if import
import { importButton } from './importing.js';
// #end
import { createNarrowing } from './narrow.js';
// #if totals|charts|warnings
import { createOverview } from './overview.js';
// #end
// #if tags
import { followTags } from './parts.js';
// #end
import { createActions, recordsOf } from './records.js';
import { addSamples } from './samples.js';
import { createTable } from './table.js';
// #if cards
import { createViews } from './views.js';
// #end

const AT_ONCE = 200;

/** All that one entity has on the screen: figures, charts, tools and the records. */
export function createPage(entity, jump) {
  const narrowing = createNarrowing(entity, render);
  const { pin, sortBy } = narrowing;
  const actions = { ...createActions(entity), jump, pin, sortBy };
  const table = createTable(entity, actions);
  // #if cards
  const cards = createCards(entity, actions);
  const views = createViews();
  // #end
  // #if totals|charts|warnings
  const overview = createOverview(entity, pin);
  // #end
  const number = element('p', { role: 'status' });
  const list = element('div', { class: 'list' });
  let found = [];
  let most = AT_ONCE;
  const foot = element(
    'footer',
    { class: 'foot' },
    number,
    // #if import
    importButton(entity),
    // #end
    // #if export
    exportButton(entity, () => found),
    // #end
  );
  const node = element(
    'section',
    // #if related
    {
      class: 'panel',
      role: 'tabpanel',
      id: `panel-${entity.collection}`,
      'aria-labelledby': `tab-${entity.collection}`,
    },
    // #end
    // #if !related
    { class: 'panel', 'aria-label': entity.many },
    // #end
    // #if totals|charts|warnings
    overview.node,
    // #end
    narrowing.node,
    list,
    foot,
  );
  // #if cards
  narrowing.node.append(views.node);
  // #end

  // #if tags
  followTags(list, entity, pin);
  // #end

  function render() {
    const all = recordsOf(entity);
    found = narrowing.apply(all);
    // #if totals|charts|warnings
    overview.show(all, found);
    // #end
    narrowing.node.hidden = all.length === 0;
    node.dataset.filled = String(all.length > 0);
    number.textContent =
      found.length < all.length
        ? `${found.length.toLocaleString()} of ${counted(all.length, entity)}`
        : counted(all.length, entity);
    const { scrollLeft = 0, scrollTop = 0 } = list.firstElementChild ?? {};
    keepFocus(() => list.replaceChildren(content(all), ...(found.length > most ? [rest()] : [])));
    Object.assign(list.firstElementChild, { scrollLeft, scrollTop });
  }

  /** Thousands of rows are shown on request only. */
  const rest = () =>
    element(
      'button',
      { type: 'button', class: 'rest', onclick: showAll },
      `Show all ${found.length.toLocaleString()}`,
    );

  function showAll() {
    most = Infinity;
    render();
  }

  function content(all) {
    if (all.length === 0) {
      return empty();
    }
    if (found.length === 0) {
      return nothingFound();
    }
    // #if warnings
    const { badges } = overview;
    // #end
    // #if !warnings
    const badges = () => [];
    // #end
    // #if cards
    if (views.current() === 'cards') {
      return cards.render(found.slice(0, most), badges);
    }
    // #end
    return table.render(found.slice(0, most), badges, narrowing.order());
  }

  function empty() {
    return element(
      'div',
      { class: 'empty' },
      element('strong', {}, `No ${entity.many} yet`),
      element('p', {}, 'Add the first one, or look around with a few examples.'),
      element(
        'button',
        { type: 'button', 'data-action': 'samples', onclick: addSamples },
        'Add sample data',
      ),
    );
  }

  function nothingFound() {
    return element(
      'div',
      { class: 'empty' },
      element('strong', {}, `No ${entity.many} found`),
      element('button', { type: 'button', onclick: narrowing.clear }, 'Show all'),
    );
  }

  // #if relation
  /** Leads the eye and the focus to a record, whatever was searched for. */
  function pointTo(id) {
    if (!id || !entity.store.get(id)) {
      return;
    }
    most = found.length > most ? Infinity : most;
    if (!found.some((record) => record.id === id)) {
      narrowing.clear();
    }
    const place = list.querySelector(`[data-record="${CSS.escape(id)}"]`);
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }

  return { node, render, pin, pointTo, add: actions.add };
  // #end
  // #if !relation
  return { node, render, pin, add: actions.add };
  // #end
}
