/** What this browser remembers between visits; a browser may refuse, and then nothing is kept. */

export function remember(key, value) {
  try {
    if (value) {
      localStorage.setItem(`slipway.${key}`, value);
    } else {
      localStorage.removeItem(`slipway.${key}`);
    }
  } catch {
    // Storage is full or switched off.
  }
}

export function recall(key) {
  try {
    return localStorage.getItem(`slipway.${key}`) ?? '';
  } catch {
    return '';
  }
}
