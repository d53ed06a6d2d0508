/**
 * Tells the workbench how a page of an app does while the page is shown in the workbench's frame:
 * whether it is there, what it reports and what goes wrong in it, and where in the app it is. What
 * goes wrong is also sent to the app's own origin, for the app's log.
 *
 * It only listens. What the page does, throws and prints stays as it is; nothing is told before the
 * page around has said who it is, and only to a page that may frame apps.
 */
(() => {
  if (parent === window) {
    return;
  }

  const WORKBENCHES = ['{{workbenches}}'];
  const OWN = document.currentScript.src;
  const STATE = document.currentScript.dataset.state ?? '';
  const VERSION = Number(document.currentScript.dataset.version ?? 0);
  const ROOT = new URL('../', OWN).href;
  const REPORTS = new URL('report', OWN).href;
  const PAGE = Math.random().toString(36).slice(2);
  const LONGEST_TEXT = 2_000;
  const MOST_AT_ONCE = 60;
  const PER_SECOND = 10;
  const MOST_WAITING = 100;
  const LOOK_AGAIN = 250;
  const MOST_SENT = 20;
  const LONGEST_FILE = 300;

  // Taken before the page can put others in their place.
  const { setTimeout, setInterval, clearInterval, fetch } = window;
  const post = parent.postMessage.bind(parent);
  const tagged = new WeakSet();

  let workbench = null;
  let waiting = [];
  let allowance = MOST_AT_ONCE;
  let allowedAt = performance.now();
  let dropped = 0;
  let ready = false;

  /* ---- telling ---- */

  function tell(type, detail = {}) {
    const message = { slipway: 1, page: PAGE, type, ...detail };
    if (workbench !== null) {
      post(message, workbench);
    } else if (waiting.length < MOST_WAITING) {
      waiting.push(message);
    }
  }

  /** A problem, unless there are too many in too short a time; how many were left out is told. */
  function report(level, text, place = {}) {
    const { source = '', line = 0, column = 0, stack = '', uncaught = false, kind } = place;
    const now = performance.now();
    allowance = Math.min(MOST_AT_ONCE, allowance + ((now - allowedAt) / 1_000) * PER_SECOND);
    allowedAt = now;
    if (allowance < 1) {
      dropped += 1;
      return;
    }
    allowance -= 1;
    tell('problem', {
      level,
      text: cut(text),
      source: cut(source),
      line,
      column,
      stack: cut(stack),
      uncaught,
      dropped,
    });
    dropped = 0;
    if (kind !== undefined) {
      send({ kind, message: cut(text), file: fileOf(source), line, version: VERSION });
    }
  }

  /* ---- the app's log ---- */

  const sent = new Set();
  let unsent = [];
  let sending = false;

  /** Each once, and not many from one page; only for a workbench, as all that is told. */
  function send(entry) {
    const body = JSON.stringify(entry);
    if (VERSION > 0 && sent.size < MOST_SENT && !sent.has(body)) {
      sent.add(body);
      unsent.push(body);
      sendNext();
    }
  }

  async function sendNext() {
    if (workbench === null || sending || unsent.length === 0) {
      return;
    }
    sending = true;
    try {
      await fetch.call(window, REPORTS, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: unsent.shift(),
        keepalive: true,
      });
    } catch {
      // A policy of the page's may refuse it, or the server is gone: the workbench was told.
      unsent = [];
    }
    sending = false;
    sendNext();
  }

  /** The path of a file of the app's; another address as it is. */
  function fileOf(source) {
    const address = String(source ?? '').split(/[?#]/, 1)[0];
    if (!address.startsWith(ROOT)) {
      return address.slice(0, LONGEST_FILE);
    }
    const path = address.slice(ROOT.length);
    return (path === '' || path.endsWith('/') ? `${path}index.html` : path).slice(0, LONGEST_FILE);
  }

  /** Whether an app can be mended by it: what other sites do is not in its hands. */
  function isOwn(address) {
    try {
      return new URL(address, document.baseURI).href.startsWith(ROOT);
    } catch {
      return false;
    }
  }

  /** Answers of the data API that belong to its everyday use. */
  function isUsual(status, address) {
    return [404, 409, 412].includes(status) && isBelowData(address);
  }

  function isBelowData(address) {
    return new URL(address, document.baseURI).href.startsWith(new URL('data/', OWN).href);
  }

  function cut(text) {
    const whole = String(text ?? '');
    return whole.length > LONGEST_TEXT ? `${whole.slice(0, LONGEST_TEXT)}…` : whole;
  }

  addEventListener('message', (event) => {
    if (event.source !== parent || event.data?.slipway !== 1) {
      return;
    }
    // Between the workbench and this script; the page is not to stumble over it.
    event.stopImmediatePropagation();
    if (!WORKBENCHES.includes(event.origin)) {
      return;
    }
    workbench = event.origin;
    waiting.forEach((message) => post(message, workbench));
    waiting = [];
    sendNext();
    if (event.data.type === 'ping') {
      tell('pong', { ready });
    }
  });

  /* ---- what goes wrong ---- */

  for (const [name, level] of [
    ['error', 'error'],
    ['warn', 'warning'],
  ]) {
    console[name] = new Proxy(console[name], {
      apply(original, self, values) {
        quietly(() => {
          const kind = level === 'error' ? 'error' : undefined;
          report(level, sentence(values), { ...placeIn(new Error().stack), kind });
        });
        return Reflect.apply(original, self, values);
      },
    });
  }

  window.fetch = new Proxy(window.fetch, {
    apply(original, self, values) {
      const asked = new Error().stack;
      return Reflect.apply(original, self, values).then(
        (response) => {
          quietly(() => refused(response, asked));
          return response;
        },
        (failure) => {
          quietly(() => unanswered(values[0]?.url ?? values[0], failure, asked));
          throw failure;
        },
      );
    },
  });

  function refused({ status, url }, asked) {
    if (status >= 400) {
      const level = status < 500 ? 'warning' : 'error';
      const kind = isOwn(url) && !isUsual(status, url) ? 'request' : undefined;
      report(level, `The server answered ${status}: ${url}`, { ...placeIn(asked), kind });
    }
  }

  function unanswered(address, failure, asked) {
    if (failure?.name !== 'AbortError' && failure?.name !== 'TimeoutError') {
      tagged.add(failure);
      const kind = isOwn(address) ? 'request' : undefined;
      const text = `A request failed: ${address} (${failure?.message})`;
      report('error', text, { ...placeIn(asked), kind });
    }
  }

  addEventListener(
    'error',
    (event) => {
      // Later, since the page may still handle it.
      setTimeout(() => quietly(() => tellError(event)));
    },
    true,
  );

  function tellError(event) {
    if (event.target instanceof Element) {
      const address = event.target.src || event.target.href || event.target.data;
      if (typeof address === 'string' && address !== '') {
        missing(`${event.target.localName} could not be loaded`, address);
      }
    } else if (event instanceof ErrorEvent && !event.defaultPrevented) {
      const { message, filename: source, lineno: line, colno: column, error } = event;
      const place = { source, line, column, stack: error?.stack, uncaught: true, kind: 'error' };
      report('error', message || 'Script error', place);
    }
  }

  addEventListener('unhandledrejection', (event) => {
    setTimeout(() =>
      quietly(() => {
        const { reason } = event;
        const known = reason instanceof Object && tagged.has(reason);
        if (!event.defaultPrevented && !known) {
          const place = { ...placeOf(reason), uncaught: true, kind: 'rejection' };
          report('error', `Uncaught (in promise) ${describe(reason)}`, place);
        }
      }),
    );
  });

  document.addEventListener('securitypolicyviolation', (event) => quietly(() => tellRefused(event)));

  function tellRefused(event) {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber: line, columnNumber } = event;
    if (blockedURI === REPORTS) {
      return;
    }
    const enforced = event.disposition !== 'report';
    const place = sourceFile === OWN ? {} : { source: sourceFile, line, column: columnNumber };
    report(
      enforced ? 'error' : 'warning',
      `Refused by the content policy (${effectiveDirective}): ${blockedURI}`,
      { ...place, kind: enforced ? 'request' : undefined },
    );
  }

  const missed = new Set();

  /** Once for each address: an element and the browser's own record both tell of it. */
  function missing(what, address, level = 'error') {
    if (!missed.has(address) && missed.size < MOST_WAITING) {
      missed.add(address);
      const kind = isOwn(address) ? 'request' : undefined;
      report(level, `${what}: ${address}`, { source: address, kind });
    }
  }

  quietly(() =>
    new PerformanceObserver((list) =>
      list.getEntries().forEach(({ name, responseStatus: status, initiatorType: by }) => {
        if (status >= 400 && by !== 'fetch') {
          missing(`The server answered ${status}`, name, by === 'xmlhttprequest' ? 'warning' : 'error');
        }
      }),
    ).observe({ type: 'resource', buffered: true }),
  );

  /** The page is not to suffer from its being watched. */
  function quietly(action) {
    try {
      action();
    } catch {
      // Then this one is not told.
    }
  }

  /* ---- words for values ---- */

  function sentence(values) {
    const rest = [...values];
    let first = '';
    if (typeof rest[0] === 'string') {
      first = rest.shift().replace(/%([sdifoOc%])/g, (whole, kind) => {
        if (kind === '%' || rest.length === 0) {
          return kind === '%' ? '%' : whole;
        }
        const value = rest.shift();
        return kind === 'c' ? '' : describe(value);
      });
    }
    return [...(first === '' ? [] : [first]), ...rest.map((value) => describe(value))].join(' ');
  }

  /** A value in short; one that cannot be looked at is told all the same. */
  function describe(value, depth = 0) {
    try {
      return words(value, depth);
    } catch {
      return typeof value;
    }
  }

  /** Getters of the page are not called. */
  function words(value, depth) {
    if (typeof value === 'string') {
      return depth === 0 ? value : JSON.stringify(value.slice(0, 200));
    }
    if (value instanceof Error) {
      return `${value.name}: ${value.message}`;
    }
    if (value === null || typeof value !== 'object') {
      return typeof value === 'function' ? `function ${value.name}` : String(value);
    }
    if (value instanceof Element) {
      return `<${value.localName}>`;
    }
    if (depth > 1) {
      return '…';
    }
    const fields = Object.entries(Object.getOwnPropertyDescriptors(value))
      .filter(([, field]) => field.enumerable && 'value' in field)
      .slice(0, 20)
      .map(([name, field]) => [name, describe(field.value, depth + 1)]);
    return Array.isArray(value)
      ? `[${fields.map(([, text]) => text).join(', ')}]`
      : `{${fields.map(([name, text]) => `${name}: ${text}`).join(', ')}}`;
  }

  function placeOf(error) {
    return error instanceof Error ? placeIn(error.stack) : {};
  }

  /** The first place in a stack that is not in this file. */
  function placeIn(stack) {
    const text = String(stack ?? '');
    for (const [, source, line, column] of text.matchAll(/(https?:\/\/[^\s()]+?):(\d+):(\d+)/g)) {
      if (source !== OWN) {
        return { source, line: Number(line), column: Number(column), stack: text };
      }
    }
    return { stack: text };
  }

  /* ---- whether it is there, and where ---- */

  let told = '';

  function tellPlace() {
    if (location.href !== told) {
      told = location.href;
      tell('place', { address: cut(told), title: cut(document.title) });
    }
  }

  if (window.navigation) {
    navigation.addEventListener('currententrychange', tellPlace);
  } else {
    addEventListener('hashchange', tellPlace);
    addEventListener('popstate', tellPlace);
    setInterval(tellPlace, 2 * LOOK_AGAIN);
  }

  /** Whether there is something to see; in a frame that is not shown, whether there would be. */
  function hasContent() {
    const { body } = document;
    if (!body) {
      return false;
    }
    if (body.hasAttribute('data-ready')) {
      return true;
    }
    if (document.readyState !== 'complete') {
      return false;
    }
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let steps = 0, node = walker.nextNode(); node && steps < 5_000; steps += 1) {
      if (isContent(node)) {
        return true;
      }
      node = walker.nextNode();
    }
    return false;
  }

  const SILENT = 'script, style, template, noscript';
  const PICTURES = 'img, svg, canvas, video, audio, iframe, object, input, button, select, textarea';

  function isContent(node) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const says =
      node.nodeType === Node.TEXT_NODE
        ? node.data.trim() !== '' && !element.closest(SILENT)
        : element.matches(PICTURES) || element.shadowRoot !== null;
    return says && (!isLaidOut() || isSeen(element));
  }

  /**
   * Browsers lay out nothing in a frame that is not shown. Its size does not say so: a frame that
   * was shown before keeps the one it had.
   */
  function isLaidOut() {
    const root = document.documentElement;
    return root.getClientRects().length > 0 || getComputedStyle(root).display === 'none';
  }

  function isSeen(element) {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 0 &&
      height > 0 &&
      (element.checkVisibility?.({ visibilityProperty: true }) ?? true)
    );
  }

  let watch = 0;
  let looks = 0;

  function look() {
    looks += 1;
    if (ready || !hasContent()) {
      // A page that stays empty is looked at ever less; changes of it are noticed all the same.
      if (looks === 240) {
        clearInterval(watch);
      }
      return;
    }
    ready = true;
    clearInterval(watch);
    observer.disconnect();
    tellPlace();
    tell('ready', { state: STATE });
  }

  let due = false;
  const observer = new MutationObserver(() => {
    // Many changes, one look: looking makes the browser lay the page out.
    if (!due) {
      due = true;
      setTimeout(() => {
        due = false;
        quietly(look);
      }, 20);
    }
  });

  function begin() {
    observer.observe(document.documentElement, {
      childList: true,
      subtree: true,
      attributes: true,
      characterData: true,
    });
    watch = setInterval(() => quietly(look), LOOK_AGAIN);
    quietly(look);
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', begin);
  } else {
    begin();
  }
  addEventListener('load', () => {
    tell('loaded');
    setTimeout(() => quietly(look));
  });

  tell('loading', { state: STATE });
  tellPlace();
  // Says nothing but that it is here; the answer says to whom the rest may go.
  post({ slipway: 1, page: PAGE, type: 'here' }, '*');
})();
