import type { Expression, GlanceMouth } from '#measure';
import { cornersUp } from './movements.ts';

/** Muscles that a guess may name. */
export type Guess = 'ring' | 'lifters' | 'depressors';

/** Every guess there is. */
export const guesses: readonly Guess[] = ['ring', 'lifters', 'depressors'];

/** One step of "which muscle did that?"; its words are the sentences of its id. */
export interface LessonStep {
  readonly id: 'smile' | 'purse' | 'seal' | 'ppp';
  readonly works: Guess;
  /** what the reference mouth shows, for those without a camera */
  readonly expression: Expression;
  /** how strongly it is done against the same person's rest: from 1 on, it is done */
  readonly strength: (mouth: GlanceMouth, rest: GlanceMouth) => number;
  /** what was seen, by the names of the places of its sentence [whole mm] */
  readonly seen: (mouth: GlanceMouth, rest: GlanceMouth) => Readonly<Record<string, number>>;
}

const whole = (mm: number) => Math.max(0, Math.round(mm));

/** Four movements, each with the muscle that makes it. */
export const lesson: readonly LessonStep[] = [
  {
    id: 'smile',
    works: 'lifters',
    expression: 'smile',
    strength: (mouth, rest) => Math.max(cornersUp(mouth, rest) / 2, (mouth.width - rest.width) / 4),
    seen: (mouth, rest) => ({ up: whole(cornersUp(mouth, rest)), wider: whole(mouth.width - rest.width) }),
  },
  {
    id: 'purse',
    works: 'ring',
    expression: 'pucker',
    strength: (mouth, rest) => (rest.width - mouth.width) / 3,
    seen: (mouth, rest) => ({ narrower: whole(rest.width - mouth.width) }),
  },
  {
    id: 'seal',
    works: 'ring',
    expression: 'seal',
    strength: (mouth, rest) => (rest.redLips - mouth.redLips) / 2,
    seen: (mouth, rest) => ({ thinner: whole(rest.redLips - mouth.redLips) }),
  },
  {
    id: 'ppp',
    works: 'ring',
    expression: 'speechP',
    strength: (mouth, rest) => (mouth.gap - rest.gap) / 1.5,
    seen: (mouth, rest) => ({ apart: whole(mouth.gap - rest.gap) }),
  },
];
