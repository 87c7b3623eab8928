import type { EventOdds, Forecast } from '#forecast';
import type { MessageKey, Voice } from '#messages';
import { cite } from '#sources';
import { hundredCircles } from '../charts/hundred-circles.ts';
import { axisAround, type IntervalRow, intervalRows } from '../charts/interval-rows.ts';
import { hundredths, shareBar } from '../charts/share-bar.ts';
import { type Calendar, timeline } from '../charts/timeline.ts';
import { eventName } from '../documents/parts/odds.ts';
import { tableOf } from '../parts/shared.ts';
import { escapeText } from '../svg.ts';
import { inputInWords, partInWords, ruleInWords } from '../words/events.ts';
import { rangeOfCount, sureOf100, unbroken } from '../words/numbers.ts';

const week = '2';
const shownAsCircles = ['visibleLift', 'noVisibleChange', 'strawFails', 'smileChanged'];
const shownChanges = [
  ['rest', 'upperVermilionHeight'],
  ['rest', 'philtrumLength'],
  ['rest', 'upperProtrusion'],
  ['smile', 'incisorShow'],
  ['smile', 'mouthWidth'],
  ['gummySmile', 'gingivalShow'],
  ['pucker', 'mouthWidth'],
  ['pucker', 'upperProtrusion'],
] as const;

/** Limit of what one pair of photographs shows in a smile (Tanikawa 2018) [mm]. */
const smileLimitMm = 1.5;

/** A change in words, such as `+0.1 mm (0.0 to 0.2)`. */
export function changeInWords(
  voice: Voice,
  { p05, p50, p95 }: { readonly p05: number; readonly p50: number; readonly p95: number },
): string {
  const range = voice.say('frame.range', { lo: voice.change(p05), hi: voice.change(p95) });
  return voice.say('document.oddsWithRange', { odds: `${voice.change(p50)} mm`, range });
}

/** Changes at week 2 on one axis. */
export function changesSection({ outcomes, detectionLimitMm }: Forecast, voice: Voice): string {
  const rows = shownChanges.flatMap(([expression, measure]): IntervalRow[] => {
    const summary = outcomes[expression]?.[measure]?.change[week];
    if (summary === undefined || summary.n === 0) return [];
    const label = voice.say(`report.change.${expression}.${measure}` as MessageKey);
    return [{ label, ...summary, words: changeInWords(voice, summary) }];
  });
  if (rows.length === 0) return '';
  const note = voice.say('report.changes.note', {
    limit: voice.shortest(detectionLimitMm),
    smile: voice.shortest(smileLimitMm),
    source: cite('tanikawa2018'),
  });
  return `<section><h2>${escapeText(voice.say('report.changes'))}</h2>
${intervalRows(rows, axisAround(rows, detectionLimitMm))}
<p class="quiet">${escapeText(note)}</p></section>`;
}

/** The four events people ask about first, gains and harms alike. */
export function oddsSection({ events }: Forecast, voice: Voice): string {
  const items = shownAsCircles.flatMap((name) => {
    const odds = events[name];
    if (odds === undefined) return [];
    const event = eventName(voice, name);
    const [count, range] = [sureOf100(voice, odds), unbroken(rangeOfCount(voice, odds))];
    const words = voice.say('report.odds.circles', { event, odds: count, range });
    return `<li><h3>${escapeText(event)}</h3>${hundredCircles(odds, words)}
<p><b>${escapeText(count)}</b> (${escapeText(range)})</p><p class="quiet">${escapeText(lasting(odds, voice))}</p></li>`;
  });
  if (items.length === 0) return '';
  return `<section><h2>${escapeText(voice.say('report.odds'))}</h2><ul class="odds">${items.join('')}</ul>
<p class="quiet">${escapeText(voice.say('report.odds.note'))}</p></section>`;
}

function lasting({ onsetWeek, goneWeek }: EventOdds, voice: Voice): string {
  if (onsetWeek === null) return '';
  return voice.say('report.odds.lasting', {
    from: onsetWeek < 1 ? 'first' : 'week',
    onset: voice.number(onsetWeek, 0),
    to: goneWeek === null ? 'open' : 'week',
    gone: voice.number(goneWeek ?? 0, 0),
  });
}

/** Whose hands the differences are in. */
export function sharesSection({ varianceShares }: Forecast, voice: Voice): string {
  if (varianceShares.length === 0) return '';
  const bars = varianceShares.map((share) => {
    const parts = [share.operatorControls, share.nobodyControls, share.unknownAboutPatient];
    const [operator, nobody, unknown] = hundredths(parts).map((part) => voice.number(part, 0));
    const bar = shareBar(parts, voice.say('report.shares.words', { operator, nobody, unknown }));
    const inputs = share.byInput.slice(0, 3).map(({ name, total }) =>
      voice.say('report.shares.input', {
        input: inputInWords(voice, name),
        n: voice.number(100 * Math.max(0, total), 0),
      }),
    );
    const most = voice.say('report.shares.most', { inputs: inputs.join('; ') });
    const of = voice.say(`report.shares.of.${share.measure}` as MessageKey);
    return `<p>${escapeText(of)}</p>${bar}<p class="quiet">${escapeText(most)}</p>`;
  });
  return `<section><h2>${escapeText(voice.say('report.shares'))}</h2>${bars.join('')}
<p class="quiet">${escapeText(voice.say('report.shares.note'))}</p></section>`;
}

/** When events come and go. */
export function timelineSection({ events }: Forecast, voice: Voice, calendar?: Calendar): string {
  const spells = Object.entries(events)
    .filter(([, { onsetWeek, probability }]) => onsetWeek !== null && probability >= 0.005)
    .map(([name, odds]) => ({ ...odds, label: eventName(voice, name) }));
  if (spells.length === 0) return '';
  return `<section><h2>${escapeText(voice.say('report.weeks'))}</h2>${timeline(spells, voice, calendar)}
<p class="quiet">${escapeText(voice.say('report.weeks.note'))}</p></section>`;
}

/** Every event with its rule and sources. */
export function eventsTable({ events }: Forecast, voice: Voice): string {
  const title = voice.say('report.events');
  const rows = Object.entries(events).map(([name, odds]) => [
    `${escapeText(eventName(voice, name))}${partsOf(name, odds, voice)}`,
    escapeText(sureOf100(voice, odds)),
    escapeText(rangeOfCount(voice, odds)),
    `${escapeText(ruleInWords(voice, name, odds))} <span class="quiet">${escapeText(odds.sources.join('; '))}</span>`,
  ]);
  const nothing = [
    escapeText(voice.say('report.events.nothing')),
    escapeText(voice.odds(0)),
    '',
    escapeText(voice.say('report.events.nothingRule')),
  ];
  const head = [
    { text: voice.say('report.events.event') },
    { text: voice.say('report.events.of100'), number: true },
    { text: voice.say('report.events.range'), number: true },
    { text: voice.say('report.events.rule') },
  ];
  return `<section class="long"><h2>${escapeText(title)}</h2>${tableOf(head, [nothing, ...rows], title)}
<p class="quiet">${escapeText(voice.say('report.events.note', { source: cite('li2020') }))}</p></section>`;
}

/** What a composite is made of, in small print. */
function partsOf(event: string, { components = [] }: EventOdds, voice: Voice): string {
  const parts = components.map(
    (part) => `${escapeText(partInWords(voice, event, part))}: ${escapeText(voice.odds(part.probability))}`,
  );
  return parts.length === 0 ? '' : `<br><span class="quiet">${parts.join('<br>')}</span>`;
}
