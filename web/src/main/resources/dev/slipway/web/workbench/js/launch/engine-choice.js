import { api } from '../api.js';
import { byId, fill, h } from '../dom.js';

/** Which engine makes the app; asked only where the server has more than one that can be used. */

const WORDS = { composer: 'Composer (built in)' };

export async function startEngineChoice() {
  try {
    const { engines = [] } = await api.system();
    const usable = engines.filter((engine) => engine.usable !== false);
    const select = byId('engine');
    fill(
      select,
      usable.map(({ name }) => h('option', { value: name }, WORDS[name] ?? name)),
    );
    byId('engine-choice').hidden = usable.length < 2;
  } catch {
    // Without the choice the server chooses.
  }
}

/** The engine that was chosen; undefined where there is no choice. */
export function chosenEngine() {
  return byId('engine-choice').hidden ? undefined : byId('engine').value;
}
