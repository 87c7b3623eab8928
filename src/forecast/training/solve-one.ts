import type { Expression } from '#measure';
import type { SamplePool } from '../forecast.ts';
import { type JobSetting, runJobs, type SolvedJob, type TrainingJob } from './training-people.ts';

/** One person solved, or the solver's words why not. */
export type SolvedOne =
  | { readonly ok: true; readonly solved: SolvedJob }
  | { readonly ok: false; readonly reason: 'did-not-converge'; readonly detail: string };

/** Solves one person as fast as the pool can: the expressions are dealt out to its workers, each of which finds the rest once. */
export async function solveOne(job: TrainingJob, pool: SamplePool, setting: JobSetting): Promise<SolvedOne> {
  const hands = dealt(setting.expressions, pool.size);
  const runs = await Promise.all(hands.map((expressions) => runJobs([job], pool, { ...setting, expressions })));
  const refused = runs.find(({ solved }) => solved.length === 0);
  if (refused !== undefined) return { ok: false, reason: 'did-not-converge', detail: refused.refused[0] };
  const results = runs.flatMap(({ solved }) => solved[0].result.expressions);
  const expressions = setting.expressions.map((name) => results.find(({ expression }) => expression === name)!);
  return { ok: true, solved: { ...job, result: { ...runs[0].solved[0].result, expressions } } };
}

function dealt(expressions: readonly Expression[], workers: number): readonly (readonly Expression[])[] {
  const hands = Array.from({ length: Math.max(1, Math.min(workers, expressions.length)) }, (_, h) => h);
  return hands.map((h) => expressions.filter((_, e) => e % hands.length === h));
}
