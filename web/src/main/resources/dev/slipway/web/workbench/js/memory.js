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

/** Lets go of all that was kept of an app that is gone. */
export function forgetApp(id) {
  try {
    Object.keys(localStorage)
      .filter((key) => key === `slipway.change.${id}` || key.startsWith(`slipway.files.${id}/`))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    // Without storage there is nothing to let go.
  }
}

export function recall(key) {
  try {
    return localStorage.getItem(`slipway.${key}`) ?? '';
  } catch {
    return '';
  }
}
