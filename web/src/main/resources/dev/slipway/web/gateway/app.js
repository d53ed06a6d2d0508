/**
 * The data of this app: JSON records in named collections, kept by Slipway and shared by everyone
 * who opens the app.
 *
 *     import { collection } from './_slipway/app.js';
 *
 *     const books = collection('books');
 *     const book = await books.create({ title: 'Emma', rating: 5 });
 *     await books.update(book.id, { rating: 4 });
 *     const { records } = await books.list({ filter: { rating: { gte: 4 } }, sort: '-rating' });
 *     const stop = books.subscribe((change) => console.log(change.type, change.record));
 *
 * @module
 */

/**
 * @typedef {object} Stamp what every record has beside its own fields
 * @property {string} id
 * @property {string} createdAt ISO 8601, UTC
 * @property {string} updatedAt ISO 8601, UTC
 * @property {number} revision 1, 2, 3 …, one more with each change
 */
/** @typedef {Stamp & {[field: string]: any}} StoredRecord */
/** @typedef {string | number | boolean | Date} Operand */
/**
 * @typedef {object} Comparison all that are given must be met
 * @property {Operand} [eq]
 * @property {Operand} [ne]
 * @property {Operand} [lt]
 * @property {Operand} [lte]
 * @property {Operand} [gt]
 * @property {Operand} [gte]
 * @property {string} [contains] the field's text holds this one, in capital or small letters
 */
/** @typedef {{[field: string]: Operand | Comparison | undefined}} Filter a bare value means `eq` */
/**
 * @typedef {object} ListOptions
 * @property {Filter} [filter] fields that are undefined are left out
 * @property {string} [sort] a field, with `-` before it for descending; `createdAt` unless given
 * @property {number} [limit] 1–1000; 100 unless given
 * @property {string} [cursor] `nextCursor` of the page before
 */
/** @typedef {{records: StoredRecord[], nextCursor?: string}} RecordPage */
/**
 * @typedef {object} Change
 * @property {'ready' | 'created' | 'updated' | 'deleted'} type `ready` says that the connection
 *   stands, for the first time or again: changes may have been missed, so read the list anew
 * @property {string | null} id
 * @property {StoredRecord | null} record null for `ready` and `deleted`
 */
/** @typedef {{collections: string[], records: number, bytes: number, maxRecords: number, maxBytes: number, maxRecordBytes: number}} Usage */

const DATA = new URL('./data/', import.meta.url);
const OPERATORS = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'contains'];
const TIME_LIMIT = 30_000;
const HIDDEN_GRACE = 20_000;

/** A request that did not succeed; `message` is written for people. */
export class SlipwayError extends Error {
  /**
   * @param {string} code a stable word, for example `precondition-failed`, `limit-reached`,
   *   `record-not-found`, or `offline` where the server was not reached
   * @param {string} message
   * @param {{status?: number, field?: string, cause?: unknown}} [more]
   */
  constructor(code, message, { status = 0, field, cause } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'SlipwayError';
    this.code = code;
    /** The HTTP status; 0 where there was no answer. */
    this.status = status;
    /** The field that is wrong, where it is a single one. */
    this.field = field;
  }
}

/**
 * A collection of this app; it exists as soon as it holds a record.
 *
 * @param {string} name lower-case letters, digits, `-` and `_`, at most 40, a letter first
 */
