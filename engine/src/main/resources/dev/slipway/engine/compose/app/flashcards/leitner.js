/** The days that a card rests in the first, the second … box. */
const DAYS = [0, 1, 3, 7, 14];

export const BOXES = DAYS.length;

/** The box of a card; one that never was in any lies in the first. */
export const boxOf = (card) => Math.min(BOXES, Math.max(1, Math.round(Number(card.box)) || 1));

/** The first moment of the day, by the visitor's calendar, on which a card comes back. */
export function dueOn(card) {
  const seen = new Date(card.lastSeen ?? NaN);
  if (Number.isNaN(seen.getTime())) {
    return new Date(0);
  }
  return new Date(seen.getFullYear(), seen.getMonth(), seen.getDate() + DAYS[boxOf(card) - 1]);
}

export const isDue = (card, now = new Date()) => dueOn(card) <= now;

/** What changes on a card by an answer: known, one box on; not known, back to the first. */
export const answered = (card, known, now = new Date()) => ({
  box: known ? Math.min(BOXES, boxOf(card) + 1) : 1,
  lastSeen: now.toISOString(),
});
