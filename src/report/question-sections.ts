import type { ChangeSummary, Forecast, PlanAnswers, Replay } from '#forecast';
import { describeSite } from '#plan';
import { formatChange, formatNumber, formatOf100, formatRange, formatUnits } from '#units';
import { intervalRows, printInk, rangeOf100 } from './charts.ts';
import { type LiftPoint, liftChart } from './lift-chart.ts';
import { escapeText } from './svg.ts';

/** What other doses of the same sites may lift, and what they may leave of movement and seal. */
export function liftSection({ liftAgainstMotion }: PlanAnswers, { detectionLimitMm }: Forecast): string {
  if (liftAgainstMotion.length < 2) return '';
  const chart = (kept: 'smileKept' | 'sealKept', words: string): string => {
    const points = liftAgainstMotion.flatMap((dose): LiftPoint[] => {
      const left = dose[kept];
      if (left === null) return [];
      return [{ label: unitsOf(dose.units), asPlanned: dose.unitsShare === 1, lift: dose.redLipMm, kept: left }];
    });
    return points.length < 2 ? '' : `<div>${liftChart(points, detectionLimitMm, words, printInk)}</div>`;
  };
  const rows = liftAgainstMotion.map(
    ({ units, redLipMm, smileKept, puckerKept, sealKept }) =>
      `<tr><td>${unitsOf(units)}</td><td class="number">${middle(redLipMm, formatChange)}</td>${[
        smileKept,
        puckerKept,
        sealKept,
      ]
        .map((kept) => `<td class="number">${kept === null ? '—' : middle(kept, formatNumber)}</td>`)
        .join('')}</tr>`,
  );
  return `<section><h2>Lift against movement</h2><div class="columns">${chart('smileKept', 'movement kept in a smile')}${chart('sealKept', 'force kept by closed lips')}</div>
<table><thead><tr><th>Units</th><th class="number">red lip at rest, mm</th><th class="number">smile kept</th><th class="number">pucker kept</th><th class="number">seal kept</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<p class="quiet">The plan’s sites at other doses, week 2, the same simulated people: a description of the model, not a dose to choose. Line and numbers: the middle; cross and brackets: 90 of 100. Grey band: too small for one pair of photographs to show.</p></section>`;
}

/** What a millimetre of needle error does, side by side. */
export function needleSection({ needleError }: PlanAnswers): string {
  const { sites, outcomes } = needleError;
  if (sites.length === 0) return '';
  const shown = outcomes.filter(({ name }) => name !== 'smile.cornersLeftMinusRight');
  const rows = sites.map(({ planned, perMm }) => {
    const cells = shown.map(({ name, unit }) => {
      const effects = Object.values(perMm).flatMap((effect) => effect[name] ?? []);
      const largest = Math.max(0, ...effects.map(({ meanSize }) => meanSize));
      return `<td class="number">${unit === '1' ? `${formatNumber(100 * largest, 1)} of 100` : `${formatNumber(largest, 3)} mm`}</td>`;
    });
    return `<tr><td>${escapeText(describeSite(planned))}</td>${cells.join('')}</tr>`;
  });
  const heads = shown.map(({ label }) => `<th class="number">${escapeText(label)}</th>`);
  return `<section><h2>One needle a millimetre beside its place</h2>
<table class="wide"><thead><tr><th>Site</th>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>
<p class="quiet">By how much it changes the outcome, mean size over people, the worst of three directions (to the side, up or down, in depth), week ${needleError.week}. RIGHT and LEFT are the patient’s.</p></section>`;
}

