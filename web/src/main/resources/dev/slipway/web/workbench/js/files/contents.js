import { api } from '../api.js';

/** What files hold, asked for once for each content. */

const KEPT = 400;
const known = new Map();

/**
 * @typedef {object} Content
 * @property {ArrayBuffer} bytes
 * @property {string | null} text with plain line feeds; null where it is no text
 * @property {string} newline what ends its lines
 */

/** @returns {Promise<Content>} */
export function contentOf(id, version, { path, sha256 }) {
  const key = `${id}/${path}/${sha256}`;
  if (!known.has(key)) {
    const asked = api.fileBytes(id, version, path).then(read);
    asked.catch(() => known.delete(key));
    known.set(key, asked);
    if (known.size > KEPT) {
      known.delete(known.keys().next().value);
    }
  }
  return known.get(key);
}

/** A text as the bytes of a file. */
export function bytesOf(text, newline) {
  return new TextEncoder().encode(text.replaceAll('\n', newline));
}

function read(bytes) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\0')) {
      const newline = text.includes('\r\n') ? '\r\n' : '\n';
      return { bytes, text: text.replace(/\r\n?/g, '\n'), newline };
    }
  } catch {
    // Other bytes than those of a text.
  }
  return { bytes, text: null, newline: '\n' };
}
