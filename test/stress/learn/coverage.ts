import { type EventCalibration, eventCalibration, outcomeCalibration, type TreatmentRow, whoShowsUp } from '#learn';
import { type Clinic, type ClinicTruth, clinicOf } from './clinic.ts';

const had = { kind: 'event', name: 'had', week: 2 } as const;
const change = { kind: 'outcome', name: 'changeMm', week: 2 } as const;

/** Intervals that the pages show, by what they are of. */
export const intervals = [
  'seen',
  'weighted',
  'bounds',
  'difference',
  'bin',
  'slope',
  'brier',
  'mean',
  'inside',
] as const;
type Shown = (typeof intervals)[number];

/** How often the intervals of one kind held the truth. */
interface Held {
  readonly covered: number;
  readonly count: number;
}

/** One clinic, many times. */
export interface CoverageRow {
  readonly name: string;
  readonly registries: number;
  /** share of registries in which weights were made [1] */
  readonly told: number;
  readonly held: Readonly<Record<Shown, Held>>;
  /** share of forecasts, all of them right, that were said to be too high or too low [1] */
  readonly calledWrong: number;
}

const half = { comes: 0.5 };
const several = { treatments: 3, alike: 0.6, ...half };

/** Clinics as small and as gappy as they are. */
export const clinics: Readonly<Record<string, Clinic>> = {
  '40 people, 40 of 100 have it, half come': { people: 40, rate: 0.4, ...half },
  '100 people, 40 of 100': { people: 100, rate: 0.4, ...half },
  '300 people, 40 of 100': { people: 300, rate: 0.4, ...half },
  '1,000 people, 40 of 100': { people: 1000, rate: 0.4, ...half },
  '100 people, 10 of 100': { people: 100, rate: 0.1, ...half },
  '300 people, 10 of 100': { people: 300, rate: 0.1, ...half },
  '40 people, 2 of 100': { people: 40, rate: 0.02, ...half },
  '100 people, 2 of 100': { people: 100, rate: 0.02, ...half },
  '300 people, 2 of 100': { people: 300, rate: 0.02, ...half },
  '1,000 people, 2 of 100': { people: 1000, rate: 0.02, ...half },
  '100 people, 98 of 100': { people: 100, rate: 0.98, ...half },
  '40 people, 3 of 100, all come': { people: 40, rate: 0.03, comes: 1 },
  '100 people, 1 of 100, all come': { people: 100, rate: 0.01, comes: 1 },
  '300 people, 3 of 100, 95 of 100 come': { people: 300, rate: 0.03, comes: 0.95 },
  '300 people, 30 of 100, a fifth come': { people: 300, rate: 0.3, comes: 0.2 },
  '100 people, 30 of 100, of one kind all come': { people: 100, rate: 0.3, separated: true, ...half },
  '50 people treated three times, 30 of 100': { people: 50, rate: 0.3, ...several },
  '50 people treated three times, 3 of 100': { people: 50, rate: 0.03, ...several },
};

type Interval = { readonly lo95: number; readonly hi95: number };

/** Counts of one clinic, filled interval by interval. */
class Tally {
  readonly counts = new Map<Shown, { inside: number; count: number }>();

  add(shown: Shown, one: Interval | null, truth: number): void {
    if (one === null) return;
    const own = this.counts.get(shown) ?? { inside: 0, count: 0 };
    // a truth of exactly the end is inside
    own.inside += Number(one.lo95 <= truth + 1e-12 && truth <= one.hi95 + 1e-12);
    own.count += 1;
    this.counts.set(shown, own);
  }

  held(): CoverageRow['held'] {
    const of = (shown: Shown): Held => {
      const { inside, count } = this.counts.get(shown) ?? { inside: 0, count: 0 };
      return { covered: count === 0 ? 0 : inside / count, count };
    };
    return Object.fromEntries(intervals.map((shown) => [shown, of(shown)])) as CoverageRow['held'];
  }
}

/** How often every interval holds what is known, clinic by clinic. */
export function studyCoverage(registries: number): readonly CoverageRow[] {
  return Object.entries(clinics).map(([name, clinic]) => coverageOf(name, clinic, registries));
}

const firstSeed = 20_000;

function coverageOf(name: string, clinic: Clinic, registries: number): CoverageRow {
  const { truth, rowsOf } = clinicOf(clinic);
  const tally = new Tally();
  let [told, judged, wrong] = [0, 0, 0];
  for (let k = 0; k < registries; k++) {
    const rows = rowsOf(firstSeed + k);
    told += Number(addAttendance(tally, rows, truth));
    const verdict = addCalibration(tally, rows, truth);
    judged += Number(verdict !== null);
    wrong += Number(verdict === 'said-too-little' || verdict === 'said-too-much');
  }
  return { name, registries, told: told / registries, held: tally.held(), calledWrong: wrong / Math.max(1, judged) };
}

function addAttendance(tally: Tally, rows: readonly TreatmentRow[], truth: ClinicTruth): boolean {
  const { before, after, bounds } = whoShowsUp(rows, had);
  const mean = whoShowsUp(rows, change).after;
  tally.add('seen', before, truth.rateOfThoseWhoCome);
  tally.add('weighted', after.ok ? after.estimate : null, truth.rate);
  tally.add('bounds', bounds, truth.rate);
  tally.add('mean', mean.ok ? mean.estimate : null, 0);
  return after.ok;
}

/** As the page has it: weighted where that can be, else of those who came; only where it is judged. */
function addCalibration(tally: Tally, rows: readonly TreatmentRow[], truth: ClinicTruth) {
  const found = eventCalibration(rows, had);
  const judged = found === null ? null : judgedOf(found.weighted, found.plain);
  const measured = outcomeCalibration(rows, change);
  if (measured !== null && !('ok' in measured.weighted) && measured.weighted.inside90.verdict !== 'too-few') {
    tally.add('inside', measured.weighted.inside50.seen, 0.5);
    tally.add('inside', measured.weighted.inside90.seen, 0.9);
  }
  if (judged === null || judged.verdict === 'too-few') return null;
  tally.add('difference', judged.difference, 0);
  tally.add('slope', judged.slope, 1);
  tally.add('brier', judged.brier.against, -truth.saidVariance);
  for (const { seen, said } of judged.bins) tally.add('bin', seen, said);
  return judged.verdict;
}

function judgedOf(weighted: EventCalibration | { readonly ok: false }, plain: EventCalibration): EventCalibration {
  return 'ok' in weighted ? plain : weighted;
}
