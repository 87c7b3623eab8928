import type { ExpressionLayout, PersonPoint, SolvedPerson } from './solved-person.ts';

/**
 * How large a treatment is, muscle by muscle: the lost tension of each muscle and side, in units of the first-order effect
 * a typical treatment has. Two treatments with the same load deform the mouth alike.
 */
export interface LoadScale {
  /** first-order effect per unit of lost tension (nFascicle) */
  readonly effect: Float64Array;
  readonly group: Int32Array;
  readonly groupCount: number;
}

/** Tension a treatment takes from every fascicle (nFascicle). */
export function lostTension(block: Float64Array, point: PersonPoint): Float64Array {
  return block.map((share, f) => share * point.tension[f]);
}

/** Load of a treatment on each group of fascicles (nGroup) [1]. */
export function loadOf(lost: Float64Array, { effect, group, groupCount }: LoadScale): Float64Array {
  const load = new Float64Array(groupCount);
  for (let f = 0; f < lost.length; f++) load[group[f]] += lost[f] * effect[f];
  return load;
}

const SMALLEST_EFFECT = 1e-9;

/** The scale on which the solved treatments have loads of about 1. */
export function loadScale(people: readonly SolvedPerson[], layout: ExpressionLayout): LoadScale {
  const { group, groupCount } = layout;
  const effect = Float64Array.from(group, (_, f) => effectOf(f, people, layout));
  const loads = people.flatMap((person) =>
    person.treatments.map(({ block }) => loadOf(lostTension(block, person), { effect, group, groupCount })),
  );
  const squared = loads.reduce((sum, load) => sum + load.reduce((part, value) => part + value * value, 0), 0);
  const typical = Math.max(SMALLEST_EFFECT, Math.sqrt(squared / Math.max(1, loads.length)));
  return { effect: effect.map((value) => value / typical), group, groupCount };
}

/** Root mean square over people of the weighted effect of a fascicle's whole tension, per unit of its mean tension. */
function effectOf(f: number, people: readonly SolvedPerson[], { outputCount, outputWeight }: ExpressionLayout): number {
  let squared = 0;
  let tension = 0;
  for (const person of people) {
    tension += person.tension[f];
    for (let o = 0; o < outputCount; o++) {
      if (outputWeight[o] > 0) squared += (outputWeight[o] * person.sensitivity[f * outputCount + o]) ** 2;
    }
  }
  return tension > 0 ? Math.sqrt(squared * people.length) / tension : 0;
}
