import type { Expression, GlanceMouth } from '#measure';
import { cornersUp } from './movements.ts';

/** Muscles that a guess may name. */
export type Guess = 'ring' | 'lifters' | 'depressors';

/** What the guesses are called. */
export const guessNames: Readonly<Record<Guess, string>> = {
  ring: 'The ring muscle around the mouth',
  lifters: 'The lip and cheek lifters',
  depressors: 'The muscles that pull the corners down',
};

/** One step of "which muscle did that?". */
export interface LessonStep {
  readonly id: 'smile' | 'purse' | 'seal' | 'ppp';
  readonly name: string;
  readonly say: string;
  readonly works: Guess;
  /** told after the guess */
  readonly reveal: string;
  /** what the reference mouth shows, for those without a camera */
  readonly expression: Expression;
  /** how strongly it is done against the same person's rest: from 1 on, it is done */
  readonly strength: (mouth: GlanceMouth, rest: GlanceMouth) => number;
  /** what was seen, in words */
  readonly seen: (mouth: GlanceMouth, rest: GlanceMouth) => string;
}

const whole = (mm: number) => String(Math.max(0, Math.round(mm)));

/** Four movements, each with the muscle that makes it. */
export const lesson: readonly LessonStep[] = [
  {
    id: 'smile',
    name: 'Smile',
    say: 'Smile, as wide as you can.',
    works: 'lifters',
    reveal:
      'Five muscles on each side run from the cheekbone down to the lip and its corner: the zygomatic muscles and the levators. They pull up and out, against the ring. A lip flip does not touch them; it may let them lift the lip’s edge a little more.',
    expression: 'smile',
    strength: (mouth, rest) => Math.max(cornersUp(mouth, rest) / 2, (mouth.width - rest.width) / 4),
    seen: (mouth, rest) => `${whole(cornersUp(mouth, rest))} mm up, ${whole(mouth.width - rest.width)} mm wider`,
  },
  {
    id: 'purse',
    name: 'Purse',
    say: 'Now purse your lips, as if to sip.',
    works: 'ring',
    reveal:
      'One muscle, all the way round: orbicularis oris. It is the only one that pulls the upper lip down, and the one that a lip flip weakens.',
    expression: 'pucker',
    strength: (mouth, rest) => (rest.width - mouth.width) / 3,
    seen: (mouth, rest) => `${whole(rest.width - mouth.width)} mm narrower`,
  },
  {
    id: 'seal',
    name: 'Seal',
    say: 'Press your lips together, as if holding a sip.',
    works: 'ring',
    reveal:
      'The ring again, mostly its edge next to the red lip. When that edge is weakened, a sip may leak, and a straw may be harder to use.',
    expression: 'seal',
    strength: (mouth, rest) => (rest.redLips - mouth.redLips) / 2,
    seen: (mouth, rest) => `red lips ${whole(rest.redLips - mouth.redLips)} mm thinner`,
  },
  {
    id: 'ppp',
    name: '“p p p”',
    say: 'Say “p, p, p”.',
    works: 'ring',
    reveal:
      'The ring shuts the lips, and lets go. After a lip flip some people report that “p” and “b” come out less crisply for some weeks.',
    expression: 'speechP',
    strength: (mouth, rest) => (mouth.gap - rest.gap) / 1.5,
    seen: (mouth, rest) => `lips apart by ${whole(mouth.gap - rest.gap)} mm between two p`,
  },
];
