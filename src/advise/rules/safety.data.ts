import { byFew, byJudgement, byLabel, gels, toxin, treatments } from './reasons.ts';
import type { Rule } from './rule.ts';

/** Who must not have it, who had better ask first, and what is always said. */
export const safetyRules = [
  {
    id: 'toxin-allergy', options: toxin, ground: 'safety', effect: 'stop',
    when: { path: 'answer.toxinAllergy', is: true },
    ...byLabel('labelBoxed'),
    cases: [
      { situation: 'allergic to a botulinum toxin', inputs: { 'answer.toxinAllergy': true }, holds: 'yes' },
      { situation: 'no such allergy', inputs: { 'answer.toxinAllergy': false }, holds: 'no' },
      { situation: 'not asked', inputs: {}, holds: 'unknown' },
    ],
  },
  {
    id: 'infection-now', options: treatments, ground: 'safety', effect: 'stop',
    when: { path: 'answer.infectionNow', is: true },
    ...byLabel('labelBoxed', 'assumed'),
    cases: [
      { situation: 'a cold sore today', inputs: { 'answer.infectionNow': true }, holds: 'yes' },
      { situation: 'healthy skin', inputs: { 'answer.infectionNow': false }, holds: 'no' },
    ],
  },
  {
    id: 'pregnant', options: toxin, ground: 'safety', effect: 'stop',
    when: { path: 'answer.pregnantOrBreastfeeding', is: true },
    ...byLabel('labelPatientDysport'),
    cases: [
      { situation: 'breastfeeding', inputs: { 'answer.pregnantOrBreastfeeding': true }, holds: 'yes' },
      { situation: 'neither pregnant nor breastfeeding', inputs: { 'answer.pregnantOrBreastfeeding': false }, holds: 'no' },
    ],
  },
  {
    id: 'neuromuscular', options: toxin, ground: 'safety', effect: 'stop',
    when: { path: 'answer.neuromuscularDisease', is: true },
    ...byLabel('labelLetyboEu', 'labelBoxed'),
    cases: [
      { situation: 'myasthenia gravis', inputs: { 'answer.neuromuscularDisease': true }, holds: 'yes' },
      { situation: 'no such disease', inputs: { 'answer.neuromuscularDisease': false }, holds: 'no' },
    ],
  },
  {
    id: 'toxin-recently', options: toxin, ground: 'safety', effect: 'stop',
    when: { path: 'answer.weeksSinceToxin', below: 'weeksBetweenToxins' },
    ...byLabel('labelBoxed'),
    cases: [
      { situation: 'a toxin in the forehead six weeks ago', inputs: { 'answer.weeksSinceToxin': 6 }, holds: 'yes' },
      { situation: 'the last one half a year ago', inputs: { 'answer.weeksSinceToxin': 26 }, holds: 'no' },
    ],
  },
  {
    id: 'under-18-toxin', options: toxin, ground: 'age', effect: 'stop',
    when: { path: 'answer.age', below: 'adultAge' },
    ...byLabel('labelPatientDysport'),
    cases: [
      { situation: '17 years old', inputs: { 'answer.age': 17 }, holds: 'yes' },
      { situation: '18 years old', inputs: { 'answer.age': 18 }, holds: 'no' },
      { situation: 'age not said', inputs: {}, holds: 'unknown' },
    ],
  },
  {
    id: 'under-18-others', options: ['filler', 'lip-lift'], ground: 'age', effect: 'stop',
    when: { path: 'answer.age', below: 'adultAge' },
    ...byJudgement('none-known', 'gmc', 'assumed'),
    cases: [
      { situation: '16 years old, asks for filler', inputs: { 'answer.age': 16 }, holds: 'yes' },
      { situation: '40 years old', inputs: { 'answer.age': 40 }, holds: 'no' },
    ],
  },
  {
    id: 'somebody-else-wants-it', options: treatments, ground: 'will', effect: 'stop',
    when: { path: 'answer.whoWantsIt', is: 'somebody-else' },
    ...byJudgement('none-known', 'gmc'),
    cases: [
      { situation: 'a partner asks for it', inputs: { 'answer.whoWantsIt': 'somebody-else' }, holds: 'yes' },
      { situation: 'an own wish', inputs: { 'answer.whoWantsIt': 'me' }, holds: 'no' },
    ],
  },
  {
    id: 'swallowing-trouble', options: toxin, ground: 'safety', effect: 'against', weight: 'strong',
    when: { path: 'answer.swallowingOrBreathingTrouble', is: true },
    ...byLabel('labelBoxed'),
    cases: [
      { situation: 'swallowing is hard', inputs: { 'answer.swallowingOrBreathingTrouble': true }, holds: 'yes' },
      { situation: 'swallows and breathes freely', inputs: { 'answer.swallowingOrBreathingTrouble': false }, holds: 'no' },
    ],
  },
  {
    id: 'cows-milk', options: toxin, ground: 'safety', effect: 'ask',
    when: { path: 'answer.cowsMilkAllergy', is: true },
    ...byLabel('labelAbo', 'labelPatientDysport'),
    cases: [
      { situation: 'allergic to the protein of cow\u2019s milk', inputs: { 'answer.cowsMilkAllergy': true }, holds: 'yes' },
      { situation: 'no allergy to milk', inputs: { 'answer.cowsMilkAllergy': false }, holds: 'no' },
    ],
  },
  {
    id: 'heart-disease', options: toxin, ground: 'safety', effect: 'ask',
    when: { path: 'answer.heartDisease', is: true },
    ...byLabel('labelBoxed'),
    cases: [
      { situation: 'heart failure', inputs: { 'answer.heartDisease': true }, holds: 'yes' },
      { situation: 'a healthy heart', inputs: { 'answer.heartDisease': false }, holds: 'no' },
    ],
  },
  {
    id: 'interacting-medicines', options: toxin, ground: 'safety', effect: 'ask',
    when: { path: 'answer.interactingMedicines', is: true },
    ...byLabel('labelBoxed'),
    cases: [
      { situation: 'takes a muscle relaxant', inputs: { 'answer.interactingMedicines': true }, holds: 'yes' },
      { situation: 'takes none of those', inputs: { 'answer.interactingMedicines': false }, holds: 'no' },
    ],
  },
  {
    id: 'from-75', options: toxin, ground: 'age', effect: 'ask',
    when: { not: { path: 'answer.age', below: 'letyboOldestAge' } },
    ...byLabel('labelLetyboEu'),
    cases: [
      { situation: '75 years old', inputs: { 'answer.age': 75 }, holds: 'yes' },
      { situation: '74 years old', inputs: { 'answer.age': 74 }, holds: 'no' },
    ],
  },
  {
    id: 'boxed-warning', options: toxin, ground: 'what is said', effect: 'ask',
    when: { always: true },
    ...byLabel('labelBoxed'),
    cases: [{ situation: 'anybody', inputs: {}, holds: 'yes' }],
  },
  {
    id: 'off-label', options: toxin, ground: 'what is said', effect: 'ask',
    when: { always: true },
    ...byLabel('labelOna', 'labelAbo', 'labelInco', 'labelDaxi', 'labelLeti'),
    cases: [{ situation: 'anybody', inputs: {}, holds: 'yes' }],
  },
  {
    id: 'vessel-block', options: gels, ground: 'what is said', effect: 'ask',
    when: { always: true },
    ...byFew('alam2021'),
    cases: [{ situation: 'anybody', inputs: {}, holds: 'yes' }],
  },
  {
    id: 'scar-stays', options: ['lip-lift'], ground: 'what is said', effect: 'ask',
    when: { always: true },
    ...byJudgement('surgeon', 'eppleyPages', 'assumed'),
    cases: [{ situation: 'anybody', inputs: {}, holds: 'yes' }],
  },
] as const satisfies readonly Rule[];
