/** What the end of a file's name says of it: how it is highlighted, formatted and shown. */

const LANGUAGES = {
  html: ['html', 'html'],
  htm: ['html', 'html'],
  css: ['css', 'css'],
  js: ['javascript', 'babel'],
  mjs: ['javascript', 'babel'],
  jsx: ['javascript', 'babel'],
  ts: ['typescript', 'typescript'],
  tsx: ['typescript', 'typescript'],
  json: ['json', 'json'],
  webmanifest: ['json', 'json'],
  md: ['markdown', 'markdown'],
  svg: ['html', null],
  xml: ['html', null],
};

const IMAGES = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
};

/** The language that the editor highlights; null for plain text. */
export function languageOf(path) {
  return LANGUAGES[endOf(path)]?.[0] ?? null;
}

/** The parser that formats it; null where there is none. */
export function parserOf(path) {
  return LANGUAGES[endOf(path)]?.[1] ?? null;
}

/** The media type of an image; null for anything else. */
export function imageTypeOf(path) {
  return IMAGES[endOf(path)] ?? null;
}

function endOf(path) {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}
