import type { ContourName, Expression } from '#measure';
import type { Posture } from '#mechanics';
import { features, fractions } from './features.ts';
import { type Found, residualOf } from './inference/search.ts';
import { type Look, type RestSight, type Sight, sameLook } from './sights.ts';

type Point2 = readonly [x: number, y: number];
/** The four contours, each from the right corner to the left, in the frame of the rest picture [mm]. */
export type Drawn = Readonly<Record<ContourName, readonly Point2[]>>;

/** One capture beside what the most probable person of the model does. */
export interface SeenExpression {
  readonly expression: Expression;
  readonly posture: Posture;
  /** distance between seen and modelled displacement from rest [mm] */
  readonly residualMm: {
    readonly rms: number;
    readonly worst: number;
    readonly byContour: Readonly<Record<ContourName | 'corners', number>>;
  };
  /** root mean square of the displacement from rest that was seen [mm] */
  readonly movedMm: number;
  /** how far the best person of the model is thought to be from the real one [mm] */
  readonly discrepancyMm: number;
  readonly observed: Drawn;
  /** the rest that was seen, displaced as the model displaces */
  readonly modelled: Drawn;
}

const contourNames: readonly ContourName[] = ['upperBorder', 'upperMargin', 'lowerMargin', 'lowerBorder'];

/** What was seen of every capture and what the model makes of it. */
export function expressionsSeen(
  { rest, sights }: { readonly rest: RestSight; readonly sights: readonly Sight[] },
  looks: readonly Look[],
  found: Found,
): readonly SeenExpression[] {
  const m = features.length;
  const residual = residualOf({ looks, sights }, found.modelled);
  return sights.map((sight, s) => {
    const l = looks.findIndex((look) => sameLook(look, sight.look));
    const left = withoutPlace(residual.subarray(s * m, (s + 1) * m), sight);
    const seen = rest.at.map((value, k) => value + sight.moved[k]);
    return {
      ...sight.look,
      residualMm: summary(left),
      movedMm: rms([...sight.moved]),
      discrepancyMm: found.discrepancyMm[l],
      observed: draw(seen),
      modelled: draw(seen.map((value, k) => value - left[k])),
    };
  });
}

/** A capture that lies in a frame of its own says nothing about its place: what all features share is taken off. */
function withoutPlace(residual: Float64Array, { ownFrame }: Sight): Float64Array {
  if (!ownFrame) return residual;
  const mean = (axis: 'x' | 'y') => {
    const own = residual.filter((_, k) => features[k].axis === axis);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  };
  const [x, y] = [mean('x'), mean('y')];
  return residual.map((value, k) => value - (features[k].axis === 'x' ? x : y));
}

function summary(residual: Float64Array): SeenExpression['residualMm'] {
  const of = (keep: (name: string) => boolean) => rms([...residual].filter((_, k) => keep(features[k].of)));
  return {
    rms: rms([...residual]),
    worst: residual.reduce((most, r) => Math.max(most, Math.abs(r)), 0),
    byContour: {
      corners: of((name) => name === 'chRight' || name === 'chLeft'),
      ...(Object.fromEntries(contourNames.map((name) => [name, of((other) => other === name)])) as Record<
        ContourName,
        number
      >),
    },
  };
}

function rms(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);
}

function draw(at: Float64Array): Drawn {
  const [right, left]: [Point2, Point2] = [
    [at[0], at[1]],
    [at[2], at[3]],
  ];
  const contour = (name: ContourName): Point2[] => {
    const first = features.findIndex(({ of }) => of === name);
    const between = fractions.map((share, k): Point2 => [right[0] + share * (left[0] - right[0]), at[first + k]]);
    return [right, ...between, left];
  };
  return Object.fromEntries(contourNames.map((name) => [name, contour(name)])) as unknown as Drawn;
}
