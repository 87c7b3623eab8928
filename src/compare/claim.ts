import { expressions } from '#measure';
import { inverseNormal } from '#numerics';
import { z95 } from './change/measure-change.ts';
import type { ExpressionComparison } from './comparison.ts';
import { type Claim, type ClaimedChange, claimedMeasures } from './findings.ts';

/** Most changes that one sentence names. */
const mostNamed = 3;

/**
 * What a comparison comes to. Of many unchanged measures some pass their own limit by chance; into the claim comes only
 * what passes the limit that 95 of 100 unchanged pairs keep in all their measures together (Bonferroni).
 */
export function claimOf(compared: readonly ExpressionComparison[]): Claim {
  const fair = compared.filter(({ notComparable }) => notComparable.length === 0);
  if (fair.length === 0) {
    const [why] = compared.flatMap(({ notComparable }) => notComparable);
    return why === undefined ? { claim: 'nothing-shared' } : { claim: 'not-comparable', why };
  }
  const told = fair
    .toSorted((a, b) => expressions.indexOf(a.expression) - expressions.indexOf(b.expression))
    .flatMap(({ expression, measures }) =>
      claimedMeasures.flatMap((measure): ClaimedChange[] => {
        const change = measures[measure];
        return change ? [{ expression, measure, change }] : [];
      }),
    );
  const apart = told.filter(({ change }) => change.detectable);
  const wider = inverseNormal(1 - 0.025 / Math.max(1, told.length)) / z95;
  const found = apart.filter(({ change }) => Math.abs(change.change.value) > wider * change.detectionLimitMm);
  if (found.length === 0) return { claim: 'no-change', measures: told.length, passed: apart.length };
  const named = found.slice(0, mostNamed);
  return { claim: 'changed', named, more: found.length - named.length };
}
