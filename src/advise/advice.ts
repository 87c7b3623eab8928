import type { SourceId } from '#sources';
import type { OptionId } from './option.ts';

/** How well a claim is supported: several studies, few, judgement of those who do it, or a label's own words. */
export type EvidenceGrade = 'several-studies' | 'few-studies' | 'expert-judgement' | 'label' | 'model';

/** Who gains when the claim is believed. */
export type Interest = 'none-known' | 'maker' | 'seller' | 'surgeon' | 'injector' | 'not-stated';

/** What a rule does to an option when it holds. */
export type Effect = 'for' | 'against' | 'stop' | 'ask';

/** Holds, does not, or cannot be told because an answer is missing or an interval lies on both sides of a limit. */
export type Truth = 'yes' | 'no' | 'unknown';

/**
 * Where an option stands. `stop`: a reason that nothing outweighs. `more-to-lose` and `more-to-gain`: by this
 * person's own weights. `balanced`: neither.
 */
export type Standing = 'stop' | 'more-to-lose' | 'balanced' | 'more-to-gain';

/** What a rule read, as it was read. */
export interface InputRead {
  /** path, such as `measure.rest.incisorShow`, `answer.windPlayer`, `forecast.lip-flip.strawFails` */
  readonly path: string;
  /** null when it is not known */
  readonly value: string | number | boolean | null;
  /** 95 % of a measure or of odds; null when it has none */
  readonly interval: readonly [number, number] | null;
  readonly unit: string | null;
}

/** One step of the reasoning about one option. */
export interface Reason {
  /** id of the rule; its sentences are `rule.<id>.plain` and `rule.<id>.professional` of the messages */
  readonly rule: string;
  readonly effect: Effect;
  readonly holds: Truth;
  /** what it weighs for this person, after their own wishes [1]; 0 for `stop` and `ask` */
  readonly weight: number;
  /** least and most that it may weigh, over everything that is not known; `weight` is their middle [1] */
  readonly weightRange: readonly [number, number];
  readonly read: readonly InputRead[];
  /** what fills the places of the sentences */
  readonly values: Readonly<Record<string, string | number>>;
  readonly grade: EvidenceGrade;
  readonly interest: Interest;
  readonly sources: readonly SourceId[];
}

/** One option for one person. */
export interface OptionAdvice {
  readonly option: OptionId;
  /** where it may stand, least and most favourable, over everything that is not known; the same twice when all is */
  readonly standing: readonly [Standing, Standing];
  /** what reasons for, less reasons against, add up to, least and most [1]; what it is beyond a margin is the standing */
  readonly score: readonly [number, number];
  /** where it may stand if our weights and margin were any in their ranges; as `standing` when these do not matter */
  readonly whateverWeights: readonly [Standing, Standing];
  /** rules that hold or may hold, in the order of the reasoning */
  readonly reasons: readonly Reason[];
  /** answers that would narrow the standing, the most useful first: paths of inputs */
  readonly wouldHelp: readonly string[];
}

/** schema philtrum/advice@1: every option in the order of `optionIds`, whatever its standing. */
export interface Advice {
  readonly schema: 'philtrum/advice@1';
  readonly ok: true;
  readonly options: readonly OptionAdvice[];
  /** pointers to help that were raised by screening answers; never a diagnosis: ids of rules */
  readonly pointers: readonly Reason[];
  readonly provenance: { readonly software: string; readonly rules: string };
}
