import { byModel, treatments } from './reasons.ts';
import type { Rule } from './rule.ts';

/** What the forecast of an option's plan says may be lost, weighed by what the person minds. */
export const forecastRules = [
  {
    id: 'straw-may-be-hard', options: treatments, ground: 'lip seal', effect: 'against', weight: 'strong', minded: 'straw',
    when: { path: 'forecast.this.event.strawFails', above: 'worthSaying' },
    scaledBy: 'forecast.this.event.strawFails',
    ...byModel('li2020', 'smith2018', 'assumed'),
    cases: [
      { situation: 'a straw is harder to use in 20 to 40 of 100', inputs: { 'forecast.this.event.strawFails': [0.2, 0.4] }, holds: 'yes' },
      { situation: 'in 0 to 1 of 100', inputs: { 'forecast.this.event.strawFails': [0, 0.01] }, holds: 'no' },
      { situation: 'in 3 to 57 of 100', inputs: { 'forecast.this.event.strawFails': [0.03, 0.57] }, holds: 'unknown' },
    ],
  },
  {
    id: 'drinks-may-leak', options: treatments, ground: 'lip seal', effect: 'against', weight: 'strong', minded: 'straw',
    when: { path: 'forecast.this.event.drooling', above: 'worthSaying' },
    scaledBy: 'forecast.this.event.drooling',
    ...byModel('li2020', 'starmer2015', 'assumed'),
    cases: [
      { situation: 'drinks leak in 20 to 40 of 100', inputs: { 'forecast.this.event.drooling': [0.2, 0.4] }, holds: 'yes' },
      { situation: 'in 0 to 1 of 100', inputs: { 'forecast.this.event.drooling': [0, 0.01] }, holds: 'no' },
      { situation: 'in 3 to 57 of 100', inputs: { 'forecast.this.event.drooling': [0.03, 0.57] }, holds: 'unknown' },
    ],
  },
  {
    id: 'speech-may-change', options: treatments, ground: 'movement', effect: 'against', weight: 'strong', minded: 'speech',
    when: { path: 'forecast.this.event.speechTrouble', above: 'worthSaying' },
    scaledBy: 'forecast.this.event.speechTrouble',
    ...byModel('barlow1985', 'assumed'),
    cases: [
      { situation: 'P, B and M sound different in 20 to 40 of 100', inputs: { 'forecast.this.event.speechTrouble': [0.2, 0.4] }, holds: 'yes' },
      { situation: 'in 0 to 1 of 100', inputs: { 'forecast.this.event.speechTrouble': [0, 0.01] }, holds: 'no' },
      { situation: 'in 3 to 57 of 100', inputs: { 'forecast.this.event.speechTrouble': [0.03, 0.57] }, holds: 'unknown' },
    ],
  },
  {
    id: 'smile-may-change', options: ['lip-flip', 'perioral-lines', 'filler', 'flip-and-filler', 'lip-lift'], ground: 'movement', effect: 'against', weight: 'strong', minded: 'smile',
    when: { path: 'forecast.this.event.smileChanged', above: 'worthSaying' },
    scaledBy: 'forecast.this.event.smileChanged',
    ...byModel('tanikawa2018'),
    cases: [
      { situation: 'the smile changes in 20 to 40 of 100', inputs: { 'forecast.this.event.smileChanged': [0.2, 0.4] }, holds: 'yes' },
      { situation: 'in 0 to 1 of 100', inputs: { 'forecast.this.event.smileChanged': [0, 0.01] }, holds: 'no' },
      { situation: 'in 3 to 57 of 100', inputs: { 'forecast.this.event.smileChanged': [0.03, 0.57] }, holds: 'unknown' },
    ],
  },
  {
    id: 'sides-may-differ', options: treatments, ground: 'sides', effect: 'against', weight: 'strong', minded: 'asymmetry',
    when: { path: 'forecast.this.event.asymmetryNoticed', above: 'worthSaying' },
    scaledBy: 'forecast.this.event.asymmetryNoticed',
    ...byModel('hohman2014'),
    cases: [
      { situation: 'people notice that the sides differ in 20 to 40 of 100', inputs: { 'forecast.this.event.asymmetryNoticed': [0.2, 0.4] }, holds: 'yes' },
      { situation: 'in 0 to 1 of 100', inputs: { 'forecast.this.event.asymmetryNoticed': [0, 0.01] }, holds: 'no' },
      { situation: 'in 3 to 57 of 100', inputs: { 'forecast.this.event.asymmetryNoticed': [0.03, 0.57] }, holds: 'unknown' },
    ],
  },
  {
    id: 'lip-may-feel-heavy', options: treatments, ground: 'movement', effect: 'against', weight: 'fair',
    when: { path: 'forecast.this.event.heavyLip', above: 'worthSaying' },
    scaledBy: 'forecast.this.event.heavyLip',
    ...byModel('tanikawa2018', 'assumed'),
    cases: [
      { situation: 'the lip feels heavy in 20 to 40 of 100', inputs: { 'forecast.this.event.heavyLip': [0.2, 0.4] }, holds: 'yes' },
      { situation: 'in 0 to 1 of 100', inputs: { 'forecast.this.event.heavyLip': [0, 0.01] }, holds: 'no' },
      { situation: 'in 3 to 57 of 100', inputs: { 'forecast.this.event.heavyLip': [0.03, 0.57] }, holds: 'unknown' },
    ],
  },
  {
    id: 'lip-may-look-flat', options: treatments, ground: 'movement', effect: 'against', weight: 'fair',
    when: { path: 'forecast.this.event.dentureLook', above: 'worthSaying' },
    scaledBy: 'forecast.this.event.dentureLook',
    ...byModel('tanikawa2018', 'assumed'),
    cases: [
      { situation: 'the lip looks flat and still in 20 to 40 of 100', inputs: { 'forecast.this.event.dentureLook': [0.2, 0.4] }, holds: 'yes' },
      { situation: 'in 0 to 1 of 100', inputs: { 'forecast.this.event.dentureLook': [0, 0.01] }, holds: 'no' },
      { situation: 'in 3 to 57 of 100', inputs: { 'forecast.this.event.dentureLook': [0.03, 0.57] }, holds: 'unknown' },
    ],
  },
  {
    id: 'may-look-like-palsy', options: treatments, ground: 'sides', effect: 'against', weight: 'strong',
    when: { path: 'forecast.this.event.palsyLookalike', above: 'worthSaying' },
    scaledBy: 'forecast.this.event.palsyLookalike',
    ...byModel('hohman2014', 'assumed'),
    cases: [
      { situation: 'it looks like a palsy in 20 to 40 of 100', inputs: { 'forecast.this.event.palsyLookalike': [0.2, 0.4] }, holds: 'yes' },
      { situation: 'in 0 to 1 of 100', inputs: { 'forecast.this.event.palsyLookalike': [0, 0.01] }, holds: 'no' },
      { situation: 'in 3 to 57 of 100', inputs: { 'forecast.this.event.palsyLookalike': [0.03, 0.57] }, holds: 'unknown' },
    ],
  },
] as const satisfies readonly Rule[];
