import { mean, quantile } from '#numerics';

/**
 * Standard error of the median of a series of moments that resemble their neighbours: the spread (by the middle half,
 * so that one odd moment counts for little) over the root of the number of independent ones among them.
 * @param values in the order of time, at least 2
 */
export function medianError(values: readonly number[]): number {
  const spread = (quantile(values, 0.75) - quantile(values, 0.25)) / 1.349;
  if (spread === 0) return 0;
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const neighbours = values.slice(1).reduce((sum, value, i) => sum + (value - centre) * (values[i] - centre), 0);
  const likeness = Math.min(0.98, Math.max(0, neighbours / squares));
  const independent = Math.max(1, (values.length * (1 - likeness)) / (1 + likeness));
  return (medianOverMean * spread) / Math.sqrt(independent);
}

/** A median is this much less sure than a mean of normal values: root of pi over 2. */
const medianOverMean = Math.sqrt(Math.PI / 2);
