/**
 * Our own short questions about what the mouth can do, by their names; each is answered 0 (no trouble), 1 (a little),
 * 2 (much) or 3 (cannot). From `smiling` on they ask how much, with the same four steps. The last two are asked apart
 * from function: how content somebody is (0 very to 3 not at all), and whether they would do it again (0 yes to 3 no).
 */
export const functionQuestions = [
  'straw',
  'drinking',
  'eating',
  'speaking',
  'lipSounds',
  'kissing',
  'bitesLip',
  'smiling',
  'sidesDiffer',
  'feelsHeavy',
  'satisfied',
  'again',
] as const;
export type FunctionQuestion = (typeof functionQuestions)[number];

/** Whether a question asks what a mouth can do or what is noticed, not what somebody thinks of the result. */
export function asksFunction(question: string): boolean {
  return question !== 'satisfied' && question !== 'again';
}
