import { duration, seconds } from './format.js';
import { isWorking } from './opened.js';

/** Reads from an opened app how its newest generation goes or went, in words and steps. */

export const STEPS = ['Waiting', 'Writing', 'Publishing', 'Running'];

/** What became of the newest generation; null where there was none, as for an imported app. */
export function outcomeOf(opened) {
  if (isWorking(opened)) {
    return 'working';
  }
  if (opened.app.status === 'failed') {
    return opened.generation?.status === 'cancelled' ? 'cancelled' : 'failed';
  }
  return opened.generation?.status ?? opened.progress.outcome;
}

/** The number of the step that it is at, or of all steps where it is done. */
export function stageOf({ app, generation, progress }, outcome) {
  if (outcome === 'done') {
    return STEPS.length;
  }
  if (progress.version !== null) {
    return 2;
  }
  const writing = generation?.status === 'running' || app.status === 'generating';
  return writing || progress.files.length > 0 ? 1 : 0;
}

export function titleOf({ app, generation, progress }, outcome) {
  if (outcome === 'done' && generation?.status === 'done' && !generation.version) {
    return 'Nothing was changed';
  }
  const number = progress.version?.number ?? app.version;
  return (
    {
      working: app.version > 0 ? 'Being changed' : 'Being made',
      done: number > 1 ? `Version ${number} is ready` : 'Ready',
      failed: app.version > 0 ? 'The change did not work' : 'It could not be made',
      cancelled: 'Cancelled',
    }[outcome] ?? ''
  );
}

export function reasonOf({ app, generation, progress }, outcome) {
  if (outcome !== 'failed') {
    return '';
  }
  const why =
    generation?.failure || app.failure || progress.errors.at(-1) || 'No reason was given.';
  return app.version > 0 ? `${why} Version ${app.version} stays as it was.` : why;
}

export function elapsed({ app, generation }) {
  const start = Date.parse(generation?.createdAt ?? app.createdAt);
  const ended =
    generation !== null && generation.status !== 'pending' && generation.status !== 'running';
  const end = ended ? Date.parse(generation.updatedAt) : Date.now();
  const time = Math.max(0, end - start);
  return ended ? `Took ${duration(time)}` : seconds(time);
}
