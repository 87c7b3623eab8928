import { ourPrior } from '#forecast';
import { normalProbability, priorQuantile } from '#numerics';
import type { Shift } from './learn-shift.ts';

/** A prior that was learnt, beside ours; quantiles in the input's unit. */
export interface LearntPrior {
  readonly input: string;
  readonly p05: number;
  readonly median: number;
  readonly p95: number;
  readonly before: { readonly p05: number; readonly median: number; readonly p95: number };
  /** of everybody's middle, in standard deviations of our prior */
  readonly moved: { readonly value: number; readonly sd: number };
}

/** What a forecast reads in place of our priors. */
export interface PriorsDocument {
  readonly schema: 'philtrum/priors@2';
  readonly priors: Readonly<Record<string, { readonly p05: number; readonly median: number; readonly p95: number }>>;
}

/** Draws of a forecast stay this far inside the unit interval; so do given priors. */
const tail = 0.005;
const reach = 1.6448536269514722;

/** Quantiles of the inputs of people nobody has seen, where the registry's people lie. */
export function learntPriors(names: readonly string[], { mean, variance, spread }: Shift): readonly LearntPrior[] {
  return names.flatMap((input, k) => {
    const prior = ourPrior(input);
    if (prior === undefined) return [];
    const sd = Math.sqrt(spread + variance[k]);
    const at = (z: number) => priorQuantile(prior, Math.min(1 - tail, Math.max(tail, normalProbability(z))));
    const [p05, median, p95] = [mean[k] - reach * sd, mean[k], mean[k] + reach * sd].map(at);
    const before = { p05: prior.p05, median: prior.median, p95: prior.p95 };
    return [{ input, p05, median, p95, before, moved: { value: mean[k], sd: Math.sqrt(variance[k]) } }];
  });
}

/** The document that `--priors` reads. */
export function priorsDocument(learnt: readonly LearntPrior[]): PriorsDocument {
  const entries = learnt.map(({ input, p05, median, p95 }) => [input, { p05, median, p95 }] as const);
  return { schema: 'philtrum/priors@2', priors: Object.fromEntries(entries) };
}
