import type { GuidedTaskName } from '#clip';
import type { Expression, GlanceMouth } from '#measure';

/** What the mirror asks for. */
export type MovementId =
  | 'rest'
  | 'smile'
  | 'pucker'
  | 'press'
  | 'part'
  | 'pa'
  | 'i'
  | 'u'
  | 'sentence'
  | 'puff'
  | 'suck'
  | 'straw'
  | 'blow'
  | 'cup'
  | 'profileRight'
  | 'profileLeft';

/** One movement that is asked for. */
export interface Movement {
  readonly id: MovementId;
  /** short name */
  readonly name: string;
  /** what the person is told */
  readonly say: string;
  /** how long it is held, or gone on with [s] */
  readonly seconds: number;
  /** said over and over instead of held */
  readonly spoken?: boolean;
  /** what it counts as in the measurement; null when it is no held expression */
  readonly expression: Expression | null;
  /** what else is read from it; with neither it is kept in the clip to look at */
  readonly guided?: GuidedTaskName;
  /** whether the head is meant to be turned, and whereto: 1 to the patient's left, -1 to the right */
  readonly profile?: 1 | -1;
  /** whether the mouth does it, against the same person's rest [mm]; left out where the mesh cannot tell */
  readonly isDone?: (mouth: GlanceMouth, rest: GlanceMouth) => boolean;
  /** what to do when it was not seen */
  readonly notSeen?: string;
}

/** A movement and its opposite, done so many times one after the other. */
export interface MovementPair {
  readonly id: string;
  readonly title: string;
  readonly movements: readonly Movement[];
  readonly times: number;
  /** asked for unless it is unticked */
  readonly usual: boolean;
  /** what it is good for, or what is not measured of it yet */
  readonly note?: string;
}

const smile: Movement = {
  id: 'smile',
  name: 'Smile',
  say: 'Smile as wide as you can, teeth together.',
  seconds: 1.4,
  expression: 'smile',
  isDone: (mouth, rest) => mouth.width > rest.width + 2.5 || cornersUp(mouth, rest) > 1.5,
  notSeen: 'The corners hardly moved. Smile as wide as you can.',
};

const pucker: Movement = {
  id: 'pucker',
  name: 'Pucker',
  say: 'Now the opposite: purse your lips, as for a kiss.',
  seconds: 1.4,
  expression: 'pucker',
  isDone: (mouth, rest) => mouth.width < rest.width - 2.5,
  notSeen: 'The mouth did not get narrower. Purse the lips as far as they go.',
};

