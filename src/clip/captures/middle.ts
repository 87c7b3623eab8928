import type { LipGeometry, Point3 } from '#measure';
import { quantile, standardDeviation } from '#numerics';

/** A median over moments in time, and how well the moments know it. */
export interface TimedMedian {
  readonly value: number;
  /** one standard deviation of the median */
  readonly se: number;
}

/** Standard error of a median over that of a mean, for a normal distribution. */
const medianOverMean = Math.sqrt(Math.PI / 2);

/**
 * Median of values read one after the other. Neighbouring moments err alike, so they count as fewer: the number of
 * independent ones follows from the correlation of neighbours (first-order autoregression).
 * @returns null without values
 */
export function timedMedian(values: readonly number[]): TimedMedian | null {
  if (values.length === 0) return null;
  const value = quantile(values, 0.5);
  if (values.length < 3) return { value, se: values.length === 1 ? 0 : Math.abs(values[0] - values[1]) / 2 };
  const rho = Math.min(0.98, Math.max(0, neighbourCorrelation(values)));
  const independent = Math.max(1, (values.length * (1 - rho)) / (1 + rho));
  return { value, se: (medianOverMean * standardDeviation(values)) / Math.sqrt(independent) };
}

function neighbourCorrelation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [with_, own] = [0, 1e-12];
  for (let i = 0; i < values.length; i++) {
    own += (values[i] - mean) ** 2;
    if (i > 0) with_ += (values[i] - mean) * (values[i - 1] - mean);
  }
  return with_ / own;
}

/**
 * The middle of several mouths of one clip: every point is the median of that point.
 * @param geometries at least one, in one frame
 */
export function middleGeometry(geometries: readonly LipGeometry[]): LipGeometry {
  const middle = (read: (geometry: LipGeometry) => number) => quantile(geometries.map(read), 0.5);
  const point = (read: (geometry: LipGeometry) => Point3): Point3 => [
    middle((one) => read(one)[0]),
    middle((one) => read(one)[1]),
    0,
  ];
  const contour = (name: 'upperBorder' | 'upperMargin' | 'lowerMargin' | 'lowerBorder') => {
    const columns = Math.min(...geometries.map((one) => one[name].length));
    return Array.from({ length: columns }, (_, c) => point((one) => one[name][columnOf(c, columns, one[name].length)]));
  };
  const height = (read: (geometry: LipGeometry) => number | null) => {
    const known = geometries.flatMap((one) => read(one) ?? []);
    return known.length > geometries.length / 2 ? quantile(known, 0.5) : null;
  };
  return {
    sn: point((one) => one.sn),
    sl: point((one) => one.sl),
    chLeft: point((one) => one.chLeft),
    chRight: point((one) => one.chRight),
    cphLeft: point((one) => one.cphLeft),
    cphRight: point((one) => one.cphRight),
    upperBorder: contour('upperBorder'),
    upperMargin: contour('upperMargin'),
    lowerMargin: contour('lowerMargin'),
    lowerBorder: contour('lowerBorder'),
    midlineX: middle((one) => one.midlineX),
    incisorEdgeY: height((one) => one.incisorEdgeY),
    gingivaY: height((one) => one.gingivaY),
    frontalOnly: true,
  };
}

/** Contours lose a point where they fold; the same share of the way is the same place. */
function columnOf(c: number, columns: number, length: number): number {
  return Math.round((c / (columns - 1)) * (length - 1));
}
