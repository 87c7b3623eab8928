import { jeffreysInterval, mean, standardDeviation } from '#numerics';
import { chancesAt, type FinishedCohort } from '../finished/finished-cohort.ts';
import type { Interval } from './pair-components.ts';
import { analysis } from './parameters.ts';

/** How many of the patients of a plan have an event at any of the weeks. */
export interface EventChance {
  readonly plan: number;
  readonly event: number;
  readonly patients: number;
  /** [1]; null where nobody's chance is known */
  readonly chance: Interval | null;
}

/** Chance of every event under every plan, each with an interval that knows that draws share faces. */
export function eventChancesByPlan(finished: FinishedCohort): readonly EventChance[] {
  const { plans, events } = finished.manifest.cohort;
  const faces = finished.patients.map(({ face }) => face);
  return events.flatMap((_, event) =>
    plans.map((__, plan) => {
      const all = chancesAt(finished, plan, event);
      const who = [...all.keys()].filter((p) => Number.isFinite(all[p]));
      const chances = who.map((p) => all[p]);
      const known = who.length > 0;
      return {
        plan,
        event,
        patients: who.length,
        chance: known
          ? chanceOf(
              chances,
              who.map((p) => faces[p]),
            )
          : null,
      };
    }),
  );
}

/**
 * A Jeffreys interval of the number of independent patients that tell as much: patients over the design effect of faces, held
 * between 1 and the draws on a face.
 *
 * Source: E. L. Korn and B. I. Graubard, Confidence intervals for proportions with small expected number of positive counts estimated from survey data, Surv. Methodol. 24 (1998) 193-201.
 */
function chanceOf(chances: readonly number[], faces: readonly number[]): Interval {
  const value = mean(chances);
  const independent = chances.length / designEffect(chances, faces);
  const { lower, upper } = jeffreysInterval(value * independent, independent, analysis.level);
  return { value, low: lower, high: upper };
}

function designEffect(chances: readonly number[], faces: readonly number[]): number {
  const byFace = new Map<number, number[]>();
  chances.forEach((chance, i) => {
    byFace.set(faces[i], [...(byFace.get(faces[i]) ?? []), chance]);
  });
  const most = Math.max(...[...byFace.values()].map(({ length }) => length));
  const variance = standardDeviation(chances) ** 2 / chances.length;
  const ofFaces = standardDeviation([...byFace.values()].map(mean)) ** 2 / byFace.size;
  const effect = ofFaces / variance;
  return Number.isFinite(effect) ? Math.min(most, Math.max(1, effect)) : most;
}
