import { collection } from '../_slipway/app.js';
import { time } from './format.js';
import { unsaved } from './form.js';
import { clashes, nextFree } from './free.js';
// #if set-bounded
import { model, settings } from './model.js';
// #end
// #if !set-bounded
import { model } from './model.js';
// #end
import { say } from './status.js';
import { clock, minutes } from './times.js';

const remote = collection(model.collection);
const AT = [model.groupField, 'date', 'from', 'to'];

/** Takes bookings and refuses those that cannot be. */
export function createDesk(store) {
  const mine = new Map();
  const settling = new Map();

  /** Books, or changes a booking; answers nothing, or what stands in the way. */
  async function book(values, before) {
    const wanted = { ...values, id: before.id };
    const wrong = refused(wanted) ?? taken(store.all(), wanted);
    if (wrong) {
      return wrong;
    }
    const kept = before.id ? await store.update(before.id, values) : await store.add(values);
    if (!kept) {
      return unsaved;
    }
    if (before.id && AT.every((name) => before[name] === values[name])) {
      return null;
    }
    mine.set(kept.id, before);
    return settle(kept);
  }

  /** Two visitors may have booked at once: whoever was later steps back, once. */
  function settle(kept) {
    if (!settling.has(kept.id)) {
      settling.set(
        kept.id,
        stepBack(kept).finally(() => settling.delete(kept.id)),
      );
    }
    return settling.get(kept.id);
  }

  async function stepBack(kept) {
    const before = mine.get(kept.id);
    let all;
    let first;
    try {
      all = await remote.all({ filter: { date: kept.date } });
      first = clashes(all, kept).find((other) => isEarlier(other, kept));
      if (first) {
        await (before?.id ? remote.update(kept.id, former(before)) : remote.remove(kept.id));
      }
    } catch {
      return null; // Without a connection; the next news from there lets it look again.
    }
    if (!first) {
      return null;
    }
    mine.delete(kept.id);
    return {
      field: 'from',
      text: `“${first[model.titleField]}” was booked a moment before you. ${offer(all, kept, first)}`,
    };
  }

  /** Looks again whenever something changes, for news of an earlier booking may come late. */
  store.onChange(async () => {
    for (const id of mine.keys()) {
      const kept = store.get(id);
      if (kept && clashes(store.all(), kept).some((other) => isEarlier(other, kept))) {
        const wrong = await settle(kept);
        if (wrong) {
          say(wrong.text);
        }
      }
    }
  });

  return { book };
}

const former = (before) => Object.fromEntries(AT.map((name) => [name, before[name]]));

const isEarlier = (one, other) =>
  one.updatedAt < other.updatedAt || (one.updatedAt === other.updatedAt && one.id < other.id);

function refused({ from, to }) {
  if (to <= from) {
    return { field: 'to', text: `The end must be after ${time(from)}.` };
  }
  // #if set-bounded
  const opens = clock(settings.opens * 60);
  const closes = clock(settings.closes * 60);
  if (from < opens || to > closes) {
    const field = from < opens ? 'from' : 'to';
    return { field, text: `This can be booked between ${time(opens)} and ${time(closes)}.` };
  }
  // #end
  return null;
}

function taken(records, wanted) {
  const [first] = clashes(records, wanted);
  return first && { field: 'from', text: offer(records, wanted, first) };
}

function offer(records, wanted, other) {
  const free = nextFree(records, wanted);
  const place = wanted[model.groupField];
  const end = free && clock(minutes(free) + minutes(wanted.to) - minutes(wanted.from));
  const next = free
    ? `It is next free from ${time(free)} to ${time(end)}.`
    : 'It has no time of that length left on this day.';
  return `${place} is taken from ${time(other.from)} to ${time(other.to)} by “${other[model.titleField]}”. ${next}`;
}
