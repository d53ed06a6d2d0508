/** The latest first; where there is no date, the one that was added last. */
const latestFirst = (dateField) => (one, other) =>
  String(other[dateField] ?? other.createdAt).localeCompare(String(one[dateField] ?? one.createdAt)) ||
  String(other.createdAt).localeCompare(String(one.createdAt));

/**
 * One number for many records; undefined where there is none.
 *
 * @param measure sum, count, average, highest, lowest or latest
 * @param field the field that is measured
 * @param dateField the field that says which one is the latest
 */
export function measured(measure, field, records, dateField) {
  if (measure === 'count' && !field) {
    return records.length;
  }
  const valued = records.filter((record) => Number.isFinite(record[field]));
  const values = valued.map((record) => record[field]);
  const sum = values.reduce((so, value) => so + value, 0);
  switch (measure) {
    case 'sum':
      // Cents stay cents: 0.1 and 0.2 are 0.3.
      return Math.round(sum * 1e6) / 1e6;
    case 'count':
      return values.length;
    case 'average':
      return values.length === 0 ? undefined : sum / values.length;
    case 'highest':
      return values.length === 0 ? undefined : values.reduce((a, b) => Math.max(a, b));
    case 'lowest':
      return values.length === 0 ? undefined : values.reduce((a, b) => Math.min(a, b));
    default:
      return valued.sort(latestFirst(dateField))[0]?.[field];
  }
}
