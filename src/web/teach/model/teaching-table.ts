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

/** Share of people, with the range that chance and the model's error leave. */
export type Odds = readonly [share: number, lo95: number, hi95: number];

/** Movements that lessons look at. */
export type TaughtExpression = 'rest' | 'smile' | 'gummySmile' | 'pucker' | 'seal' | 'straw';

/** States of one expression, in the order of the slider. */
export type Course = Readonly<Record<TaughtExpression, readonly LipState[]>>;

/** Pull of the two sides of a tug of war, with nothing weakened [N]. */
export interface Pull {
  readonly up: number;
  readonly down: number;
}

/** One simulated person after one dose: largest lift of the resting lip [mm], and what is kept [1]. */
export interface Dot {
  readonly lift: number;
  readonly strawKept: number;
}

/** A dose of the same sites. */
export interface TaughtDose {
  /** over the dose of the plan */
  readonly share: number;
  /** the person in the middle, the plan given exactly */
  readonly ideal: Dot;
  /** the same 100 simulated people at every dose */
  readonly people: readonly Dot[];
  /** odds of a lift that can be seen and of a straw that is harder to use, at any week, of 1000 simulated treatments */
  readonly seen: Odds;
  readonly strawHarder: Odds;
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
  readonly doses: readonly TaughtDose[];
  readonly replay: {
    readonly before: readonly number[];
    readonly treatments: readonly {
      /** length of the upper lip at rest, treated minus untreated [mm] */
      readonly longer: number;
      readonly smileKept: number;
      readonly strawHarder: boolean;
      readonly outline: readonly number[];
    }[];
    /** chance that a treatment of this person has the event, and that one of four has [1] */
    readonly straw: { readonly share: number; readonly inOneOfFour: number };
  };
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
