const AT_ONCE = 4;

/**
 * Does something to each of many, a few at a time; one that fails does not stop the others.
 *
 * @template T
 * @param {T[]} items
 * @param {(item: T) => Promise<unknown>} work
 * @param {(done: number) => void} [onStep] told after each
 * @param {number} [atOnce]
 * @returns {Promise<{failures: {item: T, error: Error}[]}>}
 */
export async function inTurns(items, work, onStep = () => {}, atOnce = AT_ONCE) {
  const failures = [];
  let next = 0;
  let done = 0;
  async function worker() {
    while (next < items.length) {
      const item = items[next];
      next += 1;
      try {
        await work(item);
      } catch (error) {
        failures.push({ item, error });
      }
      done += 1;
      onStep(done);
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return { failures };
}
