import type { ExtractPerson, ExtractSession } from './person.ts';

/**
 * What somebody outside may know of a person (a quasi-identifier): as it is, and in coarser steps. Each step is made of
 * the text of the one before, so that it joins whole groups and never tells more.
 */
export interface Trait {
  readonly name: string;
  readonly means: string;
  readonly tell: (person: ExtractPerson) => string;
  readonly coarser: readonly ((told: string) => string)[];
  /** every text that a step may give */
  readonly holds: RegExp;
}

/** What stands where nothing is told. */
export const untold = '*';
const tellNothing = (): string => untold;
const weekMs = 7 * 86_400_000;
/** Weeks that are told as one: a quarter of a year. */
export const weeksTold = 13;

/** What is told of a person at a step: 0 as it is, the last one nothing. */
export function toldAt(trait: Trait, person: ExtractPerson, step: number): string {
  return trait.coarser.slice(0, step).reduce((told, coarsen) => coarsen(told), trait.tell(person));
}

/** Quarters of a year from the first session to each, the first included. */
export function quartersOf({ sessions }: ExtractPerson): number[] {
  return sessions.map(({ at }) => Math.floor((at.getTime() - sessions[0].at.getTime()) / (weeksTold * weekMs)));
}

/** Age in bands of five years; the youngest and the oldest are one band each. */
function ageBand({ birthYear, sessions }: ExtractPerson): string {
  if (birthYear === null) return 'not-said';
  const age = sessions[0].at.getUTCFullYear() - birthYear;
  if (age < 20) return 'under-20';
  if (age >= 70) return '70-or-more';
  const low = age - (age % 5);
  return `${low}-${low + 4}`;
}

function tenYears(band: string): string {
  if (band === 'not-said') return band;
  const low = Number(band.match(/\d\d/)?.[0]);
  if (band === 'under-20' || low < 30) return 'under-30';
  if (low >= 60) return '60-or-more';
  const from = low - (low % 10);
  return `${from}-${from + 9}`;
}

function aroundForty(band: string): string {
  if (band === 'not-said') return band;
  return band === 'under-30' || band === '30-39' ? 'under-40' : '40-or-more';
}

function threeYears(year: string): string {
  const from = Number(year) - (Number(year) % 3);
  return `${from}-to-${from + 2}`;
}

/** What was the same in all sessions of a person, or that it was not. */
function always(of: (session: ExtractSession) => string) {
  return ({ sessions }: ExtractPerson): string => {
    const first = of(sessions[0]);
    return sessions.every((session) => of(session) === first) ? first : 'several';
  };
}

/** Joins words under a name; a word without one keeps its own. */
function joined(names: Readonly<Record<string, string>>) {
  return (told: string): string => names[told] ?? told;
}

const byPeople = { returning: 'by-people', referral: 'by-people' };
const otherwise = {
  search: 'otherwise',
  'social-media': 'otherwise',
  advertising: 'otherwise',
  'not-said': 'otherwise',
};
const doctor = { surgeon: 'doctor', physician: 'doctor', dentist: 'doctor' };
const helper = { nurse: 'nurse-or-assistant', assistant: 'nurse-or-assistant' };
const own = { patient: 'patient-paid', discount: 'patient-paid' };
const others = { free: 'patient-paid-nothing', promotion: 'patient-paid-nothing' };

/** What counts as known of a person from outside, in the order of the table. */
export const traits: readonly Trait[] = [
  {
    name: 'age_band',
    means: 'years of age in the year of the first session',
    tell: ageBand,
    coarser: [tenYears, aroundForty, tellNothing],
    holds: /^(?:\*|not-said|under-(?:20|30|40)|\d\d-\d\d|(?:40|60|70)-or-more)$/,
  },
  {
    name: 'sex',
    means: 'sex as said by the patient',
    tell: ({ sex }) => sex,
    coarser: [tellNothing],
    holds: /^(?:\*|female|male|other|not-said)$/,
  },
  {
    name: 'first_year',
    means: 'year of the first session',
    tell: ({ sessions }) => String(sessions[0].at.getUTCFullYear()),
    coarser: [threeYears, tellNothing],
    holds: /^(?:\*|\d{4}|\d{4}-to-\d{4})$/,
  },
  {
    name: 'came_by',
    means: 'how the patient first came',
    tell: ({ sessions }) => sessions[0].cameBy,
    coarser: [joined({ ...byPeople, ...otherwise }), tellNothing],
    holds: /^(?:\*|returning|referral|search|social-media|advertising|not-said|by-people|otherwise)$/,
  },
  {
    name: 'paid_by',
    means: 'who paid; "several" when it changed',
    tell: always(({ paidBy }) => paidBy),
    coarser: [joined({ ...own, ...others }), tellNothing],
    holds: /^(?:\*|patient|discount|free|promotion|several|patient-paid|patient-paid-nothing)$/,
  },
  {
    name: 'injector',
    means: 'profession of who injected; "several" when it changed',
    tell: always(({ role }) => role),
    coarser: [joined({ ...doctor, ...helper }), tellNothing],
    holds: /^(?:\*|surgeon|physician|dentist|nurse|assistant|several|doctor|nurse-or-assistant)$/,
  },
  {
    name: 'sessions',
    means: 'sessions by their quarter of a year after the first; or how many; or nothing, then only the first is told',
    tell: (person) => `q${quartersOf(person).join('+')}`,
    coarser: [(told) => (told.split('+').length > 2 ? '3-or-more' : String(told.split('+').length)), tellNothing],
    holds: /^(?:\*|q0(?:\+\d{1,3})*|[12]|3-or-more)$/,
  },
];

/** How many sessions are told of a person, by what is told of their number. */
export function sessionsTold(told: string): number {
  if (told === untold) return 1;
  if (told === '3-or-more') return 3;
  return told.startsWith('q') ? told.split('+').length : Number(told);
}

/** Whether the weeks between sessions are told. */
export function weeksAreTold(told: string): boolean {
  return told.startsWith('q');
}
