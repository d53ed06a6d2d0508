import { counted, element } from './dom.js';
import { groupOf } from './groups.js';

const SHARE = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });

/** How many votes each option has; votes for options that are gone count for themselves. */
export function countVotes(options, given, field) {
  const votes = given.map((vote) => ({ ...vote, [field]: groupOf(vote) }));
  const names = new Set(options.map(({ text }) => text));
  votes.forEach((vote) => names.add(vote[field]));
  const rows = [...names].filter(Boolean).map((text) => {
    const own = votes.filter((vote) => vote[field] === text);
    return { text, count: own.length, names: own.map(({ name }) => name).filter(Boolean) };
  });
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(0, ...rows.map(({ count }) => count));
  const words =
    total === 0 ? 'No votes yet: be the first.' : counted(total, { one: 'vote', many: 'votes' });
  return { rows, total, most, words };
}

/** Each option with its votes in words, and as a bar for the eye. */
export function resultBars({ rows, total, most }, own) {
  const leaders = rows.filter(({ count }) => count === most).length;
  return rows.map(({ text, count, names }) => {
    const share = total === 0 ? 0 : count / total;
    const bar = element('span', { class: 'bar', 'aria-hidden': 'true' });
    bar.style.setProperty('--share', `${Math.round(share * 100)}%`);
    const leads = most > 0 && count === most;
    return element(
      'li',
      { 'data-option': text, class: leads ? 'leads' : '' },
      element('strong', {}, text),
      element(
        'span',
        { class: 'count' },
        element('span', { 'data-field': 'count' }, counted(count, { one: 'vote', many: 'votes' })),
        ` · ${SHARE.format(share)}`,
      ),
      bar,
      element(
        'span',
        { class: 'marks' },
        text === own ? element('span', { class: 'mark own' }, 'Your vote') : null,
        leads ? element('span', { class: 'mark' }, leaders > 1 ? 'Tied' : 'In the lead') : null,
        // #if !set-anonymous
        names.length ? element('span', { class: 'names' }, names.join(', ')) : null,
        // #end
      ),
    );
  });
}
