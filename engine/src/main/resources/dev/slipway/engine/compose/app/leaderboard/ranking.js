import { settings } from './model.js';

const FIRST_RATING = 1000;
const MOST_CHANGE = 32;
const LAST = 5;

/** Matches in the order they were played. */
export const inOrder = (matches) =>
  [...matches].sort((one, other) =>
    `${one.date} ${one.createdAt}`.localeCompare(`${other.date} ${other.createdAt}`),
  );

/** One line for each player: what was won and lost, the points and the last few results. */
export function standings(players, matches) {
  const lines = new Map(
    players.map((player) => [
      player.id,
      { player, won: 0, drawn: 0, lost: 0, made: 0, against: 0, form: [] },
    ]),
  );
  for (const match of inOrder(matches)) {
    count(lines.get(match.home), match.scoreHome, match.scoreAway);
    count(lines.get(match.away), match.scoreAway, match.scoreHome);
  }
  return [...lines.values()].map((line) => {
    const played = line.won + line.drawn + line.lost;
    return {
      ...line,
      played,
      form: line.form.slice(-LAST),
      share: played ? line.won / played : 0,
      points: line.won * settings.win + line.drawn * settings.draw,
    };
  });
}

function count(line, own, other) {
  if (!line) {
    return;
  }
  const result = own > other ? 'won' : own < other ? 'lost' : 'drawn';
  line[result] += 1;
  line.made += own;
  line.against += other;
  line.form.push(result);
}

/** The Elo rating of everybody after all matches: who beats a stronger player gains more. */
export function ratings(matches) {
  const rating = new Map();
  const of = (id) => rating.get(id) ?? FIRST_RATING;
  for (const { home, away, scoreHome, scoreAway } of inOrder(matches)) {
    const expected = 1 / (1 + 10 ** ((of(away) - of(home)) / 400));
    const result = scoreHome > scoreAway ? 1 : scoreHome < scoreAway ? 0 : 0.5;
    const change = MOST_CHANGE * (result - expected);
    const [before, opposed] = [of(home), of(away)];
    rating.set(home, before + change);
    rating.set(away, opposed - change);
  }
  return (id) => Math.round(of(id));
}

/** The lines by rank; those that are equal in everything share one. */
export function ranked(lines, by) {
  const keys = (line) => [line[by], line.points, line.made - line.against, line.made];
  const sorted = [...lines].sort((one, other) => {
    const [first, second] = [keys(one), keys(other)];
    const at = first.findIndex((value, index) => value !== second[index]);
    return at < 0 ? one.player.name.localeCompare(other.player.name) : second[at] - first[at];
  });
  let rank = 0;
  return sorted.map((line, at) => {
    const same = at > 0 && String(keys(line)) === String(keys(sorted[at - 1]));
    rank = same ? rank : at + 1;
    return { ...line, rank };
  });
}
