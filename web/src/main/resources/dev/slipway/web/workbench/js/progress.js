import { fileWith } from './streamed.js';

/**
 * What the log of an app says of its newest generation.
 *
 * @typedef {object} Progress
 * @property {string} status the app's status as told last; empty before the first event
 * @property {string} generation the one that it tells of; empty before one was named
 * @property {import('./streamed.js').StreamedFile[]} files as they are or were written
 * @property {{text: string, kind: string}[]} messages what the engine said; the kind is empty for
 *   a plain sentence, or `fallback`, `repair`, `usage`
 * @property {string[]} errors
 * @property {{number: number, cause: string, title: string} | null} version the one it made
 * @property {'done' | 'failed' | 'cancelled' | null} outcome null until it ended
 */

/** @type {Progress} */
export const NO_PROGRESS = Object.freeze({
  status: '',
  generation: '',
  files: [],
  messages: [],
  errors: [],
  version: null,
  outcome: null,
});

const KINDS = ['fallback', 'repair', 'usage'];

/**
 * @param {Progress} before
 * @param {{type: string, data: object}} event
 * @returns {Progress}
 */
export function advance(before, { type, data }) {
  const progress = begins(before, type, data)
    ? { ...NO_PROGRESS, status: before.status, generation: data.generation ?? '' }
    : before;
  switch (type) {
    case 'status':
      return { ...progress, status: data.status };
    case 'file':
      return { ...progress, generation: data.generation, files: fileWith(progress.files, data) };
    case 'message':
      return withMessage(progress, data);
    case 'error':
      return { ...progress, errors: [...progress.errors, data.message] };
    case 'version':
      return { ...progress, version: data, files: progress.files.map(written) };
    case 'done':
      return { ...progress, outcome: data.outcome, files: progress.files.map(written) };
    default:
      return progress;
  }
}

/** Whether the event belongs to a new generation, the one before having ended. */
function begins(before, type, data) {
  const other =
    data.generation && before.generation !== '' && data.generation !== before.generation;
  if (before.outcome === null) {
    // A generation that was cut off says nothing at its end.
    return Boolean(other) && (type === 'file' || type === 'message');
  }
  const working = data.status === 'queued' || data.status === 'generating';
  return type === 'file' || type === 'message' || (type === 'status' && working);
}

function withMessage(progress, { text, kind, generation, engine }) {
  const by = kind === 'usage' && engine ? `${engine}: ` : '';
  const message = { text: `${by}${text}`, kind: KINDS.includes(kind) ? kind : '' };
  return {
    ...progress,
    generation: generation ?? progress.generation,
    messages: [...progress.messages, message],
    // What another engine had begun is no part of what this one writes.
    files: message.kind === 'fallback' ? [] : progress.files,
  };
}

/** The text was there to be watched; what it became is in the version. */
function written(file) {
  return file.text === '' && file.done ? file : { ...file, text: '', done: true };
}
