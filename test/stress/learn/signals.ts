import { bySource, lotSignals, outcomesBy, ownSeries, type TreatmentRow, whoShowsUp } from '#learn';
import { type Clinic, clinicOf } from './clinic.ts';

const had = { kind: 'event', name: 'had', week: 2 } as const;
const change = { kind: 'outcome', name: 'changeMm', week: 2 } as const;
const firstSeed = 30_000;

/** A share of registries, or of intervals, that something happened to. */
export interface Signal {
  readonly what: string;
  readonly clinic: string;
  readonly count: number;
  /** [1] */
  readonly share: number;
  /** what it should be, or stay below [1] */
  readonly wanted: string;
}

/** What is claimed where nothing differs, and what intervals of selection, payment and series hold. */
export function studySignals(registries: number): readonly Signal[] {
  return [...lotsAndGroups(registries), ...invitations(registries), ...paid(registries), ...series(registries)];
}

function seeds(clinic: Clinic, registries: number): readonly (readonly TreatmentRow[])[] {
  const { rowsOf } = clinicOf(clinic);
  return Array.from({ length: registries }, (_, k) => rowsOf(firstSeed + k));
}

function shareOf(found: readonly boolean[]): { readonly count: number; readonly share: number } {
  return { count: found.length, share: found.filter(Boolean).length / Math.max(1, found.length) };
}

const holds = (truth: number, one: { readonly lo95: number; readonly hi95: number }): boolean =>
  one.lo95 <= truth && truth <= one.hi95;

function lotsAndGroups(registries: number): readonly Signal[] {
  const alike: Readonly<Record<string, Clinic>> = {
    '40 people, 3 lots, 40 of 100': { people: 40, rate: 0.4, comes: 0.5, lots: 3 },
    '100 people, 6 lots, 2 of 100': { people: 100, rate: 0.02, comes: 0.5, lots: 6 },
    '100 people, 6 lots, 40 of 100': { people: 100, rate: 0.4, comes: 0.5, lots: 6 },
    '300 people, 12 lots, 10 of 100': { people: 300, rate: 0.1, comes: 0.5, lots: 12 },
  };
  return Object.entries(alike).flatMap(([clinic, of]) => {
    const all = seeds(of, registries);
    const groups = all.flatMap((rows) => [had, change].map((question) => outcomesBy(rows, question, 'lot')));
    const pooled = groups.flatMap((one, k) =>
      (one?.groups ?? []).map((group) => holds(k % 2 === 0 ? of.rate : 0, group.pooled)),
    );
    return [
      { what: 'some lot raises an alarm', wanted: '≤ 5', ...shareOf(all.map(anyAlarm)) },
      { what: 'some group is named', wanted: '≤ 5', ...shareOf(groups.map(anyNamed)) },
      { what: 'pooled intervals of groups hold the truth', wanted: '≥ 95', ...shareOf(pooled) },
    ].map((one) => ({ ...one, clinic }));
  });
}

function anyAlarm(rows: readonly TreatmentRow[]): boolean {
  return lotSignals(rows, had).some(({ alarm }) => alarm);
}

function anyNamed(one: ReturnType<typeof outcomesBy>): boolean {
  return one?.groups.some(({ flagged }) => flagged !== null) ?? false;
}

function invitations(registries: number): readonly Signal[] {
  return [100, 300].flatMap((people) => {
    const clinic = `${people} people, 30 of 100, who come more if they have it`;
    const of = { people, rate: 0.3, comes: 0.6, invitations: 3, byEvent: 1 };
    const found = seeds(of, registries).map((rows) => whoShowsUp(rows, had));
    const weighted = found.flatMap(({ after }) => (after.ok ? [holds(0.3, after.estimate)] : []));
    const told = found.flatMap(({ invitations: one }) => (one?.ok ? [one] : []));
    return [
      { what: 'weighted intervals hold the truth', wanted: 'less than 95', ...shareOf(weighted) },
      {
        what: 'repeated invitations hold the truth',
        wanted: '95',
        ...shareOf(told.map((one) => holds(0.3, one.estimate))),
      },
      { what: 'how much it brings people is held', wanted: '95', ...shareOf(told.map((one) => holds(1, one.byEvent))) },
    ].map((one) => ({ ...one, clinic }));
  });
}

function paid(registries: number): readonly Signal[] {
  return [0.3, 0.03].map((rate) => {
    const differences = seeds({ people: 300, rate, comes: 0.6, paid: 0.25 }, registries).flatMap((rows) => {
      const { difference } = bySource(rows, had).paid;
      return difference === null ? [] : [holds(0, difference)];
    });
    const clinic = `300 people, ${100 * rate} of 100, a quarter paid for`;
    return { what: 'paid less ordinary holds 0', clinic, wanted: '95', ...shareOf(differences) };
  });
}

function series(registries: number): readonly Signal[] {
  return [40, 150].flatMap((people) => {
    const of = { people, rate: 0.3, comes: 0.8, treatments: 4, alike: 0.5 };
    const asked = seeds(of, Math.ceil(registries / 10)).flatMap((rows) =>
      [...new Set(rows.map(({ patient }) => patient))].slice(-20).map((patient) => ({ rows, patient })),
    );
    const judge = (rows: readonly TreatmentRow[], patient: string) => ownSeries(rows, patient, change);
    const last = asked.map(({ rows, patient }) => judge(rows, patient)).filter((one) => one.ok);
    const odd = asked.map(({ rows, patient }) => judge(oddLast(rows, patient), patient)).filter((one) => one.ok);
    const clinic = `${people} people treated four times, nothing differs`;
    return [
      { what: 'the last treatment is called different', wanted: '≤ 5', ...shareOf(last.map(isDifferent)) },
      { what: 'the same, asked because it is the oddest', wanted: '5', ...shareOf(odd.map(isDifferent)) },
      {
        what: 'last less earlier holds 0',
        wanted: '95',
        ...shareOf(last.map(({ difference }) => holds(0, difference))),
      },
    ].map((one) => ({ ...one, clinic }));
  });
}

function isDifferent({ verdict }: { readonly verdict: string }): boolean {
  return verdict === 'differs';
}

/** The rows with a patient's oddest treatment moved to the end, as if it were asked about for being odd. */
function oddLast(rows: readonly TreatmentRow[], patient: string): readonly TreatmentRow[] {
  const value = ({ followUps: [visit], forecast }: TreatmentRow) =>
    (visit.outcomes['changeMm'] ?? Number.NaN) - (forecast?.quantiles['changeMm']['2'].p50 ?? 0);
  const own = rows.filter((row) => row.patient === patient && row.followUps[0].came);
  const middle = own.reduce((sum, row) => sum + value(row), 0) / own.length;
  const far = (row: TreatmentRow) => Math.abs(value(row) - middle);
  const odd = own.reduce((most, row) => (far(row) > far(most) ? row : most), own[0]);
  return rows.map((row) => (row === odd ? { ...row, givenWeek: 1000 } : row));
}
