/**
 * Tells the workbench how a page of an app does while the page is shown in the workbench's frame:
 * whether it is there, what it reports and what goes wrong in it, and where in the app it is.
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
  const PAGE = Math.random().toString(36).slice(2);
  const LONGEST_TEXT = 2_000;
  const MOST_AT_ONCE = 60;
  const PER_SECOND = 10;
  const MOST_WAITING = 100;
  const LOOK_AGAIN = 250;

  // Taken before the page can put others in their place.
  const { setTimeout, setInterval, clearInterval } = window;
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
    const { source = '', line = 0, column = 0, stack = '', uncaught = false } = place;
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
        quietly(() => report(level, sentence(values), placeIn(new Error().stack)));
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
      report(level, `The server answered ${status}: ${url}`, placeIn(asked));
    }
  }

  function unanswered(address, failure, asked) {
    if (failure?.name !== 'AbortError' && failure?.name !== 'TimeoutError') {
      tagged.add(failure);
      report('error', `A request failed: ${address} (${failure?.message})`, placeIn(asked));
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
      const place = { source, line, column, stack: error?.stack, uncaught: true };
      report('error', message || 'Script error', place);
    }
  }

  addEventListener('unhandledrejection', (event) => {
    setTimeout(() =>
      quietly(() => {
        const { reason } = event;
        const known = reason instanceof Object && tagged.has(reason);
        if (!event.defaultPrevented && !known) {
          const place = { ...placeOf(reason), uncaught: true };
          report('error', `Uncaught (in promise) ${describe(reason)}`, place);
        }
      }),
    );
  });

  document.addEventListener('securitypolicyviolation', (event) =>
    quietly(() =>
      report(
        event.disposition === 'report' ? 'warning' : 'error',
        `Refused by the content policy (${event.effectiveDirective}): ${event.blockedURI}`,
        event.sourceFile === OWN
          ? {}
          : { source: event.sourceFile, line: event.lineNumber, column: event.columnNumber },
      ),
    ),
  );

  const missed = new Set();

  /** Once for each address: an element and the browser's own record both tell of it. */
  function missing(what, address, level = 'error') {
    if (!missed.has(address) && missed.size < MOST_WAITING) {
      missed.add(address);
      report(level, `${what}: ${address}`, { source: address });
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
