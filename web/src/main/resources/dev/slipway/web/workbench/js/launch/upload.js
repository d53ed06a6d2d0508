import { ApiError, contact } from '../api.js';

/**
 * Sends a zip and tells how much of it has left; the one request that `fetch` cannot do, since it
 * tells nothing on the way.
 *
 * @param {File} file
 * @param {(part: number) => void} onPart between 0 and 1
 * @returns {{answer: Promise<object>, stop: () => void}}
 */
export function upload(file, onPart) {
  const request = new XMLHttpRequest();
  const answer = new Promise((resolve, reject) => {
    request.open('POST', '/api/apps/import');
    request.setRequestHeader('content-type', 'application/zip');
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onPart(loaded / total));
    request.addEventListener('load', () => {
      const { status, response } = request;
      if (status === 401) {
        location.assign(`/workbench/sign-in.html${location.hash}`);
      } else if (status < 300 && response?.id) {
        resolve(response);
      } else {
        const text = response?.detail ?? `The server answered ${status}.`;
        reject(new ApiError(response?.code ?? 'internal', text, { status }));
      }
    });
    request.addEventListener('error', () => {
      contact.dispatchEvent(new Event('lost'));
      reject(new ApiError('offline', 'The server cannot be reached, or refused the file midway.'));
    });
    request.addEventListener('abort', () => reject(new ApiError('cancelled', 'Cancelled.')));
    request.send(file);
  });
  return { answer, stop: () => request.abort() };
}
