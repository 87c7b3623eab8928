import { answerAt, visitAt } from '../attendance/cases.ts';
import type { Question, TreatmentRow } from '../rows.ts';

/** How much the same person differs from treatment to treatment, beside what was forecast. */
export interface VisitNoise {
  /** standard deviation, in the outcome's unit */
  readonly sd: number;
  /** degrees of freedom: treatments less people, of people seen more than once */
  readonly freedom: number;
  readonly people: number;
}

/** What was measured of a row less the median that was forecast; less nothing where nothing was. NaN where not seen. */
export function besideForecast(row: TreatmentRow, question: Question): number {
  const said = row.forecast?.quantiles[question.name]?.[String(question.week)]?.p50 ?? 0;
  return answerAt(visitAt(row, question.week), question) - said;
}

/** Spread within people, pooled over everybody who was seen after more than one ordinary treatment. */
export function visitNoise(rows: readonly TreatmentRow[], question: Question): VisitNoise {
  const byPatient = new Map<string, number[]>();
  for (const row of rows) {
    const value = besideForecast(row, question);
    if (row.source !== 'ordinary' || Number.isNaN(value)) continue;
    byPatient.set(row.patient, [...(byPatient.get(row.patient) ?? []), value]);
  }
  let [squares, freedom, people] = [0, 0, 0];
  for (const values of byPatient.values()) {
    if (values.length < 2) continue;
    const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
    squares += values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    freedom += values.length - 1;
    people += 1;
  }
  return { sd: Math.sqrt(squares / freedom), freedom, people };
}
