import { usageOf } from '../usage.js';

/**
 * What was asked of an app and what came of it, oldest first: prompts with their outcome, and the
 * versions that were made otherwise between them.
 *
 * @param {object[]} generations
 * @param {object[]} versions
 * @returns {{key: string, at: string, kind: 'prompt' | 'version', text: string, state: string, version?: number, why?: string, usage?: string}[]}
 */
export function turnsOf(generations, versions) {
  const prompts = generations.map((generation) => {
    const { id, prompt, status, version, failure, createdAt } = generation;
    const usage = usageOf(generation);
    return {
      key: `${id}|${status}|${usage}`,
      at: createdAt,
      kind: 'prompt',
      text: prompt,
      state: status,
      version,
      why: failure,
      usage,
    };
  });
  const others = versions
    .filter(({ cause }) => cause !== 'prompt')
    .map(({ number, cause, title, createdAt }) => ({
      key: `v${number}`,
      at: createdAt,
      kind: 'version',
      text: title,
      state: cause,
      version: number,
    }));
  return [...prompts, ...others].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
