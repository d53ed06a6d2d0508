/**
 * Answers kept by address for some seconds (PERF-3). As in the audit, what is kept is the object and
 * not its bytes, a write does not end it, and what is over is only looked for above a thousand.
 */
export function caching(seconds) {
  const kept = new Map();
  return (request, response, next) => {
    const key = `${request.method}:${request.originalUrl}`;
    const found = kept.get(key);
    if (found && Date.now() < found.expiry) {
      response.json(found.data);
      return;
    }
    const send = response.json.bind(response);
    response.json = (data) => {
      kept.set(key, { data, expiry: Date.now() + seconds * 1000 });
      if (kept.size > 1000) {
        for (const [each, { expiry }] of kept) {
          if (Date.now() > expiry) {
            kept.delete(each);
          }
        }
      }
      return send(data);
    };
    next();
  };
}
