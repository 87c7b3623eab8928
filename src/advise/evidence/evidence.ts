import type { SourceId } from '#sources';
import type { EvidenceGrade, Interest } from '../advice.ts';

/** What a claim is about. */
export type Topic =
  | 'lip-flip'
  | 'gummy-smile'
  | 'perioral-lines'
  | 'filler'
  | 'lip-lift'
  | 'brow'
  | 'spread'
  | 'time'
  | 'function'
  | 'measuring'
  | 'public'
  | 'screening'
  | 'consent';

/** Somebody who pays or is paid. */
export type Party = 'patient' | 'clinic' | 'surgeon' | 'injector' | 'maker' | 'society' | 'platform' | 'creator';

/**
 * Who pays whom where a claim comes from. `by-role`: follows from what the source is (a clinic is paid by its patients).
 * `not-stated`: a study whose funding was not in the part that could be read; it may still have been paid for.
 */
export type Money =
  | { readonly known: 'by-role'; readonly payer: Party; readonly paid: Party }
  | { readonly known: 'not-stated' };

/** What a statement rests on. */
export interface Basis {
  readonly sources: readonly SourceId[];
  readonly grade: EvidenceGrade;
  /** who gains when it is believed */
  readonly interest: Interest;
  readonly money: Money;
}

/** One thing that is said about treatments of the mouth; its sentence is `claim.<id>` of the messages. */
export interface Claim extends Basis {
  readonly id: string;
  readonly topic: Topic;
}

/** One side of a disagreement; its sentence is `disagreement.<id of the disagreement>.<id>`. */
export interface Side extends Basis {
  readonly id: 'one' | 'other';
}

/** Where sources disagree; what they disagree about is `disagreement.<id>.question`, what would settle it `.settle`. */
export interface Disagreement {
  readonly id: string;
  readonly topic: Topic;
  readonly sides: readonly [Side, Side];
}

/** Kind of people who speak about a treatment in public. */
export type Speaker = 'surgeon' | 'nurse' | 'patient' | 'seller' | 'study';

/** What a kind of speaker says about lip flips, as far as it was seen; its sentence is `stance.<speaker>`. */
export interface Stance extends Basis {
  readonly speaker: Speaker;
  /** `not-known`: no source on what they say about lip flips was found */
  readonly says: 'for' | 'against' | 'divided' | 'not-known';
}

/** One point of the course of time: something studied, or something watched; its sentence is `trend.<id>`. */
export interface TrendPoint {
  readonly id: string;
  readonly year: number;
  /** `study`: people in a study of the red lip after toxin; `attention`: pictures, posts or views about injectables */
  readonly kind: 'study' | 'attention';
  /** people or pieces; null when it was not visible */
  readonly count: number | null;
  readonly unit: 'people' | 'videos' | 'posts';
  readonly source: Exclude<SourceId, 'assumed'>;
}
