import {
  asForecastSettings,
  bySource,
  type Estimate,
  eventCalibration,
  lotSignals,
  type RegistrySettings,
  simulateRegistry,
  updatePriors,
  usualSettings,
} from '#learn';
import { asMeasured, denserBy, drawWeights, rankedScore } from '../../../src/learn/priors/scores.ts';

const straw = { kind: 'event', name: 'strawFails', week: 2 } as const;
const lips = [2, 8].map((week) => ({ kind: 'outcome', name: 'redLipMm', week }) as const);

/** Bias and coverage of one estimator over replicates. */
export interface Performance {
  readonly bias: number;
  /** standard deviation between registries */
  readonly sd: number;
  /** share of 95 % intervals that hold the truth [1] */
  readonly covered: number;
  readonly width: number;
  readonly count: number;
}

/** One way of coming back, repeated. */
export interface AttendanceRow {
  readonly name: string;
  readonly patients: number;
  readonly truth: number;
  readonly seen: number;
  readonly before: Performance;
  readonly after: Performance;
  readonly invitations: Performance;
  readonly bounds: Performance;
}

type Change = Partial<Omit<RegistrySettings, 'attendance'>> & {
  readonly attendance?: Partial<RegistrySettings['attendance']>;
};

/** Seeds of the study are not those that anything was chosen on. */
const firstSeed = 5000;

function settings(base: RegistrySettings, change: Change, k: number): RegistrySettings {
  const seed = firstSeed + k;
  return { ...base, seed, ...change, attendance: { ...base.attendance, ...change.attendance } };
}

export const attendanceCases: Readonly<Record<string, Change>> = {
  'age and distance': {},
  'the same, 60 patients': { patients: 60 },
  'the unhappy also complain': { attendance: { complains: 0.5 } },
  'unhappiness brings people': { attendance: { unhappy: 2, base: -0.5 } },
  'unhappiness, three invitations': { mostTreatments: 1, attendance: { unhappy: 1.5, base: -1, invitations: 3 } },
  'paid cases and complaints thrown in': { paidShare: 0.2, complainers: 150 },
};

/** What all had, from those who came, by every way of coming back. */
export function studyAttendance(
  replicates: number,
  names: readonly string[] = Object.keys(attendanceCases),
): readonly AttendanceRow[] {
  return names.map((name) => {
    const change = attendanceCases[name];
    const registries = Array.from({ length: replicates }, (_, k) =>
      simulateRegistry(settings(usualSettings, change, k)),
    );
    // what is asked about is those who were charted when treated and not paid for
    const ordinary = registries.flatMap(({ rows, truth }) => truth.filter((_, i) => rows[i].source === 'ordinary'));
    const truth = ordinary.filter(({ strawFails }) => strawFails).length / ordinary.length;
    const found = registries.map(({ rows }) => bySource(rows, straw));
    const all = found.map((one) => one.ordinary);
    const over = (of: (k: number) => Interval | null) =>
      performance(
        truth,
        found.map((_, k) => of(k)),
      );
    const seen = all.reduce((sum, one) => sum + one.seen / one.treatments, 0) / replicates;
    return {
      name,
      patients: change.patients ?? usualSettings.patients,
      truth,
      seen,
      before: over((k) => found[k].pooled),
      after: over((k) => estimateOf(all[k].after)),
      invitations: over((k) => (all[k].invitations === null ? null : estimateOf(all[k].invitations))),
      bounds: over((k) => {
        const { bounds } = all[k];
        return bounds && { ...bounds, value: (bounds.lowest + bounds.highest) / 2 };
      }),
    };
  });
}

type Interval = Pick<Estimate, 'value' | 'lo95' | 'hi95'>;

function estimateOf(one: { readonly ok: false } | { readonly ok: true; readonly estimate: Estimate }): Interval | null {
  return one.ok ? one.estimate : null;
}

function performance(truth: number, found: readonly (Interval | null)[]): Performance {
  const told = found.filter((one) => one !== null);
  const mean = (of: (one: Interval) => number) => told.reduce((sum, one) => sum + of(one), 0) / told.length;
  const centre = mean(({ value }) => value);
  return {
    bias: centre - truth,
    sd: Math.sqrt(mean(({ value }) => (value - centre) ** 2)),
    covered: mean(({ lo95, hi95 }) => Number(lo95 <= truth && truth <= hi95)),
    width: mean(({ lo95, hi95 }) => hi95 - lo95),
    count: told.length,
  };
}

