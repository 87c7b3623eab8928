import type { Comparison, ExpressionComparison } from '#compare';
import type { Expression, LipGeometry } from '#measure';
import type { Voice } from '#messages';
import { cite } from '#sources';
import { type PageSetting, reportPage } from '../page.ts';
import { flagNotice } from '../parts/shared.ts';
import { escapeText } from '../svg.ts';
import { expressionInWords, toldMeasures } from '../words/lips.ts';
import { type ChangeRow, changeRows } from './change-chart.ts';
import { lipDrawing } from './lip-drawing.ts';
import { motionSection } from './motion-section.ts';
import { sayClaim, sayDifference, sayObstacle } from './say-comparison.ts';
import { sideViewSection } from './side-views.ts';

/** What the page shows besides the numbers, and how. */
export interface ComparisonContext extends PageSetting {
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
  const { voice, before, after } = context;
  const title = voice.say('measured.pair', { before, after });
  const { software, parameters } = comparison.provenance;
  const small = [
    voice.say('measured.pair.grey', { smiles: cite('tanikawa2018'), iris: cite('rufer2005') }),
    voice.say('measured.pair.made', { software, parameters }),
    voice.say('report.notSent'),
  ];
  const body = `<h1 class="claim">${escapeText(sayClaim(voice, comparison.claim))}</h1>
<p class="quiet">${escapeText(voice.say('measured.pair.lead'))}</p>
${flagList(comparison, voice)}
${comparison.captures.map((one) => expressionSection(one, context)).join('\n')}
${sideViewSection(comparison, voice)}
<footer class="quiet"><p>${escapeText(small.join(' '))}</p></footer>`;
  return reportPage({ kind: voice.say('report.kind.comparison'), title, about: title, body }, context);
}

function flagList({ flags }: Comparison, voice: Voice): string {
  return flagNotice(
    flags.map(
      (one) =>
        `<strong>${escapeText(voice.say(`measured.differs.${one.flag}`))}</strong> ${escapeText(sayDifference(voice, one))}`,
    ),
    voice,
  );
}

function expressionSection(one: ExpressionComparison, context: ComparisonContext): string {
  const { voice } = context;
  const heading = `<h2>${escapeText(voice.say(`measured.section.${one.expression}`))}</h2>`;
  const mouths = bothMouths(one.expression, context);
  if (one.notComparable.length > 0) {
    const why = one.notComparable.map((reason) => `<p>${escapeText(sayObstacle(voice, reason))}</p>`).join('');
    return `<section>${heading}${mouths}<p><strong>${escapeText(voice.say('measured.pair.notComparable'))}</strong></p>${why}</section>`;
  }
  return `<section class="long">${heading}${mouths}${changes(one, voice)}${motionSection(one, voice)}</section>`;
}

function bothMouths(expression: Expression, { before, after, lips, voice }: ComparisonContext): string {
  const pair = lips?.[expression];
  if (pair === undefined) return '';
  const column = (name: string, geometry: LipGeometry): string => {
    const words = voice.say('measured.pair.lips', { name, expression: expressionInWords(voice, expression) });
    return `<figure>${lipDrawing(geometry, words, voice)}<figcaption class="quiet">${escapeText(name)}</figcaption></figure>`;
  };
  return `<div class="columns">${column(before, pair[0])}${column(after, pair[1])}</div>`;
}

function changes({ measures }: ExpressionComparison, voice: Voice): string {
  const rows = toldMeasures.flatMap((name): ChangeRow[] => {
    const one = measures[name];
    if (one?.change.unit !== 'mm') return [];
    const { before, after, change, detectionLimitMm: limit } = one;
    return [{ label: voice.say(`measured.${name}`), before: before.value, after: after.value, change, limit }];
  });
  return `${changeRows(rows, 'mm', voice)}${areaLine(measures, voice)}`;
}

function areaLine({ upperLipAreaMm2: area }: ExpressionComparison['measures'], voice: Voice): string {
  if (!area) return '';
  const whole = (value: number): string => voice.number(value, 0);
  const { value, lo95, hi95 } = area.change;
  const change = voice.say('measured.pair.change', {
    value: whole(value),
    unit: 'mm²',
    lo: whole(lo95),
    hi: whole(hi95),
  });
  const words = voice.say('measured.pair.area', {
    before: whole(area.before.value),
    after: whole(area.after.value),
    change,
    limit: whole(area.detectionLimitMm),
  });
  return `<p>${escapeText(words)}</p>`;
}
