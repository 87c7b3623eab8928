import type { SourceId } from '#sources';
import type { Effect, EvidenceGrade, Interest, Truth } from '../advice.ts';
import type { Mind } from '../answers/questions.data.ts';
import type { Condition } from '../conditions/condition.ts';
import type { OptionId } from '../option.ts';
import type { WeightName } from '../parameters.ts';

/** What a reason is about: two rules of one ground speak about the same thing. */
export type Ground =
  | 'safety'
  | 'age'
  | 'gum'
  | 'red lip in a smile'
  | 'ring muscle'
  | 'white lip'
  | 'red lip'
  | 'lip seal'
  | 'sides'
  | 'teeth'
  | 'work of the lips'
  | 'history'
  | 'nerves'
  | 'scars'
  | 'lift'
  | 'tooth show'
  | 'wish for tooth'
  | 'lines'
  | 'volume'
  | 'look'
  | 'movement'
  | 'time'
  | 'will'
  | 'expectation'
  | 'what is said'
  | 'change at all';

/** What a case gives as an input: a number, its interval, a word or a yes or no. */
export type CaseInput = number | readonly [lo: number, hi: number] | string | boolean;

/** A situation and what a rule must say to it, for readers and for the test run. */
export interface RuleCase {
  readonly situation: string;
  readonly inputs: Readonly<Record<string, CaseInput>>;
  readonly holds: Truth;
}

/** One reason as data; its sentences are `rule.<id>.plain` and `rule.<id>.professional`. */
export interface Rule {
  readonly id: string;
  /** options it speaks about; none for a pointer to help */
  readonly options: readonly OptionId[];
  readonly ground: Ground;
  readonly when: Condition;
  readonly effect: Effect;
  /** absent for `stop` and `ask`, which are not weighed */
  readonly weight?: WeightName;
  /** what the person minds that multiplies the weight */
  readonly minded?: Mind;
  /** odds that multiply the weight [1] */
  readonly scaledBy?: string;
  readonly grade: EvidenceGrade;
  readonly interest: Interest;
  readonly sources: readonly SourceId[];
  readonly cases: readonly RuleCase[];
}
