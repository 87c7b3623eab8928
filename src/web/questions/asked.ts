import type { FunctionQuestion } from '#registry';

/** What a question is about; what people think of the result stands apart from what their mouth can do. */
const groups = ['can', 'notice', 'think'] as const;
type Group = (typeof groups)[number];

/** How a question is answered: four steps, in words. */
type Steps = 'ease' | 'often' | 'much' | 'happy' | 'repeat';

/** Every question of the registry, in the order in which it is asked. */
const asked: Readonly<Record<FunctionQuestion, readonly [Group, Steps]>> = {
  straw: ['can', 'ease'],
  drinking: ['can', 'ease'],
  eating: ['can', 'ease'],
  speaking: ['can', 'ease'],
  lipSounds: ['can', 'ease'],
  kissing: ['can', 'ease'],
  bitesLip: ['can', 'often'],
  smiling: ['notice', 'much'],
  sidesDiffer: ['notice', 'much'],
  feelsHeavy: ['notice', 'much'],
  satisfied: ['think', 'happy'],
  again: ['think', 'repeat'],
};
const inOrder = Object.entries(asked) as [FunctionQuestion, readonly [Group, Steps]][];

/** Questions that stand together, each with the words of its answers. */
export interface QuestionGroup {
  readonly name: Group;
  readonly questions: readonly (readonly [question: FunctionQuestion, steps: Steps])[];
}

/** All groups. */
export const questionGroups: readonly QuestionGroup[] = groups.map((name) => ({
  name,
  questions: inOrder.flatMap(([question, [group, steps]]) => (group === name ? [[question, steps] as const] : [])),
}));

/** How many questions there are. */
export const questionCount = inOrder.length;

/** Answers so far: 0 to 3 by question; null for who cannot say. */
export type Answers = Readonly<Partial<Record<FunctionQuestion, number | null>>>;
