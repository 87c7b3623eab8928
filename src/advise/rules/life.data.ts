import { byFew, byJudgement, byLabel, flips, gels, ringToxin, toxin } from './reasons.ts';
import type { Rule } from './rule.ts';

/** What the lips are needed for, and what was done to them before. */
export const lifeRules = [
  {
    id: 'wind-for-a-living', options: ringToxin, ground: 'work of the lips', effect: 'stop',
    when: { path: 'answer.windInstrument', is: 'for-a-living' },
    ...byJudgement('injector', 'clinicPages', 'prime', 'li2020'),
    cases: [
      { situation: 'plays the trumpet for a living', inputs: { 'answer.windInstrument': 'for-a-living' }, holds: 'yes' },
      { situation: 'plays for pleasure', inputs: { 'answer.windInstrument': 'for-pleasure' }, holds: 'no' },
    ],
  },
  {
    id: 'wind-for-pleasure', options: ringToxin, ground: 'work of the lips', effect: 'against', weight: 'strong',
    when: { path: 'answer.windInstrument', is: 'for-pleasure' },
    ...byJudgement('injector', 'clinicPages', 'li2020'),
    cases: [
      { situation: 'plays the flute for pleasure', inputs: { 'answer.windInstrument': 'for-pleasure' }, holds: 'yes' },
      { situation: 'plays nothing', inputs: { 'answer.windInstrument': 'no' }, holds: 'no' },
    ],
  },
  {
    id: 'sings-for-a-living', options: ringToxin, ground: 'work of the lips', effect: 'against', weight: 'strong',
    when: { path: 'answer.singing', is: 'for-a-living' },
    ...byJudgement('injector', 'clinicPages', 'prime'),
    cases: [
      { situation: 'sings for a living', inputs: { 'answer.singing': 'for-a-living' }, holds: 'yes' },
      { situation: 'does not sing', inputs: { 'answer.singing': 'no' }, holds: 'no' },
    ],
  },
  {
    id: 'sings-for-pleasure', options: ringToxin, ground: 'work of the lips', effect: 'against', weight: 'slight',
    when: { path: 'answer.singing', is: 'for-pleasure' },
    ...byJudgement('injector', 'clinicPages'),
    cases: [
      { situation: 'sings in a choir', inputs: { 'answer.singing': 'for-pleasure' }, holds: 'yes' },
      { situation: 'does not sing', inputs: { 'answer.singing': 'no' }, holds: 'no' },
    ],
  },
  {
    id: 'speaks-for-a-living', options: ringToxin, ground: 'work of the lips', effect: 'against', weight: 'fair',
    when: { path: 'answer.speakingForALiving', is: true },
    ...byJudgement('injector', 'clinicPages', 'prime'),
    cases: [
      { situation: 'a teacher', inputs: { 'answer.speakingForALiving': true }, holds: 'yes' },
      { situation: 'works in silence', inputs: { 'answer.speakingForALiving': false }, holds: 'no' },
    ],
  },
  {
    id: 'lips-are-needed', options: ['nothing'], ground: 'work of the lips', effect: 'for', weight: 'strong',
    when: {
      any: [
        { path: 'answer.windInstrument', is: 'for-a-living' },
        { path: 'answer.singing', is: 'for-a-living' },
        { path: 'answer.speakingForALiving', is: true },
      ],
    },
    ...byJudgement('none-known', 'clinicPages', 'prime'),
    cases: [
      { situation: 'plays the oboe for a living', inputs: { 'answer.windInstrument': 'for-a-living' }, holds: 'yes' },
      {
        situation: 'lives from none of these',
        inputs: { 'answer.windInstrument': 'for-pleasure', 'answer.singing': 'no', 'answer.speakingForALiving': false },
        holds: 'no',
      },
    ],
  },
  {
    id: 'dentures', options: ringToxin, ground: 'teeth', effect: 'against', weight: 'fair',
    when: { path: 'answer.dentures', is: true },
    ...byJudgement('none-known', 'assumed'),
    cases: [
      { situation: 'wears an upper denture', inputs: { 'answer.dentures': true }, holds: 'yes' },
      { situation: 'own teeth', inputs: { 'answer.dentures': false }, holds: 'no' },
    ],
  },
  {
    id: 'previous-palsy', options: toxin, ground: 'nerves', effect: 'against', weight: 'strong',
    when: { path: 'answer.previousPalsyOrStroke', is: true },
    ...byJudgement('none-known', 'starmer2015', 'assumed'),
    cases: [
      { situation: 'a facial palsy two years ago', inputs: { 'answer.previousPalsyOrStroke': true }, holds: 'yes' },
      { situation: 'never', inputs: { 'answer.previousPalsyOrStroke': false }, holds: 'no' },
    ],
  },
  {
    id: 'flip-went-well', options: flips, ground: 'history', effect: 'for', weight: 'slight',
    when: { path: 'answer.previousFlip', is: 'went-well' },
    ...byJudgement('surgeon', 'surgeonArticle', 'assumed'),
    cases: [
      { situation: 'three flips that went well', inputs: { 'answer.previousFlip': 'went-well' }, holds: 'yes' },
      { situation: 'never had one', inputs: { 'answer.previousFlip': 'none' }, holds: 'no' },
    ],
  },
  {
    id: 'flip-had-no-effect', options: flips, ground: 'history', effect: 'against', weight: 'fair',
    when: { path: 'answer.previousFlip', is: 'no-effect' },
    ...byJudgement('none-known', 'assumed'),
    cases: [
      { situation: 'saw no change after one', inputs: { 'answer.previousFlip': 'no-effect' }, holds: 'yes' },
      { situation: 'it went well', inputs: { 'answer.previousFlip': 'went-well' }, holds: 'no' },
    ],
  },
  {
    id: 'flip-went-badly', options: ringToxin, ground: 'history', effect: 'against', weight: 'strong',
    when: { path: 'answer.previousFlip', is: 'went-badly' },
    ...byJudgement('none-known', 'surgeonArticle', 'assumed'),
    cases: [
      { situation: 'drooled for months after one', inputs: { 'answer.previousFlip': 'went-badly' }, holds: 'yes' },
      { situation: 'never had one', inputs: { 'answer.previousFlip': 'none' }, holds: 'no' },
    ],
  },
  {
    id: 'filler-before', options: [...gels, 'lip-lift'], ground: 'what is said', effect: 'ask',
    when: { path: 'answer.previousFiller', is: true },
    ...byFew('eccleston2012', 'assumed'),
    cases: [
      { situation: 'filler last year', inputs: { 'answer.previousFiller': true }, holds: 'yes' },
      { situation: 'never', inputs: { 'answer.previousFiller': false }, holds: 'no' },
    ],
  },
  {
    id: 'surgery-before', options: toxin, ground: 'scars', effect: 'against', weight: 'slight',
    when: { path: 'answer.previousLipSurgery', is: true },
    ...byLabel('labelBoxed'),
    cases: [
      { situation: 'a scar in the white lip', inputs: { 'answer.previousLipSurgery': true }, holds: 'yes' },
      { situation: 'never', inputs: { 'answer.previousLipSurgery': false }, holds: 'no' },
    ],
  },
] as const satisfies readonly Rule[];