/** What selected pictures show, beside what people get. */
export function bestSection({ bestCase, liftAgainstMotion }: PlanAnswers, { detectionLimitMm }: Forecast): string {
  if (bestCase === null || liftAgainstMotion.length === 0) return '';
  const { all, best } = bestCase.redLipMm;
  const reach = Math.max(1, Math.ceil(2 * Math.max(...[all, best].flatMap(({ p05, p95 }) => [-p05, p95]))) / 2);
  const axis = { from: -reach, to: reach, unit: 'mm', cannotTell: detectionLimitMm };
  const rows = [
    { label: 'Red lip at rest, all results', ...all },
    { label: 'Red lip at rest, best tenth', ...best },
  ];
  const harms = Object.entries(bestCase.events)
    .filter(([name, { all: share, best: top }]) => name !== 'noVisibleChange' && Math.max(share, top) >= 0.01)
    .map(([, { label, all: share, best: top }]) => `${escapeText(label)}: ${round(top)} (all: ${round(share)})`);
  return `<section><h2>What pictures show, and what people get</h2>${intervalRows(rows, axis)}
<p class="quiet">The tenth of ${bestCase.draws} treatments whose red lip shows most more, as selected pictures do, beside all. Of 100 of the best tenth: ${harms.join('; ') || 'none of the events counted here'}.</p></section>`;
}

/** How much of it is chance. */
export function replaySection({ amongPeople, times, treatments }: Replay): string {
  const rows = Object.entries(amongPeople.events)
    .filter(([name, { share }]) => name !== 'noVisibleChange' && share >= 0.005)
    .map(([, event]) => {
      const { label, share, inOneOfFour, chanceShare } = event;
      const chance = chanceShare === null ? '—' : `${round(chanceShare)} / ${100 - round(chanceShare)}`;
      return `<tr><td>${escapeText(label)}</td><td class="number">${formatOf100(share)} (${rangeOf100({ ...event, probability: share })})</td><td class="number">${formatOf100(inOneOfFour)}</td><td class="number">${chance}</td></tr>`;
    });
  const kept = treatments.flatMap(({ smileKept }) => (smileKept === null ? [] : [smileKept]));
  const same =
    kept.length === 0
      ? ''
      : `The same plan by the same hands on the person in the middle, ${times} times: the smile keeps ${formatRange(Math.min(...kept), Math.max(...kept), 'of its movement', 2)}. `;
  const table =
    rows.length === 0
      ? '<p>No harm came in any of these treatments.</p>'
      : `<table><thead><tr><th>Event</th><th class="number">each treatment</th><th class="number">at least once in four</th><th class="number">chance / person</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<section><h2>The same plan again: what is chance</h2>${table}
<p class="quiet">${same}Table: ${amongPeople.people} simulated people, ${amongPeople.times} treatments each; their response and their hands stay, needle, drift and spread do not. Chance / person: hundredths of the differences between treatments.</p></section>`;
}

/** The brow beside the mouth. */
export function browSection(brow: Forecast, mouth: Forecast): string {
  const rows = [
    { label: 'Outer brow height', change: brow.outcomes['browRest']?.['browHeightLateral']?.change['2'] },
    { label: 'Mid brow height', change: brow.outcomes['browRest']?.['browHeightMid']?.change['2'] },
    { label: 'Upper red lip', change: mouth.outcomes['rest']?.['upperVermilionHeight']?.change['2'] },
  ].flatMap(({ label, change }) => (change === undefined ? [] : [{ label, ...change }]));
  const reach = Math.max(1, Math.ceil(2 * Math.max(...rows.flatMap(({ p05, p95 }) => [-p05, p95]))) / 2);
  const axis = { from: -reach, to: reach, unit: 'mm', cannotTell: 0 };
  const lid = brow.events['eyelidPtosis'];
  const stake =
    lid === undefined
      ? ''
      : ` At stake at the brow: an upper eyelid droops in ${formatOf100(lid.probability)} (${rangeOf100(lid)}).`;
  return `<section><h2>The brow beside the mouth</h2>${intervalRows(rows, axis)}
<p class="quiet">${escapeText(brow.label)} on a mean brow of the same simulated people, same method, week 2.${stake} Published lateral lifts lie between 0.4 and 4.8 mm (Jabbour 2017).</p></section>`;
}

function middle({ p05, p50, p95 }: ChangeSummary, print: (value: number, decimals: number) => string): string {
  return `${print(p50, 2)} (${formatRange(p05, p95, '', 2)})`;
}

function round(share: number): number {
  return Math.round(100 * share);
}

/** Units of each product, never added. */
function unitsOf(units: Readonly<Record<string, number>>): string {
  return Object.values(units)
    .map((dose) => formatUnits(dose))
    .join(' + ');
}
