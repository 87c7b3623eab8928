import { expressions, measureUnits } from '#measure';
import { gelClasses, products, siteLandmarks } from '#plan';
import { adverseEventKinds } from '../outcomes/harm.ts';
import { followUpWeeks } from '../outcomes/plan-follow-ups.ts';
import { functionQuestions } from '../outcomes/questions.ts';
import { traits } from './traits.ts';

/** What a cell may hold; anything else is taken for a leak. Empty cells are null. */
export type Holds =
  | { readonly kind: 'text'; readonly matches: RegExp }
  | { readonly kind: 'number'; readonly lowest: number; readonly highest: number; readonly step: number }
  | { readonly kind: 'yes-no' }
  /** a word that was said of k people or more; of fewer it is left out, alone or with its row */
  | { readonly kind: 'common'; readonly matches: RegExp; readonly rare: 'cell' | 'row' };

/** A column of a table that leaves the registry. */
export interface ExtractColumn {
  readonly name: string;
  readonly means: string;
  readonly holds: Holds;
}

/** Names of the tables that leave the registry. */
export const extractTables = [
  'people',
  'sessions',
  'sites',
  'visits',
  'answers',
  'measures',
  'harms',
  'forecasts',
] as const;
export type ExtractTableName = (typeof extractTables)[number];

const words = (list: readonly string[]): Holds => ({ kind: 'text', matches: new RegExp(`^(?:${list.join('|')})$`) });
const number = (lowest: number, highest: number, step: number): Holds => ({ kind: 'number', lowest, highest, step });
const yesNo: Holds = { kind: 'yes-no' };

const person: ExtractColumn = {
  name: 'person',
  means: 'number of a person in this extract alone; the key that made it is destroyed',
  holds: { kind: 'text', matches: /^p[0-9a-f]{12}$/ },
};
const session: ExtractColumn = {
  name: 'session',
  means: 'number of the session of that person, from 1',
  holds: number(1, 1000, 1),
};
const syringe: ExtractColumn = {
  name: 'syringe',
  means: 'number of the syringe of that session',
  holds: number(1, 10, 1),
};
const amount: ExtractColumn = {
  name: 'amount',
  means: 'delivered, in the unit of the substance; units of one product are never units of another',
  holds: number(0, 10_000, 0.01),
};
const odds = number(0, 1, 0.01);
const change = number(-10_000, 10_000, 0.1);
const intents = ['lip-flip', 'perioral-lines', 'gummy-smile', 'brow-lift', 'filler'];

/** Every column of every table. */
export const extractColumns: Readonly<Record<ExtractTableName, readonly ExtractColumn[]>> = {
  people: [
    person,
    ...traits.map(({ name, means, holds }) => ({ name, means, holds: { kind: 'text', matches: holds } as const })),
  ],
  sessions: [
    person,
    session,
    {
      name: 'from_week',
      means: 'weeks after the first session, 13 at a time; empty when not told',
      holds: number(0, 20_007, 13),
    },
    syringe,
    { name: 'intent', means: 'what the syringe was for', holds: words(intents) },
    { name: 'substance', means: 'the toxin, or the class of the gel', holds: words([...products, ...gelClasses]) },
    { name: 'unit', means: 'U of this toxin, or mL of this gel', holds: words(['U', 'mL']) },
    { name: 'points', means: 'points of the needle', holds: number(0, 1000, 1) },
    amount,
    {
      name: 'lot',
      means: 'number of the lot in this extract alone; empty when fewer than k people were given it',
      holds: { kind: 'common', matches: /^lot-[0-9a-f]{8}$/, rare: 'cell' },
    },
  ],
  sites: [
    person,
    session,
    syringe,
    { name: 'landmark', means: 'landmark the points are measured from', holds: words(siteLandmarks) },
    { name: 'side', means: 'side of the patient', holds: words(['patient-left', 'patient-right', 'midline']) },
    { name: 'points', means: 'points of the needle', holds: number(1, 1000, 1) },
    amount,
  ],
  visits: [
    person,
    session,
    { name: 'week', means: 'planned week after the session', holds: words(followUpWeeks.map(String)) },
    { name: 'invited', means: 'whether the patient was invited', holds: yesNo },
    { name: 'came', means: 'whether the patient came or answered', holds: yesNo },
    {
      name: 'missed_because',
      means: 'why nobody came, as far as known',
      holds: words(['declined', 'no-answer', 'moved', 'unwell', 'treated-elsewhere', 'unknown']),
    },
  ],
  answers: [
    person,
    session,
    { name: 'week', means: 'planned week after the session', holds: words(followUpWeeks.map(String)) },
    { name: 'question', means: 'question about what the mouth can do', holds: words(functionQuestions) },
    { name: 'answer', means: '0 no trouble, 1 a little, 2 much, 3 cannot', holds: number(0, 3, 1) },
  ],
  measures: [
    person,
    session,
    {
      name: 'week',
      means: 'planned week after the session; "before" for before it',
      holds: words(['before', ...followUpWeeks.map(String)]),
    },
    { name: 'expression', means: 'expression of the face', holds: words(expressions) },
    { name: 'measure', means: 'what was measured', holds: words(Object.keys(measureUnits)) },
    { name: 'value', means: 'rounded to 0.1 [mm or mm2]', holds: change },
  ],
  harms: [
    person,
    session,
    { name: 'kind', means: 'what happened', holds: words(adverseEventKinds) },
    { name: 'severity', means: 'how bad it was', holds: words(['mild', 'moderate', 'severe']) },
    { name: 'serious', means: 'hospital, lasting harm or danger to life', holds: yesNo },
    { name: 'started_week', means: 'whole weeks from the session to its first day', holds: number(-20_000, 20_000, 1) },
    { name: 'lasted_weeks', means: 'whole weeks it lasted; empty while it lasts', holds: number(0, 20_000, 1) },
  ],
  forecasts: [
    person,
    session,
    {
      name: 'said_of',
      means: 'event or measure of the last forecast before the session',
      holds: { kind: 'common', matches: /^[a-z][A-Za-z0-9]{0,39}$/, rare: 'row' },
    },
    {
      name: 'expression',
      means: 'expression of a change',
      holds: { kind: 'common', matches: /^[a-z][A-Za-z]{0,19}$/, rare: 'row' },
    },
    { name: 'week', means: 'weeks after the session', holds: number(0, 52, 1) },
    { name: 'probability', means: 'odds of an event', holds: odds },
    { name: 'p05', means: '5 of 100 draws lie below [mm]', holds: change },
    { name: 'p50', means: 'half of the draws lie below [mm]', holds: change },
    { name: 'p95', means: '95 of 100 draws lie below [mm]', holds: change },
  ],
};
