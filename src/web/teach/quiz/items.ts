import { tipped } from '../lessons/watch.tsx';
import type { TeachingTable } from '../model/teaching-table.ts';

/** What may have been done to a mouth. */
export const causes = ['ring', 'lifters', 'gel', 'head', 'corner'] as const;
export type Cause = (typeof causes)[number];

/** One picture of the model after something was done to it, and what that was. */
export interface QuizItem {
  readonly id: 'purse' | 'smile' | 'tip' | 'full' | 'small' | 'pull';
  readonly cause: Cause;
  readonly outline: (table: TeachingTable) => readonly number[];
  readonly before: (table: TeachingTable) => readonly number[];
}

const rest = (table: TeachingTable) => table.ring.rest[0]?.outline ?? [];

/** The pictures in order; every one is a solved state of the model or its picture from another side. */
export const quizItems: readonly QuizItem[] = [
  {
    id: 'smile',
    cause: 'lifters',
    outline: ({ lifters }) => lifters.gummySmile[6]?.outline ?? [],
    before: ({ ring }) => ring.gummySmile[0]?.outline ?? [],
  },
  {
    id: 'purse',
    cause: 'ring',
    outline: ({ ring }) => ring.pucker[7]?.outline ?? [],
    before: ({ ring }) => ring.pucker[0]?.outline ?? [],
  },
  { id: 'tip', cause: 'head', outline: ({ head }) => tipped(head, -14), before: rest },
  {
    id: 'full',
    cause: 'gel',
    outline: ({ volume }) => volume.find(({ name, ml }) => name === 'firm' && ml === 1)?.states.rest?.outline ?? [],
    before: rest,
  },
  { id: 'small', cause: 'ring', outline: ({ ring }) => ring.rest[5]?.outline ?? [], before: rest },
  {
    id: 'pull',
    cause: 'corner',
    outline: ({ alone }) => alone.find(({ muscle }) => muscle === 'depressorAnguliOris')?.outline ?? [],
    before: rest,
  },
];
