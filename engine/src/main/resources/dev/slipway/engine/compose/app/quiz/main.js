import { kept } from './again.js';
import { createBest } from './best.js';
import { counted, element, find } from './dom.js';
import { model, questions, related, settings } from './model.js';
import { ownQuestions, startOwn } from './own.js';
import { play } from './play.js';
import { review } from './review.js';
import { makeRound } from './round.js';
import { openStore } from './store.js';

const results = openStore(related[0].collection);
const own = openStore(model.collection);
const pool = find('#pool');
const share = ({ score, questions: asked }) => (asked ? score / asked : 0);

const best = createBest(results, {
  compare: (one, other) => share(other) - share(one) || other.questions - one.questions,
  words: ({ score, questions: asked }) => `${score} of ${asked}`,
});

/** The questions that can be chosen from, by their names. */
const pools = () => {
  const mine = ownQuestions(own);
  return [
    { name: 'given', label: settings.topic, list: questions },
    { name: 'own', label: 'Your own questions', list: mine },
    { name: 'both', label: 'Both', list: [...questions, ...mine] },
  ].filter(({ name, list }) => name === 'given' || (list.length > 0 && ownQuestions(own).length > 0));
};

function show(view) {
  ['start', 'round', 'outcome'].forEach((each) => {
    find(`#${each}`).hidden = each !== view;
  });
  document.body.dataset.view = view;
}

function begin() {
  const chosen = pools().find(({ name }) => name === pool.value) ?? pools()[0];
  return run(makeRound(chosen.list, questions, settings.round));
}

async function run(round, answered) {
  best.forget();
  show('round');
  const given = await play(round, answered);
  const score = given.filter(({ right }) => right).length;
  find('#where').textContent = '';
  find('#outcome').replaceChildren(...review(given, score, begin));
  show('outcome');
  find('#outcome h2').focus();
  const first = await best.keep({ score, questions: given.length });
  if (first && score > 0) {
    find('#outcome .verdict').append(' This is the best result so far.');
  }
}

function renderPools() {
  const before = pool.value || (ownQuestions(own).length && settings.own ? 'own' : 'given');
  pool.replaceChildren(
    ...pools().map(({ name, label, list }) =>
      element(
        'option',
        { value: name, selected: name === before },
        `${label[0].toLocaleUpperCase()}${label.slice(1)} (${counted(list.length, model)})`,
      ),
    ),
  );
}

find('#begin').addEventListener('submit', (event) => {
  event.preventDefault();
  begin();
});
// #if set-own
find('#notice').textContent =
  `There are no ready questions on ${settings.own}. Write your own here; until then you can play ${settings.topic}.`;
// #end
own.onChange(renderPools);
startOwn(own);
renderPools();
show('start');
await results.start();
await own.start();
if (kept()?.round) {
  await run(kept().round, kept().given);
}
