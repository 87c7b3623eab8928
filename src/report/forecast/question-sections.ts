import type { ChangeSummary, Forecast, PlanAnswers, Replay } from '#forecast';
import type { MessageKey, Voice } from '#messages';
import { cite } from '#sources';
import { axisAround, type Interval, intervalRows } from '../charts/interval-rows.ts';
import { eventName } from '../documents/parts/odds.ts';
import { tableOf } from '../parts/shared.ts';
import { escapeText } from '../svg.ts';
import { rangeOfCount } from '../words/numbers.ts';
import { planLabel } from '../words/plan-label.ts';
import { siteInWords } from '../words/sites.ts';
import { type LiftPoint, liftChart } from './lift-chart.ts';
import { changeInWords } from './report-sections.ts';

/** Lateral brow lifts that were published (Jabbour 2017) [mm]. */
const publishedLiftsMm = [0.4, 4.8] as const;

/** What other doses of the same sites may lift, and what they may leave of movement and seal. */
export function liftSection(
  { liftAgainstMotion }: PlanAnswers,
  { detectionLimitMm }: Pick<Forecast, 'detectionLimitMm'>,
  voice: Voice,
): string {
  if (liftAgainstMotion.length < 2) return '';
  const chart = (kept: 'smileKept' | 'sealKept'): string => {
    const points = liftAgainstMotion.flatMap((dose): LiftPoint[] => {
      const left = dose[kept];
      if (left === null) return [];
      const label = unitsOf(dose.units, voice);
      return [{ label, asPlanned: dose.unitsShare === 1, lift: dose.redLipMm, kept: left }];
    });
    if (points.length < 2) return '';
    return `<div>${liftChart(points, detectionLimitMm, voice.say(`report.lift.${kept}`), voice)}</div>`;
  };
  const rows = liftAgainstMotion.map(({ units, redLipMm, smileKept, puckerKept, sealKept }) => [
    unitsOf(units, voice),
    middle(redLipMm, voice, voice.change),
    ...[smileKept, puckerKept, sealKept].map((kept) => (kept === null ? '—' : middle(kept, voice, voice.number))),
  ]);
  const heads = (['redLip', 'smile', 'pucker', 'seal'] as const).map((name) => ({
    text: voice.say(`report.lift.head.${name}`),
    number: true,
  }));
  const title = voice.say('report.lift');
  const table = tableOf([{ text: voice.say('report.lift.head.units') }, ...heads], rows, title);
  return `<section><h2>${escapeText(title)}</h2><div class="columns">${chart('smileKept')}${chart('sealKept')}</div>
${table}
<p class="quiet">${escapeText(voice.say('report.lift.note'))}</p></section>`;
}

/** What a millimetre of needle error does, side by side. */
export function needleSection({ needleError }: PlanAnswers, voice: Voice): string {
  const { sites, outcomes } = needleError;
  if (sites.length === 0) return '';
  const shown = outcomes.filter(({ name }) => name !== 'smile.cornersLeftMinusRight');
  const rows = sites.map(({ planned, perMm }) => [
    escapeText(siteInWords(voice, planned)),
    ...shown.map(({ name, unit }) => {
      const effects = Object.values(perMm).flatMap((effect) => effect[name] ?? []);
      const largest = Math.max(0, ...effects.map(({ meanSize }) => meanSize));
      return unit === '1'
        ? voice.say('frame.of100', { n: voice.number(100 * largest, 1) })
        : `${voice.number(largest, 3)} mm`;
    }),
  ]);
  const heads = shown.map(({ name }) => ({ text: voice.say(`report.needle.${name}` as MessageKey), number: true }));
  const title = voice.say('report.needle');
  return `<section><h2>${escapeText(title)}</h2>
${tableOf([{ text: voice.say('report.needle.site') }, ...heads], rows, title)}
<p class="quiet">${escapeText(voice.say('report.needle.note', { week: voice.number(needleError.week, 0) }))}</p></section>`;
}

/** What selected pictures show, beside what people get. */
export function bestSection(
  { bestCase, liftAgainstMotion }: PlanAnswers,
  { detectionLimitMm }: Pick<Forecast, 'detectionLimitMm'>,
  voice: Voice,
): string {
  if (bestCase === null || liftAgainstMotion.length === 0) return '';
  const { all, best } = bestCase.redLipMm;
  const rows = [
    { label: voice.say('report.best.all'), ...all },
    { label: voice.say('report.best.best'), ...best },
  ];
  const harms = Object.entries(bestCase.events)
    .filter(([name, { all: share, best: top }]) => name !== 'noVisibleChange' && Math.max(share, top) >= 0.01)
    .map(([name, { all: share, best: top }]) =>
      voice.say('report.best.harm', {
        event: eventName(voice, name),
        best: percent(top, voice),
        all: percent(share, voice),
      }),
    );
  const note = voice.say('report.best.note', {
    draws: voice.number(bestCase.draws, 0),
    harms: harms.length === 0 ? voice.say('report.best.none') : harms.join('; '),
  });
  return `<section><h2>${escapeText(voice.say('report.best'))}</h2>${marked(rows, detectionLimitMm, voice)}
<p class="quiet">${escapeText(note)}</p></section>`;
}

