/** What an app reported since it was loaded, with repeated ones folded; the oldest are let go. */

const MOST = 200;
const LONGEST_DRAFT = 3_000;

/**
 * @typedef {import('./frame-link.js').Problem & {count: number, time: Date}} Entry
 */
export function createProblems() {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  let dropped = 0;

  return {
    /** Takes one more; answers with its entry, new or known. */
    add(problem) {
      dropped += problem.dropped;
      const key = [problem.level, problem.text, problem.source, problem.line].join('\n');
      const known = entries.get(key);
      if (known) {
        known.count += 1;
        known.time = new Date();
        return known;
      }
      const entry = { ...problem, key, count: 1, time: new Date() };
      entries.set(key, entry);
      if (entries.size > MOST) {
        entries.delete(entries.keys().next().value);
        dropped += 1;
      }
      return entry;
    },

    clear() {
      entries.clear();
      dropped = 0;
    },

    all: () => [...entries.values()],
    dropped: () => dropped,

    /** What most likely stopped the app: an error that nobody caught, else one that was printed. */
    firstError() {
      const errors = [...entries.values()].filter(({ level }) => level === 'error');
      return errors.find(({ uncaught }) => uncaught) ?? errors[0] ?? null;
    },

    counts() {
      const sum = (wanted) =>
        [...entries.values()].reduce(
          (total, { level, count }) => total + (level === wanted ? count : 0),
          0,
        );
      return { errors: sum('error'), warnings: sum('warning') };
    },

    /** All of them, as one would paste them elsewhere. */
    asText: () => [...entries.values()].map(withStack).join('\n\n'),

    /** A request to mend the errors, short enough for a prompt. */
    asRequest() {
      const errors = [...entries.values()].filter(({ level }) => level === 'error');
      const told = errors.length > 0 ? errors : [...entries.values()];
      const lines = told.map((entry) => `- ${oneLine(entry)}`).join('\n');
      return `Fix what goes wrong when the app runs:\n${lines}`.slice(0, LONGEST_DRAFT);
    },
  };
}

/** Where an entry comes from, in short. */
export function placeOf({ source, line }) {
  const name = source.split(/[?#]/, 1)[0].split('/').slice(3).join('/') || source;
  return line > 0 ? `${name}:${line}` : name;
}

function oneLine(entry) {
  const times = entry.count > 1 ? ` (${entry.count} times)` : '';
  const place = entry.source === '' ? '' : ` – ${placeOf(entry)}`;
  return `${entry.text.replace(/\s+/g, ' ')}${place}${times}`;
}

function withStack(entry) {
  const head = `${entry.time.toISOString()} ${entry.level}: ${oneLine(entry)}`;
  return entry.stack === '' ? head : `${head}\n${entry.stack}`;
}