/** How often each verdict is given of forecasts that are right, or wrong by so much. */
export function studyVerdicts(replicates: number) {
  const cases: Readonly<Record<string, Change>> = {
    'right, 400 patients': {},
    'right, 30 patients': { patients: 30 },
    'everybody responds one SD more, 400 patients': { truth: { sensitivity: 1 } },
    'the same, 30 patients': { truth: { sensitivity: 1 }, patients: 30 },
  };
  return Object.entries(cases).map(([name, change]) => {
    const counts: Record<string, number> = {};
    for (let k = 0; k < replicates; k++) {
      const { rows } = simulateRegistry(settings(asForecastSettings, change, k));
      const found = eventCalibration(rows, straw);
      const judged = found?.weighted;
      const verdict = judged === undefined || 'ok' in judged ? 'too-few' : judged.verdict;
      counts[verdict] = (counts[verdict] ?? 0) + 1 / replicates;
    }
    return { name, verdicts: counts };
  });
}

/** How often a lot raises an alarm that is not to blame, and the one that is. */
export function studyLots(replicates: number) {
  const strengths = [null, 0.4, 2, 4];
  return strengths.map((strength) => {
    let [anyFalse, falseLots, lots, found] = [0, 0, 0, 0];
    for (let k = 0; k < replicates; k++) {
      const badLot = strength === null ? null : { number: 1, strength };
      const { rows } = simulateRegistry(settings(usualSettings, { badLot, clinic: firstSeed + k }, k));
      const signals = lotSignals(rows, straw);
      const isBad = ({ lot }: { readonly lot: string }) => strength !== null && lot === 'onabotulinumtoxinA 1';
      const wrong = signals.filter((one) => one.alarm && !isBad(one)).length;
      anyFalse += Number(wrong > 0);
      falseLots += wrong;
      lots += signals.length;
      found += Number(signals.some((one) => one.alarm && isBad(one)));
    }
    const bad = strength === null ? null : found / replicates;
    return { strength, anyFalse: anyFalse / replicates, falsePerLot: falseLots / lots, found: bad };
  });
}

/** Log-odds by which most people come back. */
const good = { base: 1.2 };

export const updateCases: Readonly<Record<string, Change>> = {
  'as believed, most come back': { attendance: good },
  'as believed, half come back': {},
  'sensitivity 1 SD more, most come back': { truth: { sensitivity: 1 }, attendance: good },
  'sensitivity 1.5 SD less, most come back': { truth: { sensitivity: -1.5 }, attendance: good },
  'sensitivity 1.5 SD less, half come back': { truth: { sensitivity: -1.5 } },
  'as believed, small lifts come back (within the tilt)': { attendance: { lift: -1 } },
  'as believed, small lifts come back (three times the tilt)': { attendance: { lift: -3 } },
  'as believed, unhappiness brings people, three invitations': {
    attendance: { unhappy: 2.5, base: -1.2, invitations: 3 },
  },
  'as believed, paid cases and complaints thrown in': { paidShare: 0.3, complainers: 200 },
};

/** How often learnt priors are accepted, and what they would do to people never seen, all of whom come. */
export function studyUpdates(replicates: number, names: readonly string[] = Object.keys(updateCases)) {
  return names.map((name) => {
    const change = updateCases[name];
    const because: Record<string, number> = {};
    const gains: number[] = [];
    const wouldBe: number[] = [];
    for (let k = 0; k < replicates; k++) {
      const own = settings(asForecastSettings, change, k);
      const { rows, drawsOf } = simulateRegistry(own);
      const found = updatePriors({ rows, drawsOf, outcomes: lips, events: [straw] });
      because[found.because] = (because[found.because] ?? 0) + 1;
      if (found.learnt.length === 0) continue;
      const gain = gainOfNew({ ...own, seed: own.seed + 100000, patients: 300 }, found);
      (found.accepted ? gains : wouldBe).push(gain);
    }
    const mean = (values: readonly number[]) =>
      values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      name,
      replicates,
      because,
      newPeopleIfAccepted: mean(gains),
      worstIfAccepted: gains.length === 0 ? null : Math.min(...gains),
      newPeopleIfRefused: mean(wouldBe),
    };
  });
}

/** Relative gain of the ranked probability score at week 2 in people never seen, whether or not they would come. */
function gainOfNew(own: RegistrySettings, { learnt, spread }: ReturnType<typeof updatePriors>): number {
  const { truth, drawsOf } = simulateRegistry({ ...own, paidShare: 0, complainers: 0 });
  const names = learnt.map(({ input }) => input);
  const shift = {
    mean: Float64Array.from(learnt, ({ moved }) => moved.value),
    variance: Float64Array.from(learnt, ({ moved }) => moved.sd ** 2),
    spread: spread ?? 1,
  };
  let [before, after] = [0, 0];
  for (const [i, { redLipMm }] of truth.entries()) {
    const draws = drawsOf(i);
    const sorted = asMeasured(draws.outcomes['redLipMm']['2'], draws.errorSd['redLipMm']);
    before += rankedScore(sorted, null, redLipMm['2']);
    after += rankedScore(sorted, drawWeights(draws, denserBy(names, shift)), redLipMm['2']);
  }
  return (before - after) / before;
}
