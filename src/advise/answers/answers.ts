import type { Mind, Want } from './questions.data.ts';

/** A time that must not be disturbed: by date, or by week after the treatment. */
export type QuietTime = { readonly label?: string } & (
  | { readonly from: string; readonly to: string }
  | { readonly fromWeek: number; readonly toWeek: number }
);

type Amateur = 'no' | 'for-pleasure' | 'for-a-living';

/** schema philtrum/answers@1: what a person says about themselves; what is left out is not known. */
export interface Answers {
  readonly schema: 'philtrum/answers@1';
  /** [year] */
  readonly age?: number;
  readonly sex?: 'female' | 'male' | 'other';
  readonly pregnantOrBreastfeeding?: boolean;
  readonly toxinAllergy?: boolean;
  readonly cowsMilkAllergy?: boolean;
  readonly infectionNow?: boolean;
  readonly neuromuscularDisease?: boolean;
  readonly swallowingOrBreathingTrouble?: boolean;
  readonly heartDisease?: boolean;
  readonly interactingMedicines?: boolean;
  /** since the last botulinum toxin anywhere [week]; 1000 = never */
  readonly weeksSinceToxin?: number;
  readonly dentures?: boolean;
  readonly windInstrument?: Amateur;
  readonly singing?: Amateur;
  readonly speakingForALiving?: boolean;
  readonly previousPalsyOrStroke?: boolean;
  readonly lipsApartAtRest?: boolean;
  readonly gumShows?: boolean;
  readonly lipCurlsIn?: boolean;
  readonly previousFlip?: 'none' | 'went-well' | 'no-effect' | 'went-badly';
  readonly previousFiller?: boolean;
  readonly previousLipSurgery?: boolean;
  readonly worryTakes?: 'little' | 'some' | 'over-an-hour-a-day';
  readonly staysAway?: boolean;
  readonly othersDoNotSeeIt?: boolean;
  readonly unhappyAfterGoodResult?: boolean;
  readonly whoWantsIt?: 'me' | 'somebody-else';
  readonly expectsLifeToChange?: boolean;
  readonly everyMillimetreCounts?: boolean;
  readonly look?: 'natural' | 'noticeable';
  readonly wants?: readonly Want[];
  /** upper incisors below the upper lip at rest that are wished for [mm] */
  readonly toothShowMm?: number;
  /** most minded first; what is left out is minded less than the last */
  readonly mindMost?: readonly Mind[];
  /** day of the treatment, if there is one, such as 2026-05-20 */
  readonly plannedOn?: string;
  readonly quietTimes?: readonly QuietTime[];
  /** country of ISO 3166, two letters */
  readonly region?: string;
}
