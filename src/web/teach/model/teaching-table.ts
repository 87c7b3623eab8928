/** Numbers of one solved state of the mouth that lessons speak about; NaN is not kept. */
export interface StateValues {
  /** height of the red upper lip at the midline [mm] */
  readonly redLip: number;
  /** skin between nose and red lip [mm] */
  readonly whiteLip: number;
  /** how far the edge of the upper lip is above its untreated rest, mean of both sides [mm] */
  readonly edgeLift: number;
  /** from corner to corner [mm] */
  readonly mouthWidth: number;
  /** how far the upper red border is in front of its untreated rest [mm] */
  readonly forward: number;
  /** path of the upper lip from rest [mm] */
  readonly path: number;
  /** force along the closed lips, or around a straw [N] */
  readonly seal: number;
  /** pressure of the lips on the teeth [kPa] */
  readonly teeth: number;
}

/** One solved state: its numbers, and the lips from the front. */
export interface LipState {
  readonly values: Partial<StateValues>;
  /** upper border, upper margin, lower margin, lower border, 17 points each from the patient's right to left (4 x 17 x 2) [mm] */
  readonly outline: readonly number[];
}

/** Movements that lessons look at. */
export type TaughtExpression = 'rest' | 'smile' | 'gummySmile' | 'pucker' | 'seal' | 'straw';

/** States of one expression, in the order of the slider. */
export type Course = Readonly<Record<TaughtExpression, readonly LipState[]>>;

/** Pull of the two sides of a tug of war, with nothing weakened [N]. */
export interface Pull {
  readonly up: number;
  readonly down: number;
}

/**
 * What the lessons' figures show, computed by the product's own model by `node test/teaching/write-table.ts`. Each state is one
 * reference face with every unseen number at its median unless it says `people`.
 */
export interface TeachingTable {
  readonly provenance: {
    readonly software: string;
    readonly kernel: string;
    readonly face: string;
    readonly resolution: string;
    readonly seed: number;
  };
  /** strength that is left in one group of muscles [1]; the first is untreated */
  readonly strengths: readonly number[];
  /** the upper half of the ring is weakened */
  readonly ring: Course;
  /** the muscles that lift the upper lip are weakened */
  readonly lifters: Course;
  readonly mouthPull: Readonly<Record<'rest' | 'smile' | 'pucker', Pull>>;
  /** height of the middle of the brow above the line of the eyes, by strength left [mm] */
  readonly brow: {
    readonly depressors: readonly number[];
    readonly frontalis: readonly number[];
    readonly pull: Pull;
  };
  /** every muscle pulled alone, both sides, at half of its full pull */
  readonly alone: readonly {
    readonly muscle: string;
    readonly pull: string;
    readonly edgeLift: number;
    readonly cornerLift: number;
    readonly outline: readonly number[];
  }[];
  /** one pair of sites, moved along the upper border */
  readonly region: readonly {
    readonly fromMidlineMm: number;
    readonly point: readonly [number, number];
    readonly values: Readonly<Record<TaughtExpression, Partial<StateValues>>>;
  }[];
  /** gel, toxin and both, by name */
  readonly volume: readonly {
    readonly name: string;
    readonly ml: number;
    readonly states: Readonly<Partial<Record<TaughtExpression, LipState>>>;
  }[];
  readonly months: {
    readonly weeks: readonly number[];
    /** share of the ring's pull that is left: 5, 50 and 95 of 100 treatments [1] */
    readonly low: readonly number[];
    readonly middle: readonly number[];
    readonly high: readonly number[];
  };
  /** the resting outline in space (4 x 17 x 3) [mm] */
  readonly head: readonly number[];
}
