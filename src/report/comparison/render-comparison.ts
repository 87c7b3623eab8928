import type { Comparison, ExpressionComparison } from '#compare';
import type { Expression, LipGeometry, LipMeasure } from '#measure';
import { type Voice, voiceOf } from '#messages';
import { cite } from '#sources';
import { formatNumber } from '#units';
import { reportPage } from '../page.ts';
import { escapeText } from '../svg.ts';
import { type ChangeRow, changeRows } from './change-chart.ts';
import { curveChart } from './curve-chart.ts';
import { lipDrawing } from './lip-drawing.ts';
import { sayClaim, sayDifference, sayObstacle } from './say-comparison.ts';
import { sideViewSection } from './side-views.ts';
import { expressionWords, flagWords, measureWords, motionWords, regionWords } from './words.ts';

/** What the page shows besides the numbers. */
export interface ComparisonContext {
  /** what the sides are called, such as their files' names */
  readonly before: string;
  readonly after: string;
  /** lips of each expression, drawn beside each other */
  readonly lips?: Partial<Record<Expression, readonly [before: LipGeometry, after: LipGeometry]>>;
}

/**
 * A comparison as one self-contained page that prints on A4 and asks nothing of any host: claim, both mouths, changes
 * over what cannot be told, motion, flags, sources.
 * @returns a whole HTML document
 */
export function renderComparison(comparison: Comparison, context: ComparisonContext): string {
  const voice = voiceOf('en');
  const title = `${context.before} and ${context.after}`;
  const body = `<h1 class="claim">${escapeText(sayClaim(voice, comparison.claim))}</h1>
<p class="quiet">Measured, not judged: millimetres with the range in which 95 of 100 such comparisons hold the true change. It says nothing about who or what caused it, and it is not a diagnosis.</p>
${flagList(comparison, voice)}
${comparison.captures.map((one) => expressionSection(one, context, voice)).join('\n')}
${sideViewSection(comparison)}
<footer class="quiet"><p>Grey: what unchanged captures differ by, 95 of 100 (own trials on synthetic pairs; posed smiles ${escapeText(cite('tanikawa2018'))}). Both sides share one ruler, the iris (${escapeText(cite('rufer2005'))}) carried over by the upper face. RIGHT and LEFT are the patient’s. Software ${escapeText(comparison.provenance.software)}, parameters ${escapeText(comparison.provenance.parameters)}. Made on this device; nothing was sent.</p></footer>`;
  return reportPage({ kind: 'comparison', title, about: title, body });
}

function flagList({ flags }: Comparison, voice: Voice): string {
  if (flags.length === 0) return '';
  const items = flags.map(
    (one) => `<li><strong>! ${escapeText(flagWords[one.flag])}.</strong> ${escapeText(sayDifference(voice, one))}</li>`,
  );
  return `<section class="notice"><strong>Check before relying on this</strong><ul>${items.join('')}</ul></section>`;
}

function expressionSection(one: ExpressionComparison, context: ComparisonContext, voice: Voice): string {
  const name = expressionWords[one.expression];
  const heading = `<h2>${escapeText(name.replace(/^./, (first) => first.toUpperCase()))}</h2>`;
  const mouths = bothMouths(one.expression, context);
  if (one.notComparable.length > 0) {
    const why = one.notComparable.map((reason) => `<p>${escapeText(sayObstacle(voice, reason))}</p>`).join('');
    return `<section>${heading}${mouths}<p><strong>Not comparable; the numbers are left out.</strong></p>${why}</section>`;
  }
  return `<section>${heading}${mouths}${changes(one)}${motion(one)}</section>`;
}

function bothMouths(expression: Expression, { before, after, lips }: ComparisonContext): string {
  const pair = lips?.[expression];
  if (pair === undefined) return '';
  const column = (name: string, geometry: LipGeometry) =>
    `<figure>${lipDrawing(geometry, `${name}: the lips in ${expressionWords[expression]}`)}<figcaption class="quiet">${escapeText(name)}</figcaption></figure>`;
  return `<div class="columns">${column(before, pair[0])}${column(after, pair[1])}</div>`;
}

