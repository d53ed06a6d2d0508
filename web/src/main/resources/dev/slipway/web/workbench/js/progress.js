/**
 * What the log of an app says of its newest generation.
 *
 * @typedef {object} Progress
 * @property {string} status the app's status as told last; empty before the first event
 * @property {{path: string, bytes: number}[]} files as they were written
 * @property {string[]} messages what the engine said
 * @property {string[]} errors
 * @property {{number: number, cause: string, title: string} | null} version the one it made
 * @property {'done' | 'failed' | 'cancelled' | null} outcome null until it ended
 */

/** @type {Progress} */
export const NO_PROGRESS = Object.freeze({
  status: '',
  files: [],
  messages: [],
  errors: [],
  version: null,
  outcome: null,
});

/**
 * @param {Progress} before
 * @param {{type: string, data: object}} event
 * @returns {Progress}
 */
export function advance(before, { type, data }) {
  const progress = begins(before, type, data) ? { ...NO_PROGRESS, status: before.status } : before;
  switch (type) {
    case 'status':
      return { ...progress, status: data.status };
    case 'file':
      return { ...progress, files: withFile(progress.files, data) };
    case 'message':
      return { ...progress, messages: [...progress.messages, data.text] };
    case 'error':
      return { ...progress, errors: [...progress.errors, data.message] };
    case 'version':
      return { ...progress, version: data };
    case 'done':
      return { ...progress, outcome: data.outcome };
    default:
      return progress;
  }
}

/** Whether the event belongs to a new generation, the one before having ended. */
function begins(before, type, data) {
  if (before.outcome === null) {
    return false;
  }
  const working = data.status === 'queued' || data.status === 'generating';
  return type === 'file' || type === 'message' || (type === 'status' && working);
}

function withFile(files, { path, bytes }) {
  const others = files.filter((file) => file.path !== path);
  return [...others, { path, bytes }];
}
