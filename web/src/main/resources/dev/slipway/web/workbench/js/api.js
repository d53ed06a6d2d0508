/** The server's API: one function per route, one kind of error. */

const TIME_LIMIT = 30_000;
const UPLOAD_LIMIT = 300_000;
const THINKING_LIMIT = 300_000;

/** Tells `lost` and `made` as the server stops and starts to answer. */
export const contact = new EventTarget();

/** A request that did not succeed; `message` is written for people. */
export class ApiError extends Error {
  constructor(code, message, { status = 0, field } = {}) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.field = field;
  }
}

export const api = {
  apps: (query, signal) => call('GET', `apps${search(query)}`, { signal }),
  create: (prompt, key, engine, images) =>
    call('POST', 'apps', {
      json: { prompt, engine, images },
      headers: { 'idempotency-key': key },
      limit: images ? UPLOAD_LIMIT : TIME_LIMIT,
    }),
  app: (id) => call('GET', at(id)),
  duplicate: (id, name, data) => call('POST', at(id, 'duplicate'), { json: { name, data } }),
  rename: (id, name) => call('PATCH', at(id), { json: { name } }),
  remove: (id) => call('DELETE', at(id)),
  start: (id) => call('POST', at(id, 'start')),
  stop: (id) => call('POST', at(id, 'stop')),
  generations: (id) => call('GET', at(id, 'generations')),
  change: (id, prompt, key, engine, images) =>
    call('POST', at(id, 'generations'), {
      json: { prompt, engine, images },
      headers: { 'idempotency-key': key },
      limit: images ? UPLOAD_LIMIT : TIME_LIMIT,
    }),
  cancel: (id, generation) => call('DELETE', at(id, 'generations', generation)),
  versions: (id, cursor) => call('GET', at(id, 'versions') + search({ cursor })),
  version: (id, number) => call('GET', at(id, 'versions', number)),
  nameVersion: (id, number, name) =>
    call('PATCH', at(id, 'versions', number), { json: { name } }),
  /** The text of a file of a version. */
  fileOf: (id, number, path) =>
    call('GET', at(id, 'versions', number, 'files', ...path.split('/')), { plain: true }),
  fileBytes: (id, number, path) =>
    call('GET', at(id, 'versions', number, 'files', ...path.split('/')), { bytes: true }),
  writeFile: (id, path, body, base) =>
    call('PUT', at(id, 'files', ...path.split('/')), {
      body,
      type: 'application/octet-stream',
      headers: basedOn(base),
      limit: UPLOAD_LIMIT,
    }),
  removeFile: (id, path, base) =>
    call('DELETE', at(id, 'files', ...path.split('/')), { headers: basedOn(base) }),
  diff: (id, from, to) => call('GET', at(id, 'diff') + search({ from, to }), { plain: true }),
  rollBack: (id, version, base) =>
    call('POST', at(id, 'rollback'), { json: { version }, headers: base ? basedOn(base) : {} }),
  suggestions: (id) => call('GET', at(id, 'suggestions')),
  moreSuggestions: (id) => call('POST', at(id, 'suggestions'), { limit: THINKING_LIMIT }),
  applySuggestion: (id, number) => call('POST', at(id, 'suggestions', number, 'apply')),
  dismissSuggestion: (id, number) => call('DELETE', at(id, 'suggestions', number)),
  usage: (id) => call('GET', at(id, 'data')),
  records: (id, collection, query) => call('GET', at(id, 'data', collection) + search(query)),
  createRecord: (id, collection, document) =>
    call('POST', at(id, 'data', collection), { json: document }),
  changeRecord: (id, collection, record, changes, revision) =>
    call('PATCH', at(id, 'data', collection, record), {
      json: changes,
      headers: { 'if-match': `"${revision}"` },
    }),
  removeRecord: (id, collection, record) => call('DELETE', at(id, 'data', collection, record)),
  system: () => call('GET', 'system'),
  signIn: (token) => call('POST', 'session', { json: { token }, stay: true }),
};

/** Where something below an app is, as an address. */
export function address(...parts) {
  return `/api/${at(...parts)}`;
}

/** Has a change refused where the app is no longer at the version that it was made from. */
function basedOn(version) {
  return { 'if-match': `"${version}"` };
}

function at(...parts) {
  return ['apps', ...parts].map(encodeURIComponent).join('/');
}

function search(query) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given).toString();
  return text === '' ? '' : `?${text}`;
}

async function call(method, path, options = {}) {
  const { response, content } = await send(method, `/api/${path}`, options);
  contact.dispatchEvent(new Event('made'));
  const raw = response.ok && (options.plain || options.bytes);
  const answer = raw ? content : parse(content);
  if (response.ok) {
    return answer;
  }
  if (response.status === 401 && !options.stay) {
    return signInFirst();
  }
  throw new ApiError(
    answer?.code ?? 'internal',
    answer?.detail ?? answer?.title ?? `The server answered ${response.status}.`,
    { status: response.status, field: answer?.field },
  );
}

async function send(method, url, options) {
  const { json, body, type, headers = {}, signal, limit = TIME_LIMIT } = options;
  const { plain = false, bytes = false } = options;
  const timer = AbortSignal.timeout(limit);
  try {
    const response = await fetch(url, {
      method,
      headers: {
        accept: plain || bytes ? '*/*' : 'application/json',
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(type === undefined ? {} : { 'content-type': type }),
        ...headers,
      },
      body: json === undefined ? body : JSON.stringify(json),
      cache: 'no-cache',
      signal: signal ? AbortSignal.any([signal, timer]) : timer,
    });
    const raw = bytes && response.ok;
    return { response, content: raw ? await response.arrayBuffer() : await response.text() };
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    contact.dispatchEvent(new Event('lost'));
    throw failure.name === 'TimeoutError'
      ? new ApiError('timed-out', 'The server did not answer in time.')
      : new ApiError('offline', 'The server cannot be reached.');
  }
}

function parse(text) {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Leaves for the sign-in page, which comes back to the same view; nothing after it happens. */
function signInFirst() {
  location.assign(`/workbench/sign-in.html${location.hash}`);
  return new Promise(() => {});
}
