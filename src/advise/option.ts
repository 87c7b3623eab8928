import type { BuiltInPlanName } from '#plan';

/** What a person can choose between; doing nothing is the first and never left out. */
export const optionIds = [
  'nothing',
  'lip-flip',
  'gummy-smile',
  'perioral-lines',
  'filler',
  'flip-and-filler',
  'lip-lift',
] as const;

/** One of the things a person can choose. */
export type OptionId = (typeof optionIds)[number];

/** The built-in plan whose forecast stands for an option, so that options are compared on the same simulated people. */
export const planOfOption: Readonly<Record<OptionId, BuiltInPlanName>> = {
  nothing: 'none',
  'lip-flip': 'lip-flip-4x1',
  'gummy-smile': 'gummy-smile-2.5',
  'perioral-lines': 'perioral-lines-7.5',
  filler: 'filler-1ml-medium',
  'flip-and-filler': 'flip-and-filler',
  'lip-lift': 'lip-lift-5mm',
};
