import type { Expression, LipMeasure } from '#measure';
import { type Known, numberKnown } from './situation.ts';

/** One expression of one face, as far as it was measured: a capture of a measurement document is one. */
export interface MeasuredExpression {
  readonly expression: Expression;
  readonly measures: Readonly<
    Partial<
      Record<
        LipMeasure,
        | { readonly value: number; readonly lo95: number; readonly hi95: number; readonly unit: string }
        | null
        | undefined
      >
    >
  >;
}

/** What was measured, by path: `measure.<expression>.<measure>`; of several captures of one expression the first counts. */
export function readMeasures(captures: readonly MeasuredExpression[]): readonly (readonly [string, Known])[] {
  return captures.toReversed().flatMap(({ expression, measures }) =>
    Object.entries(measures).flatMap(([name, found]) => {
      if (found == null) return [];
      const { value, lo95, hi95, unit } = found;
      return [[`measure.${expression}.${name}`, numberKnown(value, [lo95, hi95], unit)] as const];
    }),
  );
}
