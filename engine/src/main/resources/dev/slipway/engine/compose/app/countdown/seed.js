import { collection } from '../_slipway/app.js';
import { day } from './format.js';
import { model, settings } from './model.js';

const ID = 'first';

/**
 * The event of the prompt: kept once, by whoever opens the app first, and not again after that; a
 * prompt that changes its day changes it once.
 */
export async function seed(store) {
  const fields = firstEvent();
  if (!fields.date) {
    return;
  }
  const said = [settings.eventDate, settings.eventTime].filter(Boolean).join('-');
  const id = `${ID}-${said.replace(/[^0-9]+/g, '-')}`;
  const seeds = collection('seeds');
  if ((await seeds.all()).some((done) => done.id === id)) {
    return;
  }
  try {
    await seeds.create({ what: ID }, { id });
  } catch {
    return; // Somebody else was there first, or there is no connection.
  }
  await (store.get(ID) ? store.update(ID, fields) : store.add(fields, ID));
}

/** What the prompt said of its event; without a date there is still its name. */
export const firstEvent = () => ({
  [model.titleField]: String(settings.eventName),
  date: dateOf(String(settings.eventDate ?? '')),
  time: settings.eventTime ?? null,
  yearly: settings.eventYearly === 'yes',
});

/** A day of any year is the next one of its kind, and "+100" is a hundred days from now. */
function dateOf(said) {
  if (said.startsWith('+')) {
    return day(Number(said.slice(1)));
  }
  if (said.length !== 'MM-DD'.length) {
    return said || null;
  }
  const year = new Date().getFullYear();
  const thisYear = `${year}-${said}`;
  return thisYear >= day() ? thisYear : `${year + 1}-${said}`;
}
