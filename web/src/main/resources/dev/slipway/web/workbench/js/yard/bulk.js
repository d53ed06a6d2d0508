import { ApiError, address, api } from '../api.js';
import { h } from '../dom.js';
import { inTurns } from '../in-turns.js';
import { noteApp } from '../listing.js';

/** What is done to many apps at once; each tells what failed. */

export function startAll(apps, onStep) {
  return inTurns(apps, async ({ id }) => noteApp(await api.start(id)), onStep);
}

export function stopAll(apps, onStep) {
  return inTurns(apps, async ({ id }) => noteApp(await api.stop(id)), onStep);
}

/** One zip for each, one after the other: browsers drop downloads that begin together. */
export function exportAll(apps, onStep) {
  return inTurns(apps, save, onStep, 1);
}

async function save({ id, name }) {
  const response = await fetch(address(id, 'export'));
  if (!response.ok) {
    throw new ApiError('export', `“${name}” could not be exported.`, { status: response.status });
  }
  const told = response.headers.get('content-disposition') ?? '';
  const file = /filename="([^"]+)"/.exec(told)?.[1] ?? `${id}.zip`;
  const source = URL.createObjectURL(await response.blob());
  const link = h('a', { href: source, download: file, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(source), 60_000);
}
