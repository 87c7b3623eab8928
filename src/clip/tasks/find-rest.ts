import { quantile } from '#numerics';
import { type MouthShape, shapeDistance } from './mouth-shape.ts';

/** A mouth at one moment. */
export interface TimedShape {
  readonly atSeconds: number;
  /** null where no mouth was read */
  readonly shape: MouthShape | null;
}

/** A mouth nearer to another than this does the same [mm]. */
const alike = 1.2;
/** An open mouth is less likely a rest: what it counts falls by half with every so many millimetres of gap. */
const halvesEvery = 2;
/** At most so many moments are compared with each other. */
const mostCompared = 600;

/**
 * The mouth at rest: the shape that most moments resemble, open mouths counting less. Of a clip in which somebody
 * talks throughout it is the shape returned to most.
 * @returns null when no moment shows a mouth
 */
export function findRestShape(moments: readonly TimedShape[]): MouthShape | null {
  const shown = moments.flatMap(({ shape }) => (shape === null ? [] : [shape]));
  if (shown.length === 0) return null;
  const every = Math.ceil(shown.length / mostCompared);
  const compared = shown.filter((_, i) => i % every === 0);
  const votes = compared.map(
    (one) => compared.filter((other) => shapeDistance(one, other) < alike).length * 0.5 ** (one.gap / halvesEvery),
  );
  const chosen = compared[votes.indexOf(Math.max(...votes))];
  return middleShape(shown.filter((other) => shapeDistance(chosen, other) < alike));
}

/** The middle of several mouths, number by number. */
export function middleShape(shapes: readonly MouthShape[]): MouthShape {
  const middle = (name: keyof MouthShape) =>
    quantile(
      shapes.map((shape) => shape[name]),
      0.5,
    );
  return {
    gap: middle('gap'),
    width: middle('width'),
    corners: middle('corners'),
    margin: middle('margin'),
    red: middle('red'),
  };
}
