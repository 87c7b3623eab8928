/**
 * Our own short questions about what the mouth can do, by their names; each is answered 0 (no trouble), 1 (a little),
 * 2 (much) or 3 (cannot). The last two ask about looks and about the whole, with the same four steps of "how much".
 */
export const functionQuestions = [
  'straw',
  'drinking',
  'eating',
  'speaking',
  'lipSounds',
  'kissing',
  'smiling',
  'sidesDiffer',
  'feelsHeavy',
  'regret',
] as const;
export type FunctionQuestion = (typeof functionQuestions)[number];
