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

function parse(previewUrl) {
  try {
    return new URL(previewUrl, location.href);
  } catch {
    return null;
  }
}
