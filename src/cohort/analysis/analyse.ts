import { outcomeUnits } from '#forecast';
import type { FinishedCohort } from '../finished/finished-cohort.ts';
import { type Distribution, distributionAt } from './distributions.ts';
import { eventChancesByPlan } from './event-chances.ts';
import type { Interval } from './pair-components.ts';
import { type Subgroup, subgroups } from './subgroups.ts';
import { type TooSmall, type VarianceSplit, varianceSplit } from './variance-split.ts';

/** One outcome of one plan at one week. */
export interface AnalysedOutcome {
  readonly plan: string;
  readonly week: number;
  readonly expression: string;
  readonly measure: string;
  readonly unit: string;
  readonly distribution: Distribution | null;
  readonly split: VarianceSplit | TooSmall;
  readonly subgroups: readonly Subgroup[];
}

/** philtrum/cohort-analysis@1: everything that is said of a finished cohort. */
export interface CohortAnalysis {
  readonly schema: 'philtrum/cohort-analysis@1';
  readonly ok: true;
  readonly run: string;
  readonly label: string;
  readonly seed: number;
  readonly patients: number;
  readonly identity: FinishedCohort['manifest']['identity'];
  readonly outcomes: readonly AnalysedOutcome[];
  readonly events: readonly {
    readonly event: string;
    readonly plan: string;
    readonly patients: number;
    readonly chance: Interval | null;
  }[];
}

/** Analyses every outcome of every plan at every week, and every event. */
export function analyse(finished: FinishedCohort): CohortAnalysis {
  const { run, label, seed, patients, cohort } = finished.manifest;
  const { software, kernel, engine } = finished.manifest.identity;
  return {
    schema: 'philtrum/cohort-analysis@1',
    ok: true,
    run,
    label,
    seed,
    patients,
    identity: { software, kernel, engine },
    outcomes: cohort.plans.flatMap((plan, p) =>
      cohort.weeks.flatMap((week, w) =>
        cohort.outcomes.map(({ expression, measure }, o) => {
          const at = { plan: p, week: w, outcome: o };
          const what = { plan: plan.name, week, expression, measure, unit: outcomeUnits[measure] };
          return {
            ...what,
            distribution: distributionAt(finished, at),
            split: varianceSplit(finished, at),
            subgroups: subgroups(finished, at),
          };
        }),
      ),
    ),
    events: eventChancesByPlan(finished).map(({ plan, event, ...counted }) => ({
      event: cohort.events[event],
      plan: cohort.plans[plan].name,
      ...counted,
    })),
  };
}
