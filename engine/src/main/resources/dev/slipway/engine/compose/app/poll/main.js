import { ballotOptions } from './ballot.js';
import { find, keepFocus } from './dom.js';
import { groupOf } from './groups.js';
import { model, OPTION } from './model.js';
// #if set-open
import { options, startOptions } from './options.js';
// #end
import { countVotes, resultBars } from './results.js';
import { say } from './status.js';
import { openStore } from './store.js';
import { visitor } from './visitor.js';

const votes = openStore(model.collection);
const ballot = find('#ballot');

/** What the visitor looks at: the ballot to fill in, or the results. */
let view = 'own';
let chosen;
let wasCounted = false;

const ownVote = () => votes.get(visitor);

// #if set-open
const allOptions = options;
// #end
// #if !set-open
const allOptions = () => model.groups.map((text) => ({ text }));
// #end

ballot.addEventListener('change', (event) => {
  if (event.target.name === OPTION) {
    chosen = event.target.value;
    find('#problem').textContent = '';
  }
});

ballot.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (!chosen) {
    find('#problem').textContent = 'Choose one of the options first.';
    ballot.querySelector('input[type=radio]')?.focus();
    return;
  }
  const fields = { [OPTION]: chosen };
  // #if !set-anonymous
  fields.name = find('#name').value.trim() || null;
  // #end
  // One record for each visitor, by its id: a further vote changes it and never adds one.
  const saved = ownVote()
    ? await votes.update(visitor, fields)
    : await votes.add(fields, visitor);
  if (saved) {
    show('results');
    say(`Your vote for “${chosen}” is counted.`);
  }
});

find('#peek').addEventListener('click', () => show('results'));
find('#change').addEventListener('click', () => show('ballot'));

function show(wanted) {
  view = wanted;
  render();
  const place = wanted === 'results' ? find('#results-title') : ballot.querySelector('input');
  place?.focus();
}

function render() {
  const own = ownVote();
  if (own && !wasCounted) {
    chosen = groupOf(own);
    // #if !set-anonymous
    find('#name').value = own.name ?? '';
    // #end
  }
  wasCounted = Boolean(own);
  const results = view === 'results' || (view === 'own' && own);
  const counts = countVotes(allOptions(), votes.all(), OPTION);
  find('#tally').textContent = counts.words;
  ballot.hidden = Boolean(results);
  find('#results').hidden = !results;
  find('#peek').hidden = counts.total === 0;
  find('#change').textContent = own ? 'Change my vote' : 'Back to the vote';
  keepFocus(() => {
    find('#options').replaceChildren(...ballotOptions(allOptions(), chosen));
    find('#bars').replaceChildren(...resultBars(counts, own && groupOf(own)));
  });
}

votes.onChange(render);
// #if set-open
await startOptions(render);
// #end
await votes.start();
