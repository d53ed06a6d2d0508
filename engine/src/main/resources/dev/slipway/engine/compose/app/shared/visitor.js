const COOKIE = 'visitor';
const DAYS = 400;

/**
 * A random id for this browser, so that a visitor has one place of their own among the records. It
 * is kept in a cookie of this app's own origin, which is all that a page needs for so short a text
 * and which the visitor can clear like any other; it says nothing about the person. Where cookies
 * are switched off, it lasts as long as the page.
 */
export const visitor = known() ?? remembered(random());

function known() {
  try {
    const found = document.cookie
      .split('; ')
      .map((each) => each.split('='))
      .find(([name]) => name === COOKIE);
    return /^v[0-9a-f]{24}$/.test(found?.[1] ?? '') ? found[1] : undefined;
  } catch {
    return undefined;
  }
}

function remembered(id) {
  try {
    document.cookie = `${COOKIE}=${id}; max-age=${DAYS * 86_400}; path=/; samesite=lax`;
  } catch {
    // The page still works, only not beyond this visit.
  }
  return id;
}

function random() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `v${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
