import type { ClipFacts, Estimate } from '#clip';
import { type MotionName, motionNames } from '#compare';
import type { MeasuredValue, MeasurementCapture, MeasurementProvenance } from '#measure';
import type { Voice } from '#messages';
import { cite } from '#sources';
import { type PageSetting, reportPage } from '../page.ts';
import { flagNotice, tableOf } from '../parts/shared.ts';
import { escapeText } from '../svg.ts';
import { expressionInWords, sceneInWords, toldMeasures } from '../words/lips.ts';
import { unbroken } from '../words/numbers.ts';
import { rulerInWords } from '../words/ruler.ts';
import { guidedSection } from './guided-section.ts';
import { momentChart } from './moment-chart.ts';

/** What the page shows. */
export interface MeasurementPage {
  /** every capture with the file it comes from */
  readonly captures: readonly { readonly file: string; readonly capture: MeasurementCapture }[];
  readonly clips: readonly ClipFacts[];
  readonly provenance: MeasurementProvenance;
}

/** Measures drawn over time. */
const curves = [
  'upperVermilionHeight',
  'interlabialGap',
  'mouthWidth',
  'commissureHeightLeft',
  'commissureHeightRight',
] as const;

/**
 * A measurement as one self-contained page that prints on A4 and asks nothing of any host: claim, curves of clips with
 * the range of a moment, measures with intervals, motion, flags, source.
 * @returns a whole HTML document
 */
export function renderMeasurement(page: MeasurementPage, setting: PageSetting): string {
  const { voice } = setting;
  const title = [...new Set(page.captures.map(({ file }) => file))].join(', ');
  const { software, parameters, faceModel: networks } = page.provenance;
  const small = [
    voice.say('measured.ruler', { source: cite('rufer2005') }),
    voice.say('measured.made', { software, parameters, networks }),
    voice.say('report.notSent'),
  ];
  const body = `<h1 class="claim">${escapeText(claimOf(page, voice))}</h1>
<p class="quiet">${escapeText(voice.say('measured.lead'))}</p>
${flagList(page, voice)}
${page.clips.map((clip) => clipSection(clip, page, voice)).join('\n')}
${page.captures.map(({ file, capture }) => captureTable(file, capture, voice)).join('\n')}
<footer class="quiet"><p>${escapeText(small.join(' '))}</p></footer>`;
  return reportPage({ kind: voice.say('report.kind.measurement'), title, about: title, body }, setting);
}

function claimOf({ captures }: MeasurementPage, voice: Voice): string {
  const rest = captures.find(({ capture }) => capture.expression === 'rest') ?? captures[0];
  const { expression, measures } = rest.capture;
  const scene = sceneInWords(voice, expression);
  const told = measures.upperVermilionHeight;
  if (!told) return voice.say('measured.claim.none', { scene });
  const [value, lo, hi] = [told.value, told.lo95, told.hi95].map((one) => voice.number(one));
  return voice.say('measured.claim', { scene, value, lo, hi });
}

function flagList({ captures, clips }: MeasurementPage, voice: Voice): string {
  const flags = new Set([...captures.flatMap(({ capture }) => capture.flags), ...clips.flatMap((clip) => clip.flags)]);
  return flagNotice(
    [...flags].map((flag) => escapeText(voice.say(`measured.flag.${flag}`))),
    voice,
  );
}

function clipSection(clip: ClipFacts, { captures }: MeasurementPage, voice: Voice): string {
  const rest = captures.find(({ file, capture }) => file === clip.file && capture.expression === 'rest')?.capture;
  const charts = curves
    .map((name) => momentChart(clip, name, halfRange(rest?.measures[name]), voice))
    .filter((chart) => chart !== '');
  const note = voice.say('measured.clip.note', {
    counted: voice.number(clip.framesGated, 0),
    read: voice.number(clip.framesRead, 0),
    scale: voice.number(clip.scale.pxPerMm, 2),
    ruler: rulerInWords(voice, clip.scale.source),
  });
  return `<section class="long"><h2>${escapeText(voice.say('measured.clip', { file: clip.file }))}</h2>
<div class="columns curves">${charts.map((chart) => `<figure>${chart}</figure>`).join('\n')}</div>
<p class="quiet">${escapeText(note)}</p>
${motionTable(clip, voice)}
${guidedSection(clip, voice)}</section>`;
}

/** Half the range of a value at rest, for a band about the line. */
function halfRange(value: MeasuredValue | null | undefined): number {
  return value ? (value.hi95 - value.lo95) / 2 : 0;
}

function motionTable({ motion }: ClipFacts, voice: Voice): string {
  if (motion.length === 0) return '';
  const title = voice.say('measured.motion');
  const heads = motionNames.map((name) => ({ text: voice.say(`measured.motion.${name}`), number: true }));
  const rows = motion.map((one) => {
    const expression = expressionInWords(voice, one.task.expression);
    const when = voice.say('measured.motion.when', { expression, seconds: voice.number(one.task.onsetSeconds) });
    return [escapeText(when), ...motionNames.map((name: MotionName) => estimate(one[name], voice))];
  });
  return `<h3>${escapeText(title)}</h3>${tableOf([{ text: voice.say('measured.motion.movement') }, ...heads], rows, title)}`;
}

function estimate(one: Estimate | null, voice: Voice): string {
  if (one === null) return escapeText(voice.say('measured.cannotTell'));
  const decimals = one.unit === 's' ? 2 : 1;
  const unit = one.unit === '1' ? '' : ` ${one.unit}`;
  return `${voice.number(one.value, decimals)}${unit} <span class="quiet">${unbroken(voice.range(one.lo95, one.hi95, '', decimals))}</span>`;
}

function captureTable(file: string, capture: MeasurementCapture, voice: Voice): string {
  const rows = toldMeasures.flatMap((name) => {
    const one = capture.measures[name];
    if (!one) return [];
    const [unit, decimals] = one.unit === 'mm2' ? (['mm²', 0] as const) : (['mm', 1] as const);
    return [
      [
        escapeText(voice.say(`measured.${name}`)),
        `${voice.number(one.value, decimals)} ${unit}`,
        voice.range(one.lo95, one.hi95, '', decimals),
        escapeText(voice.say(`measured.method.${one.method}`)),
      ],
    ];
  });
  const title = voice.say('measured.of', { file, expression: expressionInWords(voice, capture.expression) });
  const head = [
    { text: voice.say('measured.head.measure') },
    { text: voice.say('measured.head.value'), number: true },
    { text: voice.say('measured.head.range'), number: true },
    { text: voice.say('measured.head.method') },
  ];
  return `<section><h2>${escapeText(title)}</h2><p class="quiet">${escapeText(voice.say('measured.pictures', { pictures: capture.frames }))}</p>
${tableOf(head, rows, title)}</section>`;
}