export function collection(name) {
  if (!/^[a-z][a-z0-9_-]{0,39}$/.test(name)) {
    throw new SlipwayError('invalid-field', `"${name}" cannot name a collection.`, {
      field: 'collection',
    });
  }
  const base = new URL(name, DATA);

  const records = Object.freeze({
    name,

    /**
     * One page of records.
     *
     * @param {ListOptions} [options]
     * @returns {Promise<RecordPage>}
     */
    async list(options = {}) {
      const url = new URL(base);
      url.search = query(options);
      return request('GET', url);
    },

    /**
     * All records, however many pages they take.
     *
     * @param {Pick<ListOptions, 'filter' | 'sort'>} [options]
     * @returns {Promise<StoredRecord[]>}
     */
    async all({ filter, sort } = {}) {
      const found = new Map();
      let cursor;
      do {
        const page = await records.list({ filter, sort, limit: 1000, cursor });
        page.records.forEach((record) => found.set(record.id, record));
        cursor = page.nextCursor;
      } while (cursor);
      return [...found.values()];
    },

    /**
     * @param {string} id
     * @returns {Promise<StoredRecord>}
     */
    async get(id) {
      return request('GET', place(base, id));
    },

    /**
     * @param {object} doc the fields; id, times and revision are the server's to give
     * @param {{id?: string}} [options] the id to give, instead of one that the server makes up
     * @returns {Promise<StoredRecord>}
     */
    async create(doc, { id } = {}) {
      return request('POST', base, { body: { ...fieldsOf(doc), id } });
    },

    /**
     * Puts a whole document in place of the one before.
     *
     * @param {string} id
     * @param {object} doc
     * @param {{revision?: number}} [options] refuse, with `precondition-failed`, where the record
     *   has another revision by now
     * @returns {Promise<StoredRecord>}
     */
    async replace(id, doc, { revision } = {}) {
      return request('PUT', place(base, id), { body: fieldsOf(doc), revision });
    },

    /**
     * Changes the fields given and leaves the others; null takes a field away.
     *
     * @param {string} id
     * @param {object} patch
     * @param {{revision?: number}} [options] as for replace
     * @returns {Promise<StoredRecord>}
     */
    async update(id, patch, { revision } = {}) {
      return request('PATCH', place(base, id), { body: fieldsOf(patch), revision });
    },

    /**
     * @param {string} id
     * @returns {Promise<void>}
     */
    async remove(id) {
      return request('DELETE', place(base, id));
    },

    /**
     * Tells of every change to the collection, one's own included, until the returned function is
     * called.
     *
     * @param {(change: Change) => void} callback
     * @returns {() => void}
     */
    subscribe(callback) {
      let feed = feeds.get(name);
      if (!feed) {
        feed = new Feed(new URL(`${name}/_changes`, DATA), () => feeds.delete(name));
        feeds.set(name, feed);
      }
      return feed.add(callback);
    },
  });
  return records;
}

/**
 * How much this app keeps, and how much it may.
 *
 * @returns {Promise<Usage>}
 */
export function usage() {
  return request('GET', DATA);
}

/** @param {ListOptions} options */
function query({ filter = {}, sort, limit, cursor }) {
  const parameters = new URLSearchParams();
  for (const [field, condition] of Object.entries(filter)) {
    for (const [operator, value] of comparisons(field, condition)) {
      parameters.append('where', `${field}:${operator}:${JSON.stringify(value)}`);
    }
  }
  for (const [key, value] of Object.entries({ sort, limit, cursor })) {
    if (value !== undefined && value !== null) {
      parameters.set(key, String(value));
    }
  }
  return parameters.toString();
}

function comparisons(field, condition) {
  if (condition === undefined) {
    return [];
  }
  const plain = condition !== null && typeof condition === 'object' && !(condition instanceof Date);
  const pairs = Object.entries(plain ? condition : { eq: condition });
  for (const [operator] of pairs) {
    if (!OPERATORS.includes(operator)) {
      throw new SlipwayError('invalid-field', `"${operator}" is no way to compare.`, { field });
    }
  }
  return pairs.filter(([, value]) => value !== undefined);
}

/** The fields of a document, without those that the server keeps, so that a record can be passed. */
function fieldsOf(doc) {
  const { id, createdAt, updatedAt, revision, ...fields } = doc;
  return fields;
}

