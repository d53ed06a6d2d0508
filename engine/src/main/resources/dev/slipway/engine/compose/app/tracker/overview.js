// #if charts
import { createCharts } from './charts.js';
// #end
import { element } from './dom.js';
// #if warnings
import { createWarnings } from './rules.js';
// #end
// #if totals
import { createTotals } from './totals.js';
// #end

/** What stands above the records: what needs a look, the figures and the charts. */
export function createOverview(entity, pin) {
  // #if warnings
  const warnings = createWarnings(entity, pin);
  // #end
  const parts = [
    // #if warnings
    warnings,
    // #end
    // #if totals
    createTotals(entity),
    // #end
    // #if charts
    createCharts(entity),
    // #end
  ];

  return {
    node: element(
      'div',
      { class: 'overview' },
      parts.map((part) => part.node),
    ),
    show: (all, found) => parts.forEach((part) => part.show(all, found)),
    // #if warnings
    badges: warnings.badges,
    // #end
  };
}
