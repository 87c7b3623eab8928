import type { Question } from './question.ts';

const yesNo = { kind: 'yes-no' } as const;

/** Everything that may be asked, every one of it optional, in the order of a conversation. */
export const questions = [
  { id: 'age', group: 'aboutMe', kind: 'number', min: 0, max: 120, unit: 'year' },
  { id: 'sex', group: 'aboutMe', kind: 'choice', choices: ['female', 'male', 'other'] },
  { id: 'pregnantOrBreastfeeding', group: 'aboutMe', ...yesNo },
  { id: 'toxinAllergy', group: 'aboutMe', ...yesNo },
  { id: 'cowsMilkAllergy', group: 'aboutMe', ...yesNo },
  { id: 'infectionNow', group: 'aboutMe', ...yesNo },
  { id: 'neuromuscularDisease', group: 'aboutMe', ...yesNo },
  { id: 'swallowingOrBreathingTrouble', group: 'aboutMe', ...yesNo },
  { id: 'heartDisease', group: 'aboutMe', ...yesNo },
  { id: 'interactingMedicines', group: 'aboutMe', ...yesNo },
  { id: 'weeksSinceToxin', group: 'aboutMe', kind: 'number', min: 0, max: 1000, unit: 'week' },
  { id: 'dentures', group: 'myMouth', ...yesNo },
  { id: 'windInstrument', group: 'myMouth', kind: 'choice', choices: ['no', 'for-pleasure', 'for-a-living'] },
  { id: 'singing', group: 'myMouth', kind: 'choice', choices: ['no', 'for-pleasure', 'for-a-living'] },
  { id: 'speakingForALiving', group: 'myMouth', ...yesNo },
  { id: 'previousPalsyOrStroke', group: 'myMouth', ...yesNo },
  { id: 'lipsApartAtRest', group: 'myMouth', ...yesNo },
  { id: 'gumShows', group: 'myMouth', ...yesNo },
  { id: 'lipCurlsIn', group: 'myMouth', ...yesNo },
  { id: 'previousFlip', group: 'myMouth', kind: 'choice', choices: ['none', 'went-well', 'no-effect', 'went-badly'] },
  { id: 'previousFiller', group: 'myMouth', ...yesNo },
  { id: 'previousLipSurgery', group: 'myMouth', ...yesNo },
  { id: 'worryTakes', group: 'expectation', kind: 'choice', choices: ['little', 'some', 'over-an-hour-a-day'] },
  { id: 'staysAway', group: 'expectation', ...yesNo },
  { id: 'othersDoNotSeeIt', group: 'expectation', ...yesNo },
  { id: 'unhappyAfterGoodResult', group: 'expectation', ...yesNo },
  { id: 'whoWantsIt', group: 'expectation', kind: 'choice', choices: ['me', 'somebody-else'] },
  { id: 'expectsLifeToChange', group: 'expectation', ...yesNo },
  { id: 'everyMillimetreCounts', group: 'expectation', ...yesNo },
  { id: 'look', group: 'goal', kind: 'choice', choices: ['natural', 'noticeable'] },
  {
    id: 'wants',
    group: 'goal',
    kind: 'several',
    choices: ['more-red-lip', 'more-tooth', 'less-gum', 'fewer-lines', 'more-volume', 'shorter-white-lip'],
  },
  { id: 'toothShowMm', group: 'goal', kind: 'number', min: 0, max: 8, unit: 'mm' },
  { id: 'mindMost', group: 'minding', kind: 'ordered', choices: ['straw', 'speech', 'smile', 'asymmetry', 'months'] },
  { id: 'plannedOn', group: 'calendar', kind: 'date' },
  { id: 'quietTimes', group: 'calendar', kind: 'periods' },
  { id: 'region', group: 'region', kind: 'country' },
] as const satisfies readonly Question[];

/** Name of a question, which is the field of an answer. */
export type QuestionId = (typeof questions)[number]['id'];

/** What may be minded most. */
export type Mind = Extract<(typeof questions)[number], { readonly id: 'mindMost' }>['choices'][number];

/** What may be wanted. */
export type Want = Extract<(typeof questions)[number], { readonly id: 'wants' }>['choices'][number];
