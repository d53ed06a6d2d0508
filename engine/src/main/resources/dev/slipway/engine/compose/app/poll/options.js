import { find } from './dom.js';
import { model, related } from './model.js';
import { say } from './status.js';
import { openStore } from './store.js';

const added = openStore(related[0].collection);

/** The options of the poll itself, then those that people added, each once. */
export function options() {
  const own = model.groups ?? [];
  const seen = new Set(own.map(key));
  const more = added
    .all()
    .sort((one, other) => String(one.createdAt).localeCompare(String(other.createdAt)))
    .filter(({ text }) => text && !seen.has(key(text)) && seen.add(key(text)));
  return [...own.map((text) => ({ text })), ...more];
}

const key = (text) => text.trim().toLocaleLowerCase();

/** Lets people add options, and tells when there are others. */
export async function startOptions(changed) {
  const form = find('#proposal');
  const input = find('#proposed');
  const refusal = find('#refusal');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    refusal.textContent = problem(text);
    if (refusal.textContent) {
      input.focus();
    } else if (await added.add({ text })) {
      form.reset();
      say(`Added “${text}”.`);
    }
  });
  added.onChange(changed);
  await added.start();
}

function problem(text) {
  if (text === '') {
    return 'Write the option first.';
  }
  return options().some((each) => key(each.text) === key(text)) ? 'This option is there already.' : '';
}
