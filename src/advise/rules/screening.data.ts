import { byJudgement, bySeveral, treatments } from './reasons.ts';
import type { Rule } from './rule.ts';

/** Answers that lead to a pointer to help. They say nothing about what a person has. */
export const screeningRules = [
  {
    id: 'worry-takes-time', options: [], ground: 'expectation', effect: 'ask',
    when: {
      any: [
        { path: 'answer.worryTakes', is: 'over-an-hour-a-day' },
        { path: 'answer.staysAway', is: true },
      ],
    },
    ...bySeveral('bddPrevalence', 'bddSpotted'),
    cases: [
      { situation: 'thinks of the lip for more than an hour a day', inputs: { 'answer.worryTakes': 'over-an-hour-a-day' }, holds: 'yes' },
      { situation: 'stays away from people because of it', inputs: { 'answer.staysAway': true }, holds: 'yes' },
      { situation: 'neither', inputs: { 'answer.worryTakes': 'little', 'answer.staysAway': false }, holds: 'no' },
    ],
  },
  {
    id: 'others-do-not-see-it', options: [], ground: 'expectation', effect: 'ask',
    when: { path: 'answer.othersDoNotSeeIt', is: true },
    ...bySeveral('bddPrevalence', 'bddSpotted'),
    cases: [
      { situation: 'friends do not see what is meant', inputs: { 'answer.othersDoNotSeeIt': true }, holds: 'yes' },
      { situation: 'others see it too', inputs: { 'answer.othersDoNotSeeIt': false }, holds: 'no' },
    ],
  },
  {
    id: 'unhappy-after-good-result', options: [], ground: 'expectation', effect: 'ask',
    when: { path: 'answer.unhappyAfterGoodResult', is: true },
    ...bySeveral('bddPrevalence'),
    cases: [
      { situation: 'stayed unhappy when all went as planned', inputs: { 'answer.unhappyAfterGoodResult': true }, holds: 'yes' },
      { situation: 'was content, or had none', inputs: { 'answer.unhappyAfterGoodResult': false }, holds: 'no' },
    ],
  },
  {
    id: 'life-should-change', options: [], ground: 'expectation', effect: 'ask',
    when: { path: 'answer.expectsLifeToChange', is: true },
    ...byJudgement('none-known', 'gmc', 'assumed'),
    cases: [
      { situation: 'hopes that love or work change with the lip', inputs: { 'answer.expectsLifeToChange': true }, holds: 'yes' },
      { situation: 'expects a lip', inputs: { 'answer.expectsLifeToChange': false }, holds: 'no' },
    ],
  },
  {
    id: 'talk-first', options: treatments, ground: 'expectation', effect: 'against', weight: 'strong',
    when: {
      all: [
        { any: [{ path: 'answer.worryTakes', is: 'over-an-hour-a-day' }, { path: 'answer.staysAway', is: true }] },
        { any: [{ path: 'answer.othersDoNotSeeIt', is: true }, { path: 'answer.unhappyAfterGoodResult', is: true }] },
      ],
    },
    ...byJudgement('none-known', 'bddSpotted', 'gmc'),
    cases: [
      {
        situation: 'more than an hour a day, and others do not see it',
        inputs: { 'answer.worryTakes': 'over-an-hour-a-day', 'answer.othersDoNotSeeIt': true },
        holds: 'yes',
      },
      {
        situation: 'more than an hour a day, but others see it and treatments pleased',
        inputs: {
          'answer.worryTakes': 'over-an-hour-a-day',
          'answer.othersDoNotSeeIt': false,
          'answer.unhappyAfterGoodResult': false,
        },
        holds: 'no',
      },
    ],
  },
] as const satisfies readonly Rule[];
