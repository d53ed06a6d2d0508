const TICKS = 4;

/**
 * Round values that hold all of some values, zero among them, and the ticks between them, which are
 * written without decimals that say nothing.
 */
export function scaleOf(values) {
  const known = values.filter((value) => Number.isFinite(value));
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  const step = niceStep((high - low || 1) / TICKS);
  const min = Math.floor(low / step) * step;
  const max = Math.max(Math.ceil(high / step) * step, min + step);
  const count = Math.round((max - min) / step);
  const ticks = Array.from({ length: count + 1 }, (_, at) => round(min + at * step));
  const format = new Intl.NumberFormat(undefined, {
    notation: max - min >= 100_000 ? 'compact' : 'standard',
    maximumFractionDigits: 6,
  });
  return { min, max, ticks, write: format.format };
}

/** 1, 2 or 5 with as many zeros as it takes. */
function niceStep(rough) {
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].find((each) => each * power >= rough) * power;
}

const round = (value) => Number(value.toPrecision(12));
