import type { Expression, LipMeasure } from '#measure';
import type { MeasureChange } from './comparison.ts';

/** Which half of a comparison. */
export type SideName = 'before' | 'after';

/** What stands in the way of comparing an expression, with the numbers. */
export type Obstacle =
  | { readonly obstacle: 'turned' | 'nodding'; readonly byDeg: number; readonly limitDeg: number }
  | { readonly obstacle: 'few-pictures'; readonly side: SideName; readonly pictures: number; readonly needed: number }
  | { readonly obstacle: 'short-rest'; readonly side: SideName; readonly seconds: number; readonly needed: number };

/** What differs between the two sides besides the lips, with the numbers. */
export type Difference =
  | {
      readonly flag: 'light-differs';
      /** the skin after is so many times as bright as before; null where it is about as bright */
      readonly times: number | null;
      readonly colour: boolean;
      readonly side: boolean;
    }
  /** of the lips' colour against the skin's, logarithm */
  | { readonly flag: 'make-up-differs'; readonly by: number; readonly limit: number }
  /** -1 = the mirror image itself */
  | { readonly flag: 'mirrored'; readonly likeness: number }
  /** of the canonical face [mm] */
  | { readonly flag: 'other-person'; readonly apart: number; readonly limit: number }
  | { readonly flag: 'lens-distance-differs'; readonly nearer: SideName }
  | { readonly flag: 'edited'; readonly sign: 'smoothed'; readonly side: SideName; readonly times: number }
  | {
      readonly flag: 'edited';
      readonly sign: 'file';
      readonly side: SideName;
      /** pictures that repeat the one before, of those read; null where too few to tell */
      readonly repeated: { readonly pictures: number; readonly of: number } | null;
      /** the software that wrote the file, '' where it is not named; null where a camera may have written it */
      readonly editor: string | null;
    }
  /** pixels per millimetre */
  | { readonly flag: 'resolution-differs'; readonly before: number; readonly after: number }
  | { readonly flag: 'scale-differs'; readonly percent: number }
  | { readonly flag: 'pose-differs'; readonly obstacle: Obstacle }
  | { readonly flag: 'expression-missing'; readonly missing: readonly Expression[] }
  | { readonly flag: 'stills-only' };

/** Name of a difference. */
export type ComparisonFlag = Difference['flag'];

/** A change that a claim names. */
export interface ClaimedChange {
  readonly expression: Expression;
  readonly measure: ClaimedMeasure;
  readonly change: MeasureChange;
}

/** Measures that a claim may name, those that say most first; the others are too technical, and told in the table. */
export const claimedMeasures = [
  'upperVermilionHeight',
  'incisorShow',
  'philtrumLength',
  'lowerVermilionHeight',
  'interlabialGap',
  'mouthWidth',
  'commissureExcursionLeft',
  'commissureExcursionRight',
  'smileLineStraightness',
] as const satisfies readonly LipMeasure[];
export type ClaimedMeasure = (typeof claimedMeasures)[number];

/** What a comparison comes to; it claims nothing below its limit. */
export type Claim =
  /** the changes that are named, and how many more the table holds */
  | { readonly claim: 'changed'; readonly named: readonly ClaimedChange[]; readonly more: number }
  /** of so many measures, so many pass their own limit, as chance alone may do */
  | { readonly claim: 'no-change'; readonly measures: number; readonly passed: number }
  | { readonly claim: 'not-comparable'; readonly why: Obstacle }
  | { readonly claim: 'nothing-shared' };
