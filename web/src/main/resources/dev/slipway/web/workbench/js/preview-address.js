/** The address of an app as an absolute one, or null where it is none that may be opened. */
export function safeAddress(previewUrl) {
  if (!previewUrl) {
    return null;
  }
  const url = parse(previewUrl);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

/**
 * What the frame may do. An app below this page's own origin must never get that origin: there it
 * could speak to the API as the person who looks at it.
 */
export function sandboxFor(address) {
  const may = 'allow-scripts allow-forms allow-modals allow-popups allow-downloads';
  return new URL(address).origin === location.origin ? may : `${may} allow-same-origin`;
}

/** The origin that a page at an address has in the frame; below this page's own it has none. */
export function originOf(address) {
  const { origin } = new URL(address);
  return origin === location.origin ? 'null' : origin;
}

/** Whether an address is one of the app whose first page is given. */
export function isBelow(address, start) {
  const url = parse(address);
  const first = new URL(start);
  return url !== null && url.origin === first.origin && url.pathname.startsWith(first.pathname);
}

/** The path of a file of the app whose first page is given, or null where it is none of its. */
export function filePath(address, start) {
  if (!isBelow(address, start)) {
    return null;
  }
  const path = new URL(address).pathname.slice(new URL(start).pathname.length);
  const whole = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  try {
    return whole.startsWith('_slipway/') ? null : decodeURIComponent(whole);
  } catch {
    return null;
  }
}

/** Whether an address leads back to the machine that asks, whichever that is. */
export function isLoopback(address) {
  const { hostname } = new URL(address);
  return /(^|\.)localhost$|^127\.|^\[::1\]$/.test(hostname);
}

/** Whether browsers tell this server that a page is asked for by a frame: not over plain HTTP. */
export function tellsOfFrames(address) {
  return new URL(address).protocol === 'https:' || isLoopback(address);
}

function parse(previewUrl) {
  try {
    return new URL(previewUrl, location.href);
  } catch {
    return null;
  }
}
