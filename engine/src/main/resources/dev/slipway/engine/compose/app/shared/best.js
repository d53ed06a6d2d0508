import { element, find } from './dom.js';

const MOST = 10;

/**
 * The best results, kept as records that a visitor can put a name to.
 *
 * @param store where they are kept
 * @param compare the better of two first
 * @param words what is said of one
 * @param counts whether one belongs in the list
 */
export function createBest(store, { compare, words, counts = () => true }) {
  const form = find('#sign');
  const who = find('#who');
  let latest;

  const ranked = () => store.all().filter(counts).sort(compare).slice(0, MOST);

  function render() {
    const best = ranked();
    find('#best').replaceChildren(
      ...best.map((result) =>
        element(
          'li',
          { 'data-record': result.id, class: result.id === latest ? 'latest' : '' },
          element('span', { 'data-field': 'name' }, result.name ?? 'Somebody'),
          element('strong', {}, words(result)),
        ),
      ),
    );
    find('#no-best').hidden = best.length > 0;
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const name = who.value.trim();
    if (name === '') {
      who.focus();
    } else if (await store.update(latest, { name })) {
      form.hidden = true;
    }
  });

  store.onChange(render);

  return {
    /** Keeps a result, and asks for a name where it is among the best. */
    async keep(result) {
      const name = who.value.trim();
      const kept = await store.add(name ? { ...result, name } : result);
      latest = kept?.id;
      const best = ranked();
      form.hidden = !best.some(({ id }) => id === latest) || Boolean(name);
      render();
      return best[0]?.id === latest;
    },

    /** Asks for no name any more: something new has begun. */
    forget() {
      latest = undefined;
      form.hidden = true;
      render();
    },
  };
}
