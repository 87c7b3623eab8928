import type { FollowUpRow, Question, TreatmentRow } from '../rows.ts';

/** Treatments whose follow-up has fallen due, one place of every list each. Plain data. */
export interface Cases {
  readonly rows: readonly TreatmentRow[];
  /** number of the patient, from 0 (n) */
  readonly patients: Int32Array;
  readonly patientCount: number;
  readonly covariates: readonly string[];
  /** (n x nCovariate, row-major) */
  readonly x: Float64Array;
  /** whether the answer is known (n) */
  readonly seen: readonly boolean[];
  /** seen because the patient complained, which is known of everybody (n) */
  readonly complained: readonly boolean[];
  /** the answer, 0 or 1 of an event; NaN where it is not known (n) */
  readonly y: Float64Array;
  /** rows left out since the follow-up has not fallen due */
  readonly notDue: number;
}

/** The follow-up of a week: a visit where there was one, as invited before as complained. */
export function visitAt({ followUps }: TreatmentRow, week: number): FollowUpRow | undefined {
  const at = followUps.filter((one) => one.week === week);
  const visits = at.filter(({ came }) => came);
  return visits.find(({ because }) => because !== 'complaint') ?? visits[0] ?? at[0];
}

/** Whether a patient came at a week because unhappy, invited or not: known of everybody, since it is charted for everybody. */
function complainedAt({ followUps }: TreatmentRow, week: number): boolean {
  return followUps.some((one) => one.week === week && one.came && one.because === 'complaint');
}

/** The answer to a question at a visit; NaN when nobody came or it was not looked at. */
export function answerAt(visit: FollowUpRow | undefined, { kind, name }: Question): number {
  if (visit === undefined || !visit.came) return Number.NaN;
  if (kind === 'outcome') return visit.outcomes[name] ?? Number.NaN;
  const had = visit.events[name];
  return had === undefined ? Number.NaN : Number(had);
}

/**
 * The rows as lists, for one question.
 * @throws RangeError naming the row whose covariates differ from the first one's
 */
export function casesOf(rows: readonly TreatmentRow[], question: Question): Cases {
  const due = rows.filter((row) => visitAt(row, question.week) !== undefined);
  const covariates = Object.keys(due[0]?.covariates ?? {}).toSorted();
  const numbers = new Map<string, number>();
  const patients = Int32Array.from(due, ({ patient }) => {
    const known = numbers.get(patient) ?? numbers.size;
    numbers.set(patient, known);
    return known;
  });
  const visits = due.map((row) => visitAt(row, question.week));
  const y = Float64Array.from(visits, (visit) => answerAt(visit, question));
  const seen = Array.from(y, (answer) => !Number.isNaN(answer));
  return {
    rows: due,
    patients,
    patientCount: numbers.size,
    covariates,
    x: Float64Array.from(due.flatMap((row) => covariatesOf(row, covariates))),
    seen,
    complained: due.map((row, i) => seen[i] && complainedAt(row, question.week)),
    y,
    notDue: rows.length - due.length,
  };
}

function covariatesOf({ treatment, covariates }: TreatmentRow, names: readonly string[]): number[] {
  const own = Object.keys(covariates);
  const wrong = names.find((name) => !Number.isFinite(covariates[name])) ?? own.find((name) => !names.includes(name));
  if (wrong !== undefined) {
    throw new RangeError(
      `covariates.${wrong} of treatment ${treatment}: every row must give the same covariates as numbers (${names.join(', ')}).`,
    );
  }
  return names.map((name) => covariates[name]);
}
