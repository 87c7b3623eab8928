import { fitLogistic } from '#numerics';
import { parameters } from '../parameters.ts';
import type { Question, TreatmentRow } from '../rows.ts';
import { effectivePeople, errorByPeople, missedWeights } from './by-people.ts';
import { type Cases, casesOf } from './cases.ts';
import { differenceInterval, type Estimate, meanInterval, shareInterval } from './interval.ts';
import { weigh } from './propensity.ts';
import { plainEstimate } from './weighted-mean.ts';
import { type WhoShowsUp, whoShowsUp } from './who-shows-up.ts';

/** Paid cases beside ordinary ones of the same kind. */
export interface PaidBeside {
  readonly treatments: number;
  readonly seen: number;
  /** what paid cases had, or say they had */
  readonly paid: Estimate | null;
  /** paid less ordinary cases weighted to look like them by what is known of everybody; null where that cannot be told */
  readonly difference: Estimate | null;
}

/** What can be told about whom, and what it needs. */
export interface Identified {
  readonly whom: 'ordinary' | 'paid' | 'complainers' | 'everybody-elsewhere';
  /** `assuming-covariates`: if coming depends on the covariates; `as-told`: of those seen, as they tell it; `no`: not by these data */
  readonly told: 'assuming-covariates' | 'bounds-only' | 'as-told' | 'no';
}

/** The same question to each way into the registry, and to all of it thrown together. */
export interface BySource {
  /** everybody charted when treated and not paid for: the only ones with a denominator of their own choosing */
  readonly ordinary: WhoShowsUp;
  /** everybody seen, whatever brought them: what a page of reviews shows */
  readonly pooled: Estimate | null;
  readonly paid: PaidBeside;
  /** people known only because they complained: counted, never a share of anything */
  readonly complainers: { readonly people: number; readonly had: number };
  readonly identified: readonly Identified[];
}

/**
 * Ordinary, paid and complaining cases told apart. Shares are told of ordinary cases. Paid cases are compared with ordinary ones
 * like them: a difference may be who is chosen, what is done or what is told, and no count tells these apart. Who is known only
 * by a complaint has no denominator.
 */
export function bySource(rows: readonly TreatmentRow[], question: Question, towards: number | null = null): BySource {
  const of = (source: TreatmentRow['source']) => rows.filter((row) => row.source === source);
  const ordinary = whoShowsUp(of('ordinary'), question, { towards });
  const all = casesOf(rows, question);
  const complaining = casesOf(of('complainer'), question);
  const paid = paidBeside(of('ordinary'), of('paid'), question);
  const had = complaining.y.reduce((sum, y, i) => sum + (complaining.seen[i] ? y : 0), 0);
  return {
    ordinary,
    pooled: all.seen.some(Boolean) ? plainEstimate(all, question.kind) : null,
    paid,
    complainers: { people: complaining.patientCount, had },
    identified: [
      { whom: 'ordinary', told: ordinary.after.ok ? 'assuming-covariates' : 'bounds-only' },
      { whom: 'paid', told: paid.paid === null ? 'no' : 'as-told' },
      { whom: 'complainers', told: 'no' },
      { whom: 'everybody-elsewhere', told: 'no' },
    ],
  };
}

function paidBeside(ordinary: readonly TreatmentRow[], paid: readonly TreatmentRow[], question: Question): PaidBeside {
  const cases = casesOf(paid, question);
  const seen = cases.seen.filter(Boolean).length;
  const nothing = { treatments: cases.rows.length, seen, paid: null, difference: null };
  if (seen === 0) return nothing;
  const plain = plainEstimate(cases, question.kind);
  const weighing = weigh(casesOf(ordinary, question));
  if (!weighing.ok || cases.patientCount < parameters.fewestCame.value) return { ...nothing, paid: plain };
  const together = casesOf([...weighing.cases.rows, ...cases.rows], question);
  const ordinaryCount = weighing.cases.rows.length;
  const weights = weightsLikePaid(together, weighing.weights, ordinaryCount);
  const sides = { kind: question.kind, weights, ordinaryCount };
  return { ...nothing, paid: plain, difference: differenceOf(together, sides) };
}

/** Weights of ordinary rows times their odds of being paid: together they look like the paid. */
function weightsLikePaid({ x, covariates, rows }: Cases, weights: Float64Array, ordinaryCount: number): Float64Array {
  const y = rows.map((_, i) => Number(i >= ordinaryCount));
  const priorSd = parameters.propensityPriorSd.value;
  const { probabilities } = fitLogistic({ x, y, inputCount: covariates.length, priorSd });
  return weights.map((weight, i) => (weight * probabilities[i]) / (1 - probabilities[i]));
}

interface Sides {
  readonly kind: Question['kind'];
  readonly weights: Float64Array;
  readonly ordinaryCount: number;
}

function differenceOf({ y, seen, patients }: Cases, { kind, weights, ordinaryCount }: Sides): Estimate | null {
  const all = Float64Array.from(seen, (one, i) => (i < ordinaryCount ? weights[i] : Number(one)));
  const [ordinary, paid] = [0, 1].map((side) => {
    const own = all.map((weight, i) => (Number(i >= ordinaryCount) === side ? weight : 0));
    const total = own.reduce((sum, weight) => sum + weight, 0);
    const value = own.reduce((sum, weight, i) => sum + (weight > 0 ? weight * y[i] : 0), 0) / total;
    const shares = own.map((weight, i) => (weight > 0 ? (weight * (y[i] - value)) / total : 0));
    const missed = missedWeights(own, patients, (i) => y[i]);
    return { value, error: errorByPeople(shares, patients), people: effectivePeople(own, patients), missed };
  });
  const people = Math.min(ordinary.people, paid.people);
  if (people < parameters.fewestEffective.value) return null;
  if (kind === 'event') return differenceInterval(shareInterval(paid), shareInterval(ordinary));
  const error = Math.hypot(paid.error, ordinary.error);
  return meanInterval({ value: paid.value - ordinary.value, error, people });
}
