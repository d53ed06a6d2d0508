import { engineWord } from './engines.js';
import { money, number } from './format.js';

/**
 * What a generation took, in words; empty where no model worked.
 *
 * @param {{usage?: {inputTokens: number, outputTokens: number, costMicros: number}, engineUsed?: string}} generation
 */
export function usageOf({ usage, engineUsed }) {
  if (!usage) {
    return '';
  }
  const { inputTokens = 0, outputTokens = 0, costMicros } = usage;
  // Nothing is what a model costs whose price nobody has set: that is no price to show.
  const cost = costMicros ? `, ${money(costMicros)}` : '';
  const by = engineUsed ? `${engineWord(engineUsed)}: ` : '';
  return `${by}${number(inputTokens)} tokens in, ${number(outputTokens)} out${cost}`;
}
