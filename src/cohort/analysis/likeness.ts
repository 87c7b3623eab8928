import { mean, standardDeviation } from '#numerics';
import type { Likeness } from './pair-components.ts';

/** Subjects of the same group are alike, others are not. @param groups (nSubject) */
export function sameGroup(groups: ArrayLike<number>): Likeness {
  return (i, j) => Number(groups[i] === groups[j]);
}

/**
 * How alike subjects are in inputs that lie evenly between 0 and 1: each bends the outcome by a line and a parabola
 * (Legendre polynomials of the first two degrees, of variance 1).
 * @param places (nSubject) x (nInput)
 */
export function alikeInPlaces(places: readonly ArrayLike<number>[]): Likeness {
  return alikeIn(
    places.map((row) =>
      Array.from(row).flatMap((u) => [Math.sqrt(3) * (2 * u - 1), Math.sqrt(5) * (6 * u * u - 6 * u + 1)]),
    ),
  );
}

/**
 * The same of measures that are about normal (Hermite polynomials). A measure that does not differ says nothing.
 * @param measures (nSubject) x (nMeasure)
 */
export function alikeInMeasures(measures: readonly ArrayLike<number>[]): Likeness {
  const bends = Array.from({ length: measures[0].length }, (_, m) => {
    const column = measures.map((row) => row[m]);
    const [centre, sd] = [mean(column), standardDeviation(column)];
    return (value: number) => {
      const z = sd > 0 ? (value - centre) / sd : 0;
      return [z, (z * z - 1) / Math.SQRT2];
    };
  });
  return alikeIn(measures.map((row) => bends.flatMap((bend, m) => bend(row[m]))));
}

/** Mean of products of features of variance 1. */
function alikeIn(rows: readonly (readonly number[])[]): Likeness {
  const width = rows[0].length;
  const features = Float64Array.from(rows.flat());
  return (i, j) => {
    let sum = 0;
    for (let k = 0; k < width; k++) sum += features[i * width + k] * features[j * width + k];
    return sum / width;
  };
}
