/** A new idempotency key: a request sent twice under it is done once. */
export function newKey() {
  // Pages that come over plain HTTP from another machine have no randomUUID.
  return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
}
