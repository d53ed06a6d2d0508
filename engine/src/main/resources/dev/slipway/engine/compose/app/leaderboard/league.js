import { element, find, keepFocus } from './dom.js';
import { control } from './fields.js';
import { createForm, keepIn } from './form.js';
import { day } from './format.js';
import { renderMatches } from './matches.js';
import { model, related, relatedSamples, samples, settings } from './model.js';
import { inOrder, ranked, ratings, standings } from './ranking.js';
import { say } from './status.js';
import { openStore } from './store.js';
import { renderTable } from './table.js';

const LATEST = 12;
const [people] = related;
const players = openStore(people.collection);
const matches = openStore(model.collection);
const byName = () => players.all().sort((one, other) => one.name.localeCompare(other.name));
const NEEDED = ['home', 'away', 'scoreHome', 'scoreAway', 'date'];

const form = createForm({
  fields: model.fields.map((field) => ({ ...field, required: NEEDED.includes(field.name) })),
  one: model.one,
  keep: keepIn(matches, refused),
  make: (field, value, place) =>
    field.type === 'relation' ? chooser(field, value) : control(field, value, place),
  remove: (match) => matches.remove([match.id], 'a match'),
});
const person = createForm({
  fields: people.fields,
  one: people.one,
  keep: keepIn(players, known),
  dialog: find('#person'),
  remove: leave,
});

const actions = {
  edit: (match) => form.open(match),
  person: (player) => person.open(player),
};

function chooser(field, value) {
  const id = `editor-${field.name}`;
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id }, field.label),
    element(
      'select',
      { id, name: field.name, required: true },
      element('option', { value: '' }, '–'),
      byName().map(({ id: each, name }) => element('option', { value: each, selected: each === value }, name)),
    ),
  );
}

function refused(values) {
  const wrong = ['scoreHome', 'scoreAway'].find((name) => !Number.isInteger(values[name]) || values[name] < 0);
  if (values.home === values.away) {
    return { field: 'away', text: 'Choose somebody else: nobody plays against themselves.' };
  }
  if (wrong) {
    return { field: wrong, text: 'A score is a whole number from 0 up.' };
  }
  return undefined;
}

function known(values, before) {
  const same = (player) => player.id !== before.id && player.name.toLowerCase() === values.name.toLowerCase();
  return players.all().some(same)
    ? { field: 'name', text: 'There is a player of this name already.' }
    : undefined;
}

function leave(player) {
  const played = matches.all().filter(({ home, away }) => [home, away].includes(player.id)).length;
  if (played > 0) {
    say(`${player.name} stays in the ranking for the matches played. Delete those first.`);
  } else {
    players.remove([player.id], player.name);
  }
}

function render() {
  const all = matches.all();
  const month = new FormData(find('#choices')).get('period') === 'month';
  const here = month ? all.filter(({ date }) => date?.slice(0, 7) === day().slice(0, 7)) : all;
  const elo = ratings(all);
  const by = find('#by').value;
  const lines = standings(byName(), here).map((line) => ({ ...line, elo: elo(line.player.id) }));
  find('#choices').hidden = lines.length === 0;
  find('#rule').hidden = lines.length === 0;
  find('[data-action=add]').disabled = lines.length < 2;
  keepFocus(() => {
    find('#ranking').replaceChildren(lines.length ? renderTable(ranked(lines, by), by, actions) : empty());
    const latest = inOrder(here).reverse().slice(0, LATEST);
    const known = new Map(players.all().map((player) => [player.id, player]));
    find('#latest').replaceChildren(...renderMatches(latest, known, actions));
  });
  find('section').hidden = here.length === 0;
}

function empty() {
  return element(
    'div',
    { class: 'empty' },
    element('strong', {}, 'Nobody is ranked yet'),
    element('p', {}, 'Add at least two players, then their matches; or look around with a few examples.'),
    element('button', { type: 'button', 'data-action': 'samples', onclick: addSamples }, 'Add sample data'),
  );
}

/** The examples name players; matches keep who they are. */
async function addSamples() {
  await players.addAll(relatedSamples[people.collection]);
  const id = (name) => players.all().find((player) => player.name === name)?.id;
  await matches.addAll(samples.map((match) => ({ ...match, home: id(match.home), away: id(match.away) })));
}

export async function start() {
  find('#rule').textContent = `A win counts ${settings.win}, a draw ${settings.draw}. Everybody begins with an Elo rating of 1000.`;
  find('[data-action=add]').addEventListener('click', () => form.open({ date: day() }));
  find('[data-action=add-player]').addEventListener('click', () => person.open({}));
  find('#choices').addEventListener('change', render);
  players.onChange(render);
  matches.onChange(render);
  await Promise.all([players.start(), matches.start()]);
}
