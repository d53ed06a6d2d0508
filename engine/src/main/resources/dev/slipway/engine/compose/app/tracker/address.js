const listeners = new Set();
const parts = () => new URLSearchParams(location.hash.slice(1));
const tell = () => listeners.forEach((listener) => listener());

window.addEventListener('hashchange', tell);

/** What the address says behind its #, such as the view; empty where it says nothing. */
export const at = (name) => parts().get(name) ?? '';

export const onAddress = (listener) => listeners.add(listener);

/** The address with some parts set; an empty one is taken out. */
export function addressOf(changes) {
  const wanted = parts();
  wanted.delete('record');
  Object.entries(changes).forEach(([name, value]) =>
    value ? wanted.set(name, value) : wanted.delete(name),
  );
  return `#${wanted}`;
}

/** Remembers in the address, so that a reload and a link show the same. */
export function go(changes) {
  history.replaceState(null, '', addressOf(changes));
  tell();
}
