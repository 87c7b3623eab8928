import type { ProfileFault } from '../profile/profile-landmarks.ts';
import type { ProfilePoint } from '../profile/profile-outline.ts';

/** What a guided session asks for that is more than one held expression; only who asked can name it. */
export const guidedTasks = [
  'syllables',
  'sentence',
  'cheekPuff',
  'straw',
  'cup',
  'profileRight',
  'profileLeft',
] as const;
export type GuidedTaskName = (typeof guidedTasks)[number];
/** Tasks in which the head is turned to a side. */
export type ProfileSide = Extract<GuidedTaskName, 'profileRight' | 'profileLeft'>;

/** What is read from guided tasks, with its unit. */
export const guidedUnits = {
  /** the gap between the lips: its middle, and what it exceeds in a tenth of the moments */
  openingMedian: 'mm',
  openingWide: 'mm',
  /** fastest opening or closing, exceeded in a tenth of the moments */
  openingSpeed: 'mm/s',
  /** closures of the lips a second, from the first to the last one seen */
  closuresPerSecond: '1/s',
  /** the mouth's width: its middle, and between its narrowest and widest tenth */
  widthMedian: 'mm',
  widthRange: 'mm',
  /** how much narrower the mouth is than at rest */
  narrowing: 'mm',
  /** the corners' way from rest, exceeded in a tenth of the moments, mean of both sides; and their speed */
  cornerWay: 'mm',
  cornerSpeed: 'mm/s',
  /** change against rest of (left - right) corner height, its middle */
  cornerDifference: 'mm',
  /** how far each cheek stands out more than at rest at the level of the mouth, and (left - right) */
  cheekRight: 'mm',
  cheekLeft: 'mm',
  cheekDifference: 'mm',
  /** how long it was held; how long the lips were parted meanwhile */
  heldSeconds: 's',
  partedSeconds: 's',
  /** share of the red lips' borders that is hidden, in excess of rest */
  hiddenShare: '1',
  /** seen from the side: the red border in front of subnasale; how far the red lip's outline faces up */
  upperLipProjection: 'mm',
  upperRedFacing: 'deg',
} as const;
export type GuidedReadingName = keyof typeof guidedUnits;

/** A number with its 95 % interval. */
export interface ToldReading {
  readonly name: GuidedReadingName;
  readonly value: number;
  readonly lo95: number;
  readonly hi95: number;
  readonly unit: string;
}

/** Why a reading cannot be told. */
export type UntoldReason =
  /** no moment at rest counts */
  | 'no-rest'
  /** fewer moments than needed show the lips meanwhile, the lips or the corners with the head held straight */
  | 'few-lips'
  | 'few-straight'
  | 'few-corners'
  /** the cheeks do not stand out from what is behind them; came out by less than needed [mm]; were not told themselves */
  | 'cheeks-hidden'
  | 'no-puff'
  | 'cheeks-untold'
  /** what is held before the lips hides them */
  | 'straw-hides'
  | 'cup-hides'
  | 'cup-hides-width'
  | 'few-borders'
  /** lips too close for a speed [mm]; too many pictures in a row missing */
  | 'hardly-apart'
  | 'pictures-missing'
  /** fewer closures than needed; too few pictures a second for their pace */
  | 'few-closures'
  | 'too-fast'
  /** seen from the side: head turned too little [deg], never seen turning, lips not measured from the front */
  | 'little-turned'
  | 'not-turning'
  | 'no-front'
  | ProfileFault;

/** Why a reading cannot be told, with the numbers behind it. */
export interface WhyUntold {
  readonly reason: UntoldReason;
  /** what there was, in the reason's unit */
  readonly seen?: number;
  /** what it would have taken */
  readonly needed?: number;
}

/** One reading, or why there is none: as it was written in documents of older versions. */
export type GuidedReading =
  | ToldReading
  | { readonly name: GuidedReadingName; readonly value: null; readonly why: WhyUntold | string };

/** A guided task as it was done. */
export interface GuidedTask {
  readonly task: GuidedTaskName;
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** moments it was read from */
  readonly moments: number;
  readonly readings: readonly GuidedReading[];
  /** seen from the side: the midline from above to below, subnasale as origin [mm]; left out where there is none */
  readonly outline?: readonly ProfilePoint[];
  /** the red border in that outline */
  readonly border?: ProfilePoint;
}

const z95 = 1.96;

/** A reading with one standard deviation. @param least the interval goes no lower */
export function told(
  name: GuidedReadingName,
  value: number,
  sd: number,
  least = Number.NEGATIVE_INFINITY,
): ToldReading {
  const lo95 = Math.min(value, Math.max(least, value - z95 * sd));
  return { name, value, lo95, hi95: value + z95 * sd, unit: guidedUnits[name] };
}

/** A reading that cannot be told, with the reason. */
export function untold(name: GuidedReadingName, why: WhyUntold): GuidedReading {
  return { name, value: null, why };
}
