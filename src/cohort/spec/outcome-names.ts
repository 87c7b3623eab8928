import { eventRules, outcomeUnits } from '#forecast';
import { type Expression, expressions } from '#measure';
import type { CohortOutcome } from './cohort.ts';
import { type InvalidCohort, refuse } from './sentence.ts';

/** Outcomes of a cohort, told apart. */
interface Wanted {
  readonly ok: true;
  readonly outcomes: readonly CohortOutcome[];
  readonly events: readonly string[];
}

/** Reads names such as `smile.marginExcursion` (a measure in an expression) and `visibleLift` (an event). */
export function readOutcomes(names: readonly string[]): Wanted | InvalidCohort {
  const outcomes: CohortOutcome[] = [];
  const events: string[] = [];
  for (const [i, name] of names.entries()) {
    const [expression, measure, ...more] = name.split('.');
    const path = `outcomes[${i}]`;
    if (measure === undefined) {
      if (!eventRules.some((rule) => rule.name === name))
        return refuse(path, `is ${JSON.stringify(name)}`, `expression.measure, or an event: ${eventNames()}`);
      events.push(name);
    } else if (!expressions.includes(expression as Expression)) {
      return refuse(path, `has the expression ${JSON.stringify(expression)}`, expressions.join(', '));
    } else if (more.length > 0 || !Object.hasOwn(outcomeUnits, measure)) {
      const measures = Object.keys(outcomeUnits).join(', ');
      return refuse(path, `has the measure ${JSON.stringify([measure, ...more].join('.'))}`, measures);
    } else {
      outcomes.push({ expression: expression as Expression, measure });
    }
  }
  return { ok: true, outcomes, events };
}

function eventNames(): string {
  return eventRules.map(({ name }) => name).join(', ');
}