function place(base, id) {
  if (typeof id !== 'string' || id === '' || id === '.' || id === '..') {
    throw new SlipwayError('invalid-field', 'A record is named by its id.', { field: 'id' });
  }
  return new URL(`${base.pathname}/${encodeURIComponent(id)}`, base);
}

async function request(method, url, { body, revision } = {}) {
  const headers = { accept: 'application/json' };
  if (body !== undefined) {
    headers['content-type'] = 'application/json';
  }
  if (revision !== undefined && revision !== null) {
    headers['if-match'] = `"${revision}"`;
  }
  let response;
  let text;
  try {
    response = await fetch(url, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-cache',
      signal: AbortSignal.timeout(TIME_LIMIT),
    });
    text = await response.text();
  } catch (cause) {
    throw cause.name === 'TimeoutError'
      ? new SlipwayError('timed-out', 'The server did not answer in time.', { cause })
      : new SlipwayError('offline', 'The server cannot be reached.', { cause });
  }
  const answer = parse(text);
  if (response.ok) {
    return answer;
  }
  throw new SlipwayError(
    answer?.code ?? 'internal',
    answer?.detail ?? answer?.title ?? `The server answered ${response.status}.`,
    { status: response.status, field: answer?.field },
  );
}

function parse(text) {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @type {Map<string, Feed>} */
const feeds = new Map();

/**
 * One connection for all subscribers of a collection. A browser allows an origin few connections,
 * so a tab that nobody looks at gives its own back and takes a new one when it is seen again.
 */
class Feed {
  #url;
  #onEmpty;
  #callbacks = new Set();
  #source = null;
  #ready = false;
  #failures = 0;
  #timer = 0;

  constructor(url, onEmpty) {
    this.#url = url;
    this.#onEmpty = onEmpty;
  }

  add(callback) {
    const entry = { callback };
    this.#callbacks.add(entry);
    if (this.#callbacks.size === 1) {
      document.addEventListener('visibilitychange', this);
      this.#open();
    } else if (this.#ready) {
      queueMicrotask(() => this.#callbacks.has(entry) && tell(callback, ready()));
    }
    return () => this.#drop(entry);
  }

  handleEvent() {
    clearTimeout(this.#timer);
    if (document.hidden) {
      this.#timer = setTimeout(() => this.#close(), HIDDEN_GRACE);
    } else if (!this.#source) {
      this.#open();
    }
  }

  #drop(entry) {
    if (this.#callbacks.delete(entry) && this.#callbacks.size === 0) {
      document.removeEventListener('visibilitychange', this);
      clearTimeout(this.#timer);
      this.#close();
      this.#onEmpty();
    }
  }

  #open() {
    const source = new EventSource(this.#url);
    this.#source = source;
    source.addEventListener('ready', () => {
      this.#ready = true;
      this.#failures = 0;
      this.#send(ready());
    });
    for (const type of ['created', 'updated', 'deleted']) {
      source.addEventListener(type, ({ data }) => {
        const { id, record = null } = JSON.parse(data);
        this.#send({ type, id, record });
      });
    }
    source.addEventListener('error', () => {
      this.#ready = false;
      if (source.readyState === EventSource.CLOSED && this.#source === source) {
        this.#retry();
      }
    });
  }

  /** The browser reconnects by itself when a connection breaks, but not when it is refused. */
  #retry() {
    this.#source = null;
    const wait = Math.min(30_000, 1000 * 2 ** this.#failures++) * (0.5 + Math.random() / 2);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => !document.hidden && !this.#source && this.#open(), wait);
  }

  #close() {
    this.#source?.close();
    this.#source = null;
    this.#ready = false;
  }

  #send(change) {
    [...this.#callbacks].forEach(({ callback }) => tell(callback, change));
  }
}

function ready() {
  return { type: 'ready', id: null, record: null };
}

/** One subscriber that fails must not keep the change from the others. */
function tell(callback, change) {
  try {
    callback(change);
  } catch (failure) {
    reportError(failure);
  }
}
