/**
 * What an app's pages reported of themselves, as its log tells it.
 *
 * @typedef {object} Report
 * @property {string} fingerprint the same for the same error
 * @property {'error' | 'request' | 'rejection'} kind
 * @property {string} message
 * @property {string} file a path in the app, or an address; empty where it is not known
 * @property {number} line 0 where it is not known
 * @property {number} version the version whose page it was
 */

const MOST = 100;

/**
 * @param {Report[]} reports
 * @param {{type: string, data: object}} event
 * @returns {Report[]} the newest last, each once for each version
 */
export function withReport(reports, { type, data }) {
  if (type !== 'log' || data.source !== 'preview') {
    return reports;
  }
  const report = {
    fingerprint: text(data.fingerprint) || text(data.message),
    kind: ['request', 'rejection'].includes(data.kind) ? data.kind : 'error',
    message: text(data.message),
    file: text(data.file),
    line: number(data.line),
    version: number(data.version),
  };
  const known = ({ fingerprint, version }) =>
    fingerprint === report.fingerprint && version === report.version;
  return reports.some(known) ? reports : [...reports, report].slice(-MOST);
}

/** What asks for mending it, always in the same words: by them one sees that it was asked for. */
export function requestOf({ kind, message, file, line, version }) {
  const what = {
    error: 'Fix this error',
    request: 'Fix this failed request',
    rejection: 'Fix this unhandled rejection',
  }[kind];
  const place = placeOf({ file, line });
  return [
    `${what}, which version ${version} reports when it runs:`,
    message,
    ...(place === '' ? [] : [`It comes from ${place}.`]),
  ].join('\n\n');
}

export function placeOf({ file, line }) {
  return file !== '' && line > 0 ? `${file}, line ${line}` : file;
}

/** Whether one of an app's prompts asked for it. */
export function wasAsked(report, generations) {
  const wanted = words(requestOf(report));
  return generations.some(({ prompt }) => words(prompt) === wanted);
}

function words(prompt) {
  return prompt.replace(/\s+/g, ' ').trim();
}

function text(value) {
  return typeof value === 'string' ? value : '';
}

function number(value) {
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}
