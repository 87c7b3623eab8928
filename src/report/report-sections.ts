import { type EventOdds, type Forecast, inputMeaning } from '#forecast';
import { formatOf100 } from '#units';
import {
  type Calendar,
  hundredCircles,
  type Interval,
  intervalRows,
  printInk,
  rangeOf100,
  shareBar,
  timeline,
} from './charts.ts';
import { escapeText } from './svg.ts';

const week = '2';
const shownAsCircles = ['visibleLift', 'noVisibleChange', 'strawFails', 'smileChanged'];
const shownChanges = [
  ['rest', 'upperVermilionHeight', 'Upper red lip at rest'],
  ['rest', 'philtrumLength', 'White lip at rest'],
  ['rest', 'upperProtrusion', 'Upper lip forward at rest'],
  ['smile', 'incisorShow', 'Teeth shown in a smile'],
  ['smile', 'mouthWidth', 'Width of the smile'],
  ['gummySmile', 'gingivalShow', 'Gum shown in a full smile'],
  ['pucker', 'mouthWidth', 'Width of a pucker'],
  ['pucker', 'upperProtrusion', 'Forward reach of a pucker'],
] as const;
const smallestHalfAxis = 1;

/** Changes at week 2 on one axis. */
export function changesSection({ outcomes, detectionLimitMm }: Forecast): string {
  const rows = shownChanges.flatMap(([expression, measure, label]): Interval[] => {
    const summary = outcomes[expression]?.[measure]?.change[week];
    return summary === undefined || summary.n === 0 ? [] : [{ label, ...summary }];
  });
  const widest = Math.max(smallestHalfAxis, ...rows.flatMap(({ p05, p95 }) => [Math.abs(p05), Math.abs(p95)]));
  const reach = Math.ceil(widest * 2) / 2;
  const axis = { from: -reach, to: reach, unit: 'mm', cannotTell: detectionLimitMm };
  return `<section><h2>Change at week 2, in 100 simulated treatments of a face like this</h2>
${intervalRows(rows, axis)}
<p class="quiet">Thin line: 90 of 100. Thick line: half of them. Tick: the middle. Grey band: what one pair of photographs at rest cannot show (${detectionLimitMm} mm, Tanikawa 2018); in a smile it is wider, 1.5 mm.</p></section>`;
}

/** The four events people ask about first, gains and harms alike. */
export function oddsSection({ events }: Forecast): string {
  const items = shownAsCircles.flatMap((name) => {
    const odds = events[name];
    if (odds === undefined) return [];
    return `<li><h3>${escapeText(odds.label)}</h3>${hundredCircles(odds, odds.label)}
<p><b>${formatOf100(odds.probability)}</b> (${rangeOf100(odds)})</p><p class="quiet">${escapeText(lasting(odds))}</p></li>`;
  });
  return `<section><h2>In 100 simulated treatments of a face like this</h2><ul class="odds">${items.join('')}</ul>
<p class="quiet">One person can have several of these. Doing nothing: none of them, at any week.</p></section>`;
}

function lasting({ onsetWeek, goneWeek }: EventOdds): string {
  if (onsetWeek === null) return '';
  const end = goneWeek === null ? 'past week 16' : `to about week ${Math.round(goneWeek)}`;
  return `${onsetWeek < 1 ? 'from the first days' : `from week ${Math.round(onsetWeek)}`} ${end}`;
}

/** Whose hands the differences are in. */
export function sharesSection({ varianceShares }: Forecast): string {
  const names = { rest: 'height of the lip at rest', smile: 'movement in a smile', straw: 'force round a straw' };
  const bars = varianceShares.map((share) => {
    const bar = shareBar([
      { label: 'the injector', share: share.operatorControls },
      { label: 'nobody', share: share.nobodyControls },
      { label: 'not known about you', share: share.unknownAboutPatient },
    ]);
    const most = share.byInput
      .slice(0, 3)
      .map(({ name, total }) => `${inputMeaning(name).means} (${Math.round(100 * Math.max(0, total))})`)
      .join('; ');
    const what = names[share.expression as keyof typeof names] ?? share.expression;
    return `<p>Differences in the ${what}:</p>${bar}<p class="quiet">most by: ${escapeText(most)}</p>`;
  });
  if (bars.length === 0) return '';
  return `<section><h2>What nobody controls</h2>${bars.join('')}
<p class="quiet">Hundredths of the differences between results. White: the injector decides. Black: nobody does. Grey: not known about you yet. In brackets: hundredths that go with that input and all it acts on together.</p></section>`;
}

/** When events come and go. */
export function timelineSection({ events }: Forecast, calendar?: Calendar): string {
  const spells = Object.values(events).filter(
    ({ onsetWeek, probability }) => onsetWeek !== null && probability >= 0.005,
  );
  if (spells.length === 0) return '';
  return `<section><h2>Weeks, not days</h2>${timeline(spells, printInk, calendar)}
<p class="quiet">Black: until half of those affected have recovered. Outlined: until nine in ten have. There is no approved reversal; it wears off over weeks.</p></section>`;
}

/** Every event with its rule and sources. */
export function eventsTable({ events }: Forecast): string {
  const rows = Object.values(events).map(
    (odds) =>
      `<tr><td>${escapeText(odds.label)}${partsOf(odds)}</td><td class="number">${formatOf100(odds.probability)}</td><td class="number">${rangeOf100(odds)}</td><td>${escapeText(odds.rule)} <span class="quiet">${escapeText(odds.sources.join('; '))}</span></td></tr>`,
  );
  return `<section><h2>All events and their rules</h2><table>
<thead><tr><th>Event</th><th class="number">Of 100</th><th class="number">Range</th><th>Rule and source</th></tr></thead>
<tbody><tr><td>Doing nothing</td><td class="number">0 of 100</td><td class="number"></td><td>The model changes nothing when nothing is injected.</td></tr>${rows.join('')}</tbody></table>
<p class="quiet">The range holds what the number of draws and the error of the method leave open, not whether the model is right. The one published face series (Li 2020, n = 3) saw slight leaking in 3 of 3 people at 4 U (29 to 100 of 100).</p></section>`;
}

/** What a composite is made of, in small print. */
function partsOf({ components = [] }: EventOdds): string {
  const parts = components.map((part) => `${escapeText(part.label)}: ${formatOf100(part.probability)}`);
  return parts.length === 0 ? '' : `<br><span class="quiet">${parts.join('<br>')}</span>`;
}
