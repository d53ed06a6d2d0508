import { shuffled } from './shuffle.js';

const CHOICES = 4;

/**
 * Some questions in a new order, each with its choices in a new order.
 *
 * @param list what is asked
 * @param others where a question without wrong answers of its own takes them from
 * @param most how many are asked
 */
export function makeRound(list, others, most) {
  return shuffled(list)
    .slice(0, most)
    .map(({ question, answer, wrong }) => ({
      question,
      answer,
      choices: shuffled([answer, ...(wrong ?? wrongOnes(answer, others))]),
    }));
}

function wrongOnes(answer, others) {
  const answers = new Set(others.map((each) => each.answer));
  answers.delete(answer);
  return shuffled([...answers]).slice(0, CHOICES - 1);
}
