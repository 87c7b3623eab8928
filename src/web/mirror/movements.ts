import type { GuidedTaskName } from '#clip';
import type { Expression, GlanceMouth } from '#measure';
import type { MessageKey } from '#messages';

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

/** Movements that are asked for together. */
export type PairId = 'rest' | 'smile' | 'press' | 'pa' | 'vowels' | 'sentence' | 'puff' | 'straw' | 'cup' | 'profile';

/** One movement that is asked for; its words are the sentences of its id. */
export interface Movement {
  readonly id: MovementId;
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
  readonly notSeen?: MessageKey;
}

/** A movement and its opposite, done so many times one after the other. */
export interface MovementPair {
  readonly id: PairId;
  readonly movements: readonly Movement[];
  readonly times: number;
  /** asked for unless it is unticked */
  readonly usual: boolean;
  /** what it is good for, or what is not measured of it yet */
  readonly note?: MessageKey;
}

const smile: Movement = {
  id: 'smile',
  seconds: 1.4,
  expression: 'smile',
  isDone: (mouth, rest) => mouth.width > rest.width + 2.5 || cornersUp(mouth, rest) > 1.5,
  notSeen: 'mirror.notSeen.smile',
};

const pucker: Movement = {
  id: 'pucker',
  seconds: 1.4,
  expression: 'pucker',
  isDone: (mouth, rest) => mouth.width < rest.width - 2.5,
  notSeen: 'mirror.notSeen.pucker',
};

/** The whole script: rest first, since everything is read against it. */
export const movementPairs: readonly MovementPair[] = [
  {
    id: 'rest',
    times: 1,
    usual: true,
    movements: [
      {
        id: 'rest',
        seconds: 3,
        expression: 'rest',
      },
    ],
  },
  { id: 'smile', times: 3, usual: true, movements: [smile, pucker] },
  {
    id: 'press',
    times: 1,
    usual: true,
    movements: [
      {
        id: 'press',
        seconds: 1.5,
        expression: 'seal',
        isDone: (mouth) => mouth.gap < 1.5,
        notSeen: 'mirror.notSeen.press',
      },
      {
        id: 'part',
        seconds: 1.2,
        expression: null,
        isDone: (mouth) => mouth.gap > 2,
        notSeen: 'mirror.notSeen.part',
      },
    ],
  },
  {
    id: 'pa',
    times: 1,
    usual: true,
    movements: [
      {
        id: 'pa',
        seconds: 2.4,
        spoken: true,
        expression: 'speechP',
        guided: 'syllables',
      },
    ],
  },
  {
    id: 'vowels',
    times: 1,
    usual: true,
    movements: [
      { id: 'i', seconds: 1.3, expression: 'speechI' },
      {
        id: 'u',
        seconds: 1.3,
        expression: 'speechU',
        isDone: (mouth, rest) => mouth.width < rest.width - 1,
        notSeen: 'mirror.notSeen.u',
      },
    ],
  },
  {
    id: 'sentence',
    times: 1,
    usual: true,
    note: 'mirror.note.sentence',
    movements: [
      {
        id: 'sentence',
        seconds: 3,
        spoken: true,
        expression: null,
        guided: 'sentence',
      },
    ],
  },
  {
    id: 'puff',
    times: 1,
    usual: true,
    note: 'mirror.note.puff',
    movements: [
      {
        id: 'puff',
        seconds: 2,
        expression: null,
        guided: 'cheekPuff',
        isDone: (mouth) => mouth.gap < 2.5,
        notSeen: 'mirror.notSeen.puff',
      },
      { id: 'suck', seconds: 1.2, expression: null },
    ],
  },
  {
    id: 'straw',
    times: 1,
    usual: false,
    note: 'mirror.note.straw',
    movements: [
      { id: 'straw', seconds: 1.8, expression: 'straw', guided: 'straw' },
      { id: 'blow', seconds: 1.2, expression: null },
    ],
  },
  {
    id: 'cup',
    times: 1,
    usual: false,
    note: 'mirror.note.cup',
    movements: [{ id: 'cup', seconds: 2.5, expression: null, guided: 'cup' }],
  },
  {
    id: 'profile',
    times: 1,
    usual: false,
    note: 'mirror.note.profile',
    movements: [
      {
        id: 'profileRight',
        seconds: 2.5,
        expression: null,
        guided: 'profileRight',
        profile: 1,
      },
      {
        id: 'profileLeft',
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
