import { type ChangeSummary, type Forecast, thresholds } from '#forecast';
import type { Expression } from '#measure';

/** One row of the panel: a measure in plain words. */
export interface RowDefinition {
  readonly measure: string;
  readonly label: string;
  /** mm rows share one axis; the others have their own */
  readonly kind: 'mm' | 'ratio' | 'force';
}

const redLip: RowDefinition = { measure: 'upperVermilionHeight', label: 'Upper red lip shows', kind: 'mm' };
const width: RowDefinition = { measure: 'mouthWidth', label: 'Mouth width', kind: 'mm' };
const sides: RowDefinition = { measure: 'asymmetryMm', label: 'Left against right', kind: 'mm' };
const moves: RowDefinition = { measure: 'motionRatio', label: 'Upper lip moves', kind: 'ratio' };
/** Made here from the mouth’s width at rest and in the pucker. */
const narrows: RowDefinition = { measure: 'narrowing', label: 'Lips draw together', kind: 'ratio' };
const forward: RowDefinition = { measure: 'upperProtrusion', label: 'Upper lip comes forward', kind: 'mm' };
const seal: RowDefinition = { measure: 'sealForceN', label: 'Lips press together with', kind: 'force' };

/** What is shown for each expression, most asked first. */
export const rowsOf: Readonly<Record<Expression, readonly RowDefinition[]>> = {
  rest: [
    redLip,
    { measure: 'philtrumLength', label: 'White lip, length', kind: 'mm' },
    { measure: 'upperLipLength', label: 'Upper lip, nose to edge', kind: 'mm' },
    forward,
    { measure: 'interlabialGap', label: 'Gap between the lips', kind: 'mm' },
    sides,
  ],
  smile: [moves, redLip, { measure: 'incisorShow', label: 'Upper teeth show', kind: 'mm' }, width, sides],
  gummySmile: [
    moves,
    { measure: 'gingivalShow', label: 'Gum shows', kind: 'mm' },
    { measure: 'incisorShow', label: 'Upper teeth show', kind: 'mm' },
    width,
    sides,
  ],
  pucker: [narrows, width, forward, redLip, sides],
  seal: [seal, moves, { measure: 'interlabialGap', label: 'Gap between the lips', kind: 'mm' }, sides],
  straw: [seal, moves, { measure: 'interlabialGap', label: 'Gap between the lips', kind: 'mm' }, sides],
  speechP: [seal, { measure: 'interlabialGap', label: 'Gap between the lips', kind: 'mm' }, sides],
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
