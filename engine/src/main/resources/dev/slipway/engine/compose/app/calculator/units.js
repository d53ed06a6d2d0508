/** Values of the first system of units in the other one, and back. */
export function toOther(value, factor) {
  return factor.startsWith('1/') ? Number(factor.slice(2)) / value : value / Number(factor);
}

export function fromOther(value, factor) {
  return factor.startsWith('1/') ? Number(factor.slice(2)) / value : value * Number(factor);
}

/** People of a few countries think in pounds and feet. */
export const usesOther = () => ['US', 'LR', 'MM'].includes(new Intl.Locale(navigator.language).region);