/** How much of it is chance. */
export function replaySection({ amongPeople, times, treatments }: Replay, voice: Voice): string {
  const rows = Object.entries(amongPeople.events)
    .filter(([name, { share }]) => name !== 'noVisibleChange' && share >= 0.005)
    .map(([name, event]) => {
      const { share, inOneOfFour, chanceShare } = event;
      const chance = chanceShare === null ? null : Math.round(100 * chanceShare);
      const odds = voice.say('document.oddsWithRange', {
        odds: voice.odds(share),
        range: rangeOfCount(voice, event),
      });
      return [
        escapeText(eventName(voice, name)),
        escapeText(odds),
        escapeText(voice.odds(inOneOfFour)),
        chance === null ? '—' : `${chance} / ${100 - chance}`,
      ];
    });
  const title = voice.say('report.again');
  const heads = (['each', 'four', 'chance'] as const).map((name) => ({
    text: voice.say(`report.again.head.${name}`),
    number: true,
  }));
  const table =
    rows.length === 0
      ? `<p>${escapeText(voice.say('report.again.none'))}</p>`
      : tableOf([{ text: voice.say('report.events.event') }, ...heads], rows, title);
  const kept = treatments.flatMap(({ smileKept }) => (smileKept === null ? [] : [smileKept]));
  const same =
    kept.length === 0
      ? []
      : [voice.say('report.again.same', { times, kept: voice.range(Math.min(...kept), Math.max(...kept), '', 2) })];
  const { people, times: each } = amongPeople;
  const note = [...same, voice.say('report.again.note', { people: voice.number(people, 0), times: each })].join(' ');
  return `<section><h2>${escapeText(title)}</h2>${table}
<p class="quiet">${escapeText(note)}</p></section>`;
}

/** The brow beside the mouth. */
export function browSection(brow: Forecast, mouth: Forecast, voice: Voice): string {
  const shown = [
    ['outer', brow.outcomes['browRest']?.['browHeightLateral']?.change['2']],
    ['mid', brow.outcomes['browRest']?.['browHeightMid']?.change['2']],
    ['lip', mouth.outcomes['rest']?.['upperVermilionHeight']?.change['2']],
  ] as const;
  const rows = shown.flatMap(([name, change]) =>
    change === undefined ? [] : [{ label: voice.say(`report.brow.${name}`), ...change }],
  );
  const lid = brow.events['eyelidPtosis'];
  const notes = [
    voice.say('report.brow.note', { plan: planLabel(voice, brow.label) }),
    ...(lid === undefined
      ? []
      : [voice.say('report.brow.lid', { odds: voice.odds(lid.probability), range: rangeOfCount(voice, lid) })]),
    voice.say('report.brow.published', {
      low: voice.number(publishedLiftsMm[0]),
      high: voice.number(publishedLiftsMm[1]),
      source: cite('jabbour2017'),
    }),
  ];
  return `<section><h2>${escapeText(voice.say('report.brow'))}</h2>${marked(rows, 0, voice)}
<p class="quiet">${escapeText(notes.join(' '))}</p></section>`;
}

/** Changes on an axis of their own. */
function marked(rows: readonly Interval[], cannotTell: number, voice: Voice): string {
  const inWords = rows.map((row) => ({ ...row, words: changeInWords(voice, row) }));
  return intervalRows(inWords, axisAround(rows, cannotTell));
}

type Print = (value: number, decimals: number) => string;

function middle({ p05, p50, p95 }: ChangeSummary, voice: Voice, print: Print): string {
  return voice.say('document.oddsWithRange', { odds: print(p50, 2), range: voice.range(p05, p95, '', 2) });
}

function percent(share: number, voice: Voice): string {
  return voice.number(100 * share, 0);
}

/** Units of each product, never added. */
function unitsOf(units: Readonly<Record<string, number>>, voice: Voice): string {
  return Object.values(units)
    .map((dose) => `${voice.shortest(dose)} U`)
    .join(' + ');
}
