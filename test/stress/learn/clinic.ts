import type { TreatmentRow } from '#learn';
import { expit, inverseNormal, normalProbability, stream } from '#numerics';

/** A clinic in which it is known what everybody had, for counting how often intervals hold it. */
export interface Clinic {
  readonly people: number;
  /** share of all treatments with the event [1] */
  readonly rate: number;
  /** share of all treatments that come back [1] */
  readonly comes: number;
  /** treatments of each person, alike as a correlation behind the event and the measured change */
  readonly treatments?: number;
  readonly alike?: number;
  /** a tenth of all are a kind of whom everybody comes, which separates the model of coming back */
  readonly separated?: boolean;
  /** invitations sent until somebody comes, and how much the event itself brings people [log-odds] */
  readonly invitations?: number;
  readonly byEvent?: number;
  /** lots that are handed out in turn */
  readonly lots?: number;
  /** share of people somebody else paid for [1] */
  readonly paid?: number;
}

/** Slopes by which age goes with the event, age and distance with coming, age with the measured change. */
const bends = { event: 0.8, age: 0.9, distance: -0.7, changeMm: 0.4 };
const changeSdMm = 0.6;

/** What holds in such a clinic for everybody. */
export interface ClinicTruth {
  readonly rate: number;
  /** share with the event among those who come [1] */
  readonly rateOfThoseWhoCome: number;
  /** variance of what is said [1] */
  readonly saidVariance: number;
}

const points = 4000;

/** Levels at which the wanted shares come out, by a sum over a fixed sample. */
function levelsOf({ rate, comes, separated = false, byEvent = 0, invitations = 1 }: Clinic) {
  const random = stream(0, 0, 'levels of a clinic');
  const sample = Array.from({ length: points }, () => ({ age: random.normal(), distance: random.normal() }));
  const mean = (of: (one: (typeof sample)[number]) => number) => sample.reduce((sum, one) => sum + of(one), 0) / points;
  const event = solved((level) => mean(({ age }) => expit(level + bends.event * age)), rate);
  const chanceOfEvent = (age: number) => expit(event + bends.event * age);
  const cameWith = (level: number, age: number, distance: number, had: number) => {
    const one = expit(level + bends.age * age + bends.distance * distance + byEvent * had);
    const ever = 1 - (1 - one) ** invitations;
    return separated ? 0.1 + 0.9 * ever : ever;
  };
  const cameOf = (level: number, { age, distance }: (typeof sample)[number]) => {
    const p = chanceOfEvent(age);
    return p * cameWith(level, age, distance, 1) + (1 - p) * cameWith(level, age, distance, 0);
  };
  const coming = comes >= 1 ? 50 : solved((level) => mean((one) => cameOf(level, one)), comes);
  const came = mean((one) => cameOf(coming, one));
  const both = mean(({ age, distance }) => chanceOfEvent(age) * cameWith(coming, age, distance, 1));
  const square = mean(({ age }) => chanceOfEvent(age) ** 2);
  const truth: ClinicTruth = { rate, rateOfThoseWhoCome: both / came, saidVariance: square - rate ** 2 };
  return { event, coming, truth };
}

function solved(of: (level: number) => number, wanted: number): number {
  let [low, high] = [-20, 20];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (of(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Registries of one clinic, by seed. */
export function clinicOf(clinic: Clinic): { readonly truth: ClinicTruth; rowsOf(seed: number): TreatmentRow[] } {
  const levels = levelsOf(clinic);
  return { truth: levels.truth, rowsOf: (seed) => rowsOf(clinic, levels, seed) };
}

function rowsOf(clinic: Clinic, levels: ReturnType<typeof levelsOf>, seed: number): TreatmentRow[] {
  const { people, treatments = 1 } = clinic;
  return Array.from({ length: people }, (_, number) => {
    const random = stream(seed, number, 'person of a clinic');
    const person = { age: random.normal(), distance: random.normal(), normal: random.normal() };
    const kind = Number(clinic.separated === true && random.uniform() < 0.1);
    const paid = random.uniform() < (clinic.paid ?? 0);
    return Array.from({ length: treatments }, (__, turn) =>
      rowOf({ clinic, levels, number, turn, person, kind, paid }, random),
    );
  }).flat();
}

interface Treated {
  readonly clinic: Clinic;
  readonly levels: ReturnType<typeof levelsOf>;
  readonly number: number;
  readonly turn: number;
  readonly person: { readonly age: number; readonly distance: number; readonly normal: number };
  readonly kind: number;
  readonly paid: boolean;
}

function rowOf(
  { clinic, levels, number, turn, person, kind, paid }: Treated,
  random: ReturnType<typeof stream>,
): TreatmentRow {
  const { alike = 0, lots = 1, invitations = 1, byEvent = 0 } = clinic;
  const { age, distance } = person;
  const said = expit(levels.event + bends.event * age);
  const drawn = () => Math.sqrt(alike) * person.normal + Math.sqrt(1 - alike) * random.normal();
  // a person's treatments share a part of what decides; what was said stays right of everybody
  const had = normalProbability(drawn()) < said;
  const middle = bends.changeMm * age;
  const change = middle + changeSdMm * drawn();
  const chance = expit(levels.coming + bends.age * age + bends.distance * distance + byEvent * Number(had));
  let answered = kind === 1 ? 1 : 0;
  for (let k = 1; k <= invitations && answered === 0; k++) if (random.uniform() < chance) answered = k;
  const came = answered > 0 || paid;
  const quantile = (share: number) => middle + changeSdMm * inverseNormal(share);
  return {
    treatment: `t${number}.${turn}`,
    patient: `p${number}`,
    givenWeek: turn * 20,
    plan: 'a',
    injectorRole: 'nurse',
    product: 'onabotulinumtoxinA',
    lot: `lot ${(number * 7 + turn * 3) % lots}`,
    source: paid ? 'paid' : 'ordinary',
    covariates: clinic.separated === true ? { age, distance, kind } : { age, distance },
    forecast: {
      quantiles: {
        changeMm: {
          '2': { p05: quantile(0.05), p25: quantile(0.25), p50: middle, p75: quantile(0.75), p95: quantile(0.95) },
        },
      },
      events: { had: said },
    },
    followUps: [
      {
        week: 2,
        came,
        invitations: answered || invitations,
        outcomes: came ? { changeMm: change } : {},
        events: came ? { had } : {},
      },
    ],
  };
}
