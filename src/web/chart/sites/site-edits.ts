import type { InjectionSite } from '#plan';
import type { DraftBody, DraftPlace, DraftPoint, DraftPreparation } from '../draft-body.ts';

/** Which point of which syringe, both counted from 0. */
export interface PointAt {
  readonly i: number;
  readonly k: number;
}

/** The syringes of a chart. */
export type Preparations = DraftBody['preparations'];

/** The point at a place of the chart. */
export function pointAt({ preparations }: DraftBody, { i, k }: PointAt): DraftPoint | undefined {
  return preparations[i]?.points[k];
}

/** Every point of the chart with its place, in the order of the rows and of the number keys. */
export function pointsOf({ preparations }: DraftBody): readonly (PointAt & { readonly point: DraftPoint })[] {
  return preparations.flatMap(({ points }, i) => points.map((point, k) => ({ i, k, point })));
}

function changed({ preparations }: DraftBody, at: PointAt, by: (point: DraftPoint) => DraftPoint): Preparations {
  return withPoints(preparations, at.i, (points) => points.map((point, k) => (k === at.k ? by(point) : point)));
}

/** The syringes with the points of one of them changed. */
export function withPoints(
  preparations: Preparations,
  of: number,
  by: (points: readonly DraftPoint[]) => readonly DraftPoint[],
): Preparations {
  return preparations.map((one, i) => (i === of ? { ...one, points: by(one.points) } : one));
}

/** Sites that were not delivered yet, delivered as they were planned. */
export function recorded(body: DraftBody, which: readonly PointAt[]): Preparations {
  return body.preparations.map((one, i) => ({
    ...one,
    points: one.points.map((point, k) =>
      point.delivered === null && which.some((at) => at.i === i && at.k === k)
        ? { ...point, delivered: point.planned }
        : point,
    ),
  }));
}

/** A site with what was done there; what was planned stays as it is. */
export function withDelivered(body: DraftBody, at: PointAt, place: DraftPlace): Preparations {
  return changed(body, at, (point) => ({ ...point, delivered: place }));
}

/** A site that was not delivered after all; what nobody planned either is gone. */
export function withdrawn(body: DraftBody, at: PointAt): Preparations {
  return withPoints(body.preparations, at.i, (points) =>
    points.flatMap((point, k) => {
      if (k !== at.k) return [point];
      return point.planned === null || point.delivered === null ? [] : [{ ...point, delivered: null }];
    }),
  );
}

/** A site that was not planned, with the amount and depth of the one before it in the same syringe. */
export function added(body: DraftBody, i: number, site: InjectionSite, like: DraftPlace | null): Preparations {
  return withPoints(body.preparations, i, (points) => {
    const last = points.at(-1);
    const pattern = like ?? last?.delivered ?? last?.planned ?? emptyPlace(body.preparations[i]!);
    return [...points, { planned: null, delivered: { ...pattern, site } }];
  });
}

function emptyPlace({ kind }: DraftPreparation): Omit<DraftPlace, 'site'> {
  return kind === 'filler' ? { depthMm: null, volumeMl: null } : { depthMm: null, units: null };
}

/** Where a point is: as planned, or where nobody planned it, as done. */
export function placeOf({ planned, delivered }: DraftPoint): DraftPlace {
  return (planned ?? delivered) as DraftPlace;
}
