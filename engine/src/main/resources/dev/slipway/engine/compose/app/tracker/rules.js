import { element } from './dom.js';
// #if rule-overdue|rule-soon
import { days, today } from './days.js';
// #end
// #if !rule-overdue
// #if !rule-soon
// #if rule-sumAbove
import { today } from './days.js';
// #end
// #end
// #end
// #if rule-sumAbove
import { dateField, writing } from './figures.js';
// #end
// #if !rule-sumAbove
// #if rule-below|rule-above
import { writing } from './figures.js';
// #end
// #end

/** What needs a look: in words with each record, and counted on top. */
export function createWarnings(entity, pin) {
  const rules = entity.rules ?? [];
  const node = element('div', { class: 'warnings', role: 'group', 'aria-label': 'Needs a look' });
  const found = new Map();

  function check(record) {
    const seen = rules
      .map((rule) => ({ type: rule.type, words: CHECKS[rule.type]?.(entity, rule, record) }))
      .filter(({ words }) => words);
    found.set(record.id, seen);
  }

  function button([type, label]) {
    const test = ({ id }) => found.get(id)?.some((each) => each.type === type) ?? false;
    const count = [...found.keys()].filter((id) => test({ id })).length;
    return count === 0
      ? null
      : element(
          'button',
          {
            type: 'button',
            'data-warnings': type,
            onclick: () => pin({ label, test }),
          },
          `${count.toLocaleString()} ${label}`,
        );
  }

  return {
    node,

    show(all) {
      found.clear();
      all.forEach(check);
      const words = [
        // #if rule-sumAbove
        ...overSums(entity, rules, all),
        // #end
        ...Object.entries(LABELS).map(button),
      ].filter(Boolean);
      node.hidden = words.length === 0;
      node.replaceChildren(...words);
    },

    badges: ({ id }) => found.get(id) ?? [],
  };
}

const LABELS = {
  // #if rule-overdue
  overdue: 'overdue',
  // #end
  // #if rule-soon
  soon: 'due soon',
  // #end
  // #if rule-below
  below: 'low',
  // #end
  // #if rule-above
  above: 'high',
  // #end
};

const CHECKS = {
  // #if rule-below
  below: (entity, { field, limit }, record) =>
    record[field] < limit ? compared(entity, field, record, 'low', 'under', limit) : '',
  // #end
  // #if rule-above
  above: (entity, { field, limit }, record) =>
    record[field] > limit ? compared(entity, field, record, 'high', 'over', limit) : '',
  // #end
  // #if rule-overdue
  overdue(entity, { field, unless }, record) {
    const late = record[field] && !isDone(entity, unless, record) ? days(record[field], today()) : 0;
    return late > 0 ? `${dayCount(late)} overdue` : '';
  },
  // #end
  // #if rule-soon
  soon(entity, { field, days: within }, record) {
    const twin = entity.rules.find((rule) => rule.type === 'overdue' && rule.field === field);
    if (!record[field] || isDone(entity, twin?.unless, record)) {
      return '';
    }
    const left = days(today(), record[field]);
    const label = labelOf(entity, field);
    if (left > within || (left < 0 && twin)) {
      return '';
    }
    if (left < 0) {
      return `${label}: ${dayCount(-left)} ago`;
    }
    return left === 0 ? `${label}: today` : `${label}: in ${dayCount(left)}`;
  },
  // #end
};
// #if rule-overdue|rule-soon

const dayCount = (count) => (count === 1 ? '1 day' : `${count.toLocaleString()} days`);

/** A tick, a day, or the last one of the options. */
function isDone(entity, name, record) {
  const field = entity.fields.find((each) => each.name === name);
  const value = record[name];
  return field?.type === 'choice' ? value === field.options.at(-1) : Boolean(field && value);
}
// #end
// #if rule-below|rule-above

/** Which value it is stands there only where more than one number is watched. */
function compared(entity, field, record, word, side, limit) {
  const watched = entity.rules.filter(({ type }) => ['below', 'above'].includes(type));
  const several = new Set(watched.map((rule) => rule.field)).size > 1;
  const lead = several ? `${labelOf(entity, field)} ${word}` : word[0].toUpperCase() + word.slice(1);
  const write = writing(entity, { field });
  return `${lead}: ${write(record[field])}, ${side} ${write(limit)}`;
}
// #end
// #if rule-below|rule-above|rule-soon|rule-sumAbove

const labelOf = (entity, name) =>
  entity.columns.find((column) => column.name === name)?.label ?? name;
// #end
// #if rule-sumAbove

/** What all records of this month come to, where that is over a limit. */
function overSums(entity, rules, all) {
  const month = today().slice(0, 7);
  const dated = dateField(entity) ?? 'createdAt';
  return rules
    .filter(({ type }) => type === 'sumAbove')
    .map(({ field, limit }) => {
      const sum = all
        .filter((record) => String(record[dated] ?? '').startsWith(month))
        .reduce((so, record) => so + (Number(record[field]) || 0), 0);
      const write = writing(entity, { field });
      return sum > limit
        ? element(
            'p',
            { 'data-warnings': 'sumAbove' },
            `${labelOf(entity, field)} this month: ${write(sum)}, over ${write(limit)}`,
          )
        : null;
    });
}
// #end
