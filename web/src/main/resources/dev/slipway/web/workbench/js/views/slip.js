import { fill, h, icon } from '../dom.js';
import { STEPS } from '../making.js';

/** The steps of a generation, drawn as the stops of a slipway. */
export function slip() {
  const steps = STEPS.map((text) => h('li', {}, h('span', { class: 'stop' }), h('span', {}, text)));
  return {
    element: h('ol', { role: 'list', class: 'slip' }, steps),
    show: (stage, outcome) => showSteps(steps, stage, outcome),
  };
}

function showSteps(steps, stage, outcome) {
  steps.forEach((step, index) => {
    const state = index < stage ? 'past' : index === stage ? 'now' : 'ahead';
    const broken = state === 'now' && (outcome === 'failed' || outcome === 'cancelled');
    const name = broken ? 'broken' : state;
    if (step.className !== name) {
      step.className = name;
      const mark = { past: 'tick', broken: 'cross' }[name];
      fill(step.firstChild, mark && icon(mark));
      if (name === 'now') {
        step.setAttribute('aria-current', 'step');
      } else {
        step.removeAttribute('aria-current');
      }
    }
  });
}