/** The whole script: rest first, since everything is read against it. */
export const movementPairs: readonly MovementPair[] = [
  {
    id: 'rest',
    title: 'Rest',
    times: 1,
    usual: true,
    movements: [
      {
        id: 'rest',
        name: 'Rest',
        say: 'Look into the camera. Let your face go loose, lips just touching.',
        seconds: 3,
        expression: 'rest',
      },
    ],
  },
  { id: 'smile', title: 'Smile, and its opposite, three times', times: 3, usual: true, movements: [smile, pucker] },
  {
    id: 'press',
    title: 'Press, and part',
    times: 1,
    usual: true,
    movements: [
      {
        id: 'press',
        name: 'Press',
        say: 'Press your lips together.',
        seconds: 1.5,
        expression: 'seal',
        isDone: (mouth) => mouth.gap < 1.5,
        notSeen: 'The lips were apart. Press them together.',
      },
      {
        id: 'part',
        name: 'Part',
        say: 'Let them part a finger’s width.',
        seconds: 1.2,
        expression: null,
        isDone: (mouth) => mouth.gap > 2,
        notSeen: 'The lips stayed closed. Let them part.',
      },
    ],
  },
  {
    id: 'pa',
    title: '“pa pa pa”',
    times: 1,
    usual: true,
    movements: [
      {
        id: 'pa',
        name: 'pa pa pa',
        say: 'Say “pa, pa, pa, pa”.',
        seconds: 2.4,
        spoken: true,
        expression: 'speechP',
        guided: 'syllables',
      },
    ],
  },
  {
    id: 'vowels',
    title: '“ee”, and “oo”',
    times: 1,
    usual: true,
    movements: [
      { id: 'i', name: 'ee', say: 'Say a long “ee”.', seconds: 1.3, expression: 'speechI' },
      {
        id: 'u',
        name: 'oo',
        say: 'Now a long “oo”.',
        seconds: 1.3,
        expression: 'speechU',
        isDone: (mouth, rest) => mouth.width < rest.width - 1,
        notSeen: 'The mouth stayed wide. Round the lips for “oo”.',
      },
    ],
  },
  {
    id: 'sentence',
    title: 'A sentence',
    times: 1,
    usual: true,
    note: 'How far and fast the lips open and the corners go.',
    movements: [
      {
        id: 'sentence',
        name: 'Sentence',
        say: 'Say: “My mum bought five blue pens on Monday.”',
        seconds: 3,
        spoken: true,
        expression: null,
        guided: 'sentence',
      },
    ],
  },
  {
    id: 'puff',
    title: 'Puff, and suck in',
    times: 1,
    usual: true,
    note: 'How far and evenly the cheeks come out, and whether the lips give way. A plain wall behind you helps.',
    movements: [
      {
        id: 'puff',
        name: 'Puff',
        say: 'Puff your cheeks, lips closed, and hold.',
        seconds: 2,
        expression: null,
        guided: 'cheekPuff',
        isDone: (mouth) => mouth.gap < 2.5,
        notSeen: 'The lips were apart. Keep them closed over the air.',
      },
      { id: 'suck', name: 'Suck in', say: 'Now suck your cheeks in.', seconds: 1.2, expression: null },
    ],
  },
  {
    id: 'straw',
    title: 'Straw, if one is at hand',
    times: 1,
    usual: false,
    note: 'The straw hides the middle of the lips: width and corners are measured, heights are not.',
    movements: [
      { id: 'straw', name: 'Straw', say: 'Sip through a straw.', seconds: 1.8, expression: 'straw', guided: 'straw' },
      { id: 'blow', name: 'Blow', say: 'Now blow, as at a candle.', seconds: 1.2, expression: null },
    ],
  },
  {
    id: 'cup',
    title: 'Cup, if one is at hand',
    times: 1,
    usual: false,
    note: 'The cup hides the lips: how much of them is told, and nothing else.',
    movements: [
      { id: 'cup', name: 'Cup', say: 'Take a sip from the cup.', seconds: 2.5, expression: null, guided: 'cup' },
    ],
  },
  {
    id: 'profile',
    title: 'From both sides',
    times: 1,
    usual: false,
    note: 'How far the upper lip stands forward. It needs a plain wall behind you and room in the picture before your nose; a beard hides it.',
    movements: [
      {
        id: 'profileRight',
        name: 'Right side',
        say: 'Turn your head a whole quarter, so that your right cheek faces the camera. Lips just touching.',
        seconds: 2.5,
        expression: null,
        guided: 'profileRight',
        profile: 1,
      },
      {
        id: 'profileLeft',
        name: 'Left side',
        say: 'Now a whole quarter to the other side: your left cheek.',
        seconds: 2.5,
        expression: null,
        guided: 'profileLeft',
        profile: -1,
      },
    ],
  },
];

/** Every movement in the order it is asked for. */
export function scriptOf(chosen: ReadonlySet<string>): readonly Movement[] {
  return movementPairs.flatMap(({ id, movements, times }) =>
    chosen.has(id) ? Array.from({ length: times }, () => movements).flat() : [],
  );
}

/** How far the corners stand above where they rest, the mean of both sides [mm]. */
export function cornersUp(mouth: GlanceMouth, rest: GlanceMouth): number {
  return (mouth.cornerRight + mouth.cornerLeft - rest.cornerRight - rest.cornerLeft) / 2;
}