function changes({ measures }: ExpressionComparison): string {
  const told = (Object.keys(measureWords) as LipMeasure[]).flatMap((name) => {
    const change = measures[name];
    return change ? [{ name, change }] : [];
  });
  const rows = told
    .filter(({ change }) => change.change.unit === 'mm')
    .map(({ name, change }) => rowOf(measureWords[name], change));
  const area = measures.upperLipAreaMm2;
  const areaLine = area
    ? `<p>${measureWords.upperLipAreaMm2.replace(/^./, (first) => first.toUpperCase())}: ${formatNumber(area.before.value, 0)} → ${formatNumber(area.after.value, 0)} mm², change ${range(area.change, 'mm²', 0)}; cannot tell below ${formatNumber(area.detectionLimitMm, 0)} mm².</p>`
    : '';
  return `${changeRows(rows, 'mm')}${areaLine}`;
}

function rowOf(
  label: string,
  one: {
    readonly before: { readonly value: number };
    readonly after: { readonly value: number };
    readonly change: ChangeRow['change'];
    readonly detectionLimitMm: number;
  },
): ChangeRow {
  return {
    label,
    before: one.before.value,
    after: one.after.value,
    change: one.change,
    limit: one.detectionLimitMm,
  };
}

function range(
  { value, lo95, hi95 }: { value: number; lo95: number; hi95: number },
  unit: string,
  decimals = 1,
): string {
  return `${formatNumber(value, decimals)} ${unit} (${formatNumber(lo95, decimals)} to ${formatNumber(hi95, decimals)})`;
}

function motion({ motion: moved, kept, curves, measures }: ExpressionComparison): string {
  if (moved.length === 0 && kept.length === 0 && curves.length === 0) return '';
  const drawn = curves.map((curve) =>
    curveChart(curve, measureWords[curve.measure], measures[curve.measure]?.detectionLimitMm ?? 0),
  );
  const numbers = moved.map(({ name, before, after, change, detectionLimit, detectable }) => {
    const unit = change.unit === '1' ? '' : change.unit;
    const decimals = change.unit === 's' ? 2 : 1;
    const cells = [before, after]
      .map(({ value }) => `<td class="number">${formatNumber(value, decimals)}</td>`)
      .join('');
    const verdict = detectable ? 'changed' : `cannot tell below ${formatNumber(detectionLimit, decimals)} ${unit}`;
    return `<tr><td>${motionWords[name]}</td>${cells}<td class="number">${range(change, unit, decimals)}</td><td>${verdict}</td></tr>`;
  });
  const left = kept.map(
    ({ region, kept: share, beforeMm, afterMm }) =>
      `<tr><td>${regionWords[region]}</td><td class="number">${formatNumber(beforeMm)}</td><td class="number">${formatNumber(afterMm)}</td><td class="number">${formatNumber(100 * share.value, 0)} of 100 (${formatNumber(100 * share.lo95, 0)} to ${formatNumber(100 * share.hi95, 0)})</td></tr>`,
  );
  const head = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<th>${cell}</th>`).join('')}</tr>`;
  return `<div class="columns">${drawn.map((chart) => `<figure>${chart}</figure>`).join('')}</div>
<p class="quiet">Thin: before, in the middle of what cannot be told apart. Thick: after. Gaps: moments that do not count. Both start when rest is left.</p>
${numbers.length > 0 ? `<table>${head(['motion', 'before', 'after', 'change', ''])}${numbers.join('')}</table>` : ''}
${left.length > 0 ? `<h3>Motion that is left</h3><table>${head(['region', 'before [mm]', 'after [mm]', 'left'])}${left.join('')}</table>` : ''}`;
}
