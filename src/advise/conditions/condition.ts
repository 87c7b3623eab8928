import type { LimitName } from '../parameters.ts';

/** One comparison of one input, or several joined. Truth has three values: what is not known is not guessed. */
export type Condition =
  | { readonly always: true }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly path: string; readonly above: LimitName }
  | { readonly path: string; readonly below: LimitName }
  | { readonly path: string; readonly is: string | boolean };

/** A comparison alone. */
export type Comparison = Extract<Condition, { readonly path: string }>;

/** Every comparison in a condition, in its order. */
export function comparisonsIn(condition: Condition): readonly Comparison[] {
  if ('path' in condition) return [condition];
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  return 'not' in condition ? comparisonsIn(condition.not) : [];
}
