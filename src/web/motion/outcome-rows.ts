import { type ChangeSummary, type Forecast, thresholds } from '#forecast';
import type { Expression } from '#measure';
import type { MessageKey, Voice } from '#messages';

/** One row of the panel: a measure that has a name in plain words. */
export interface RowDefinition {
  readonly measure: Extract<MessageKey, `motion.row.${string}`> extends `motion.row.${infer Name}` ? Name : never;
  /** mm rows share one axis; the others have their own */
  readonly kind: 'mm' | 'ratio' | 'force';
}

const redLip: RowDefinition = { measure: 'upperVermilionHeight', kind: 'mm' };
const width: RowDefinition = { measure: 'mouthWidth', kind: 'mm' };
const sides: RowDefinition = { measure: 'asymmetryMm', kind: 'mm' };
const gap: RowDefinition = { measure: 'interlabialGap', kind: 'mm' };
const teeth: RowDefinition = { measure: 'incisorShow', kind: 'mm' };
const moves: RowDefinition = { measure: 'motionRatio', kind: 'ratio' };
/** Made here from the mouth’s width at rest and in the pucker. */
const narrows: RowDefinition = { measure: 'narrowing', kind: 'ratio' };
const forward: RowDefinition = { measure: 'upperProtrusion', kind: 'mm' };
const seal: RowDefinition = { measure: 'sealForceN', kind: 'force' };

/** What is shown for each expression, most asked first. */
export const rowsOf: Readonly<Record<Expression, readonly RowDefinition[]>> = {
  rest: [
    redLip,
    { measure: 'philtrumLength', kind: 'mm' },
    { measure: 'upperLipLength', kind: 'mm' },
    forward,
    gap,
    sides,
  ],
  smile: [moves, redLip, teeth, width, sides],
  gummySmile: [moves, { measure: 'gingivalShow', kind: 'mm' }, teeth, width, sides],
  pucker: [narrows, width, forward, redLip, sides],
  seal: [seal, moves, gap, sides],
  straw: [seal, moves, gap, sides],
  speechP: [seal, gap, sides],
  speechU: [width, forward, sides],
  speechI: [moves, width, sides],
};

/** What one pair of photographs cannot show in this expression, either way [mm]. */
export function cannotTellMm(expression: Expression): number {
  return expression === 'rest' ? thresholds.visibleAtRest.value : thresholds.visibleInMotion.value;
}

/** A row with its numbers. */
export interface OutcomeRow extends RowDefinition {
  readonly change: ChangeSummary;
  readonly untreated: number | null;
}

/** Rows of an expression at a week, as far as the forecast has them; weeks between two are interpolated. */
export function outcomeRows(forecast: Forecast, expression: Expression, week: number): OutcomeRow[] {
  const outcomes = forecast.outcomes[expression] ?? {};
  return rowsOf[expression].flatMap((row) => {
    const outcome = row === narrows ? outcomes[width.measure] : outcomes[row.measure];
    const change = outcome === undefined ? null : changeAt(outcome.change, forecast.weeks, week);
    if (change === null || !Number.isFinite(change.p50)) return [];
    if (row === narrows) return narrowingRow(forecast, change);
    return [{ ...row, change, untreated: outcome.untreated?.p50 ?? null }];
  });
}

/** How far the mouth still narrows in a pucker, treated over untreated, at the middle person's untreated narrowing. */
function narrowingRow(forecast: Forecast, { p05, p25, p50, p75, p95, mean, n }: ChangeSummary): OutcomeRow[] {
  const widthIn = (expression: Expression) => forecast.outcomes[expression]?.[width.measure]?.untreated?.p50;
  const [rest, pucker] = [widthIn('rest'), widthIn('pucker')];
  if (rest === undefined || pucker === undefined || rest - pucker < 1) return [];
  const share = (wider: number) => -wider / (rest - pucker);
  const change = {
    p05: share(p95),
    p25: share(p75),
    p50: share(p50),
    p75: share(p25),
    p95: share(p05),
    mean: share(mean),
    n,
  };
  return [{ ...narrows, change, untreated: 1 }];
}

/** Quantiles at a week between two that are reported. */
export function changeAt(
  byWeek: Readonly<Record<string, ChangeSummary>>,
  weeks: readonly number[],
  week: number,
): ChangeSummary | null {
  const after = weeks.find((known) => known >= week) ?? weeks[weeks.length - 1];
  const before = weeks.findLast((known) => known <= week) ?? weeks[0];
  const [a, b] = [byWeek[String(before)], byWeek[String(after)]];
  if (a === undefined || b === undefined) return null;
  const t = after === before ? 0 : (week - before) / (after - before);
  const at = (name: keyof ChangeSummary) => a[name] + t * (b[name] - a[name]);
  return {
    p05: at('p05'),
    p25: at('p25'),
    p50: at('p50'),
    p75: at('p75'),
    p95: at('p95'),
    mean: at('mean'),
    n: Math.min(a.n, b.n),
  };
}

/** The middle of a row as it is printed. */
export function valueText({ say, number, change: signed }: Voice, { kind, change, untreated }: OutcomeRow): string {
  if (kind === 'mm') return `${signed(change.p50)} mm`;
  if (kind === 'force' && untreated === null) return `${signed(change.p50, 2)} N`;
  const of = kind === 'ratio' ? 1 : (untreated ?? 1);
  return say('motion.value.times', { times: number(1 + change.p50 / of, 2) });
}

/** Its range, 90 of 100. */
export function rangeText({ say, number, change: signed }: Voice, { kind, change, untreated }: OutcomeRow): string {
  if (kind === 'mm') return say('frame.range', { lo: signed(change.p05), hi: signed(change.p95) });
  const of = kind === 'ratio' ? 1 : (untreated ?? 1);
  return say('frame.range', { lo: number(1 + change.p05 / of, 2), hi: number(1 + change.p95 / of, 2) });
}
