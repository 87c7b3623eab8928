import type { ClipFacts, ClipFlag, Estimate } from '#clip';
import type { CaptureFlag, LipMeasure, MeasuredValue, MeasurementCapture, MeasurementProvenance } from '#measure';
import { voiceOf } from '#messages';
import { cite } from '#sources';
import { formatNumber } from '#units';
import { expressionWords, measureWords, motionWords } from '../comparison/words.ts';
import { reportPage } from '../page.ts';
import { escapeText } from '../svg.ts';
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
export function renderMeasurement(page: MeasurementPage): string {
  const files = [...new Set(page.captures.map(({ file }) => file))];
  const title = files.join(', ');
  const body = `<h1 class="claim">${escapeText(claimOf(page))}</h1>
<p class="quiet">Measured, not judged: millimetres with the range in which 95 of 100 such measurements hold the true value. Not a diagnosis.</p>
${flagList(page)}
${page.clips.map((clip) => clipSection(clip, page)).join('\n')}
${page.captures.map(({ file, capture }) => captureTable(file, capture)).join('\n')}
<footer class="quiet"><p>Ruler: the iris (${escapeText(cite('rufer2005'))}). RIGHT and LEFT are the patient’s. Software ${escapeText(page.provenance.software)}, parameters ${escapeText(page.provenance.parameters)}, face networks ${escapeText(page.provenance.faceModel)}. Made on this device; nothing was sent.</p></footer>`;
  return reportPage({ kind: 'measurement', title, about: title, body });
}

function claimOf({ captures }: MeasurementPage): string {
  const rest = captures.find(({ capture }) => capture.expression === 'rest') ?? captures[0];
  const { expression, measures } = rest.capture;
  const told = measures.upperVermilionHeight;
  if (!told) return `The lips in ${expressionWords[expression]}; the upper red lip could not be measured.`;
  const when = expression === 'rest' ? 'At rest' : `In ${expressionWords[expression]}`;
  return `${when} the upper red lip is ${formatNumber(told.value)} mm high at the middle (${formatNumber(told.lo95)} to ${formatNumber(told.hi95)}).`;
}

const flagWords: Readonly<Record<CaptureFlag | ClipFlag, string>> = {
  'below-4-px-per-mm': 'Fewer than 4 pixels per millimetre: the ranges are wider for it',
  'few-gated-frames': 'Few moments at rest with the head held straight',
  'no-rest': 'No rest was seen',
  'scale-doubtful': 'The ruler is doubtful: few irises were open to view, or they disagree',
  'upper-border-not-plain': 'The border of the upper red lip is not plain to see',
  'lower-border-not-plain': 'The border of the lower red lip is not plain to see',
  'lip-margins-not-plain': 'The line between the lips is not plain to see',
  'light-changes': 'The light changes',
  'frames-dropped': 'Pictures are missing',
  'frames-repeated': 'Pictures repeat: the clip may have been slowed down or assembled, so speeds are doubtful',
  'maybe-edited': 'The file was written by software that edits or converts, not by a camera: it may have been changed',
  'eyes-narrowed': 'The eyes are narrowed',
  'one-eye-hidden': 'One eye is hidden',
  'irises-unlike': 'The irises differ in size',
  'expression-uncertain': 'The expression is not certain',
  'mouth-open': 'The mouth is open',
  'points-moved-by-hand': 'Points were moved by hand',
  'gum-possible': 'A red band above the teeth may be gum',
  'hair-over-border': 'Hair may lie over the border',
  'red-lip-too-thin': 'So little red lip shows that its height cannot be told from the shadow between the lips',
  'make-up-border-possible': 'A border may be drawn with make-up',
};

function flagList({ captures, clips }: MeasurementPage): string {
  const flags = new Set([...captures.flatMap(({ capture }) => capture.flags), ...clips.flatMap((clip) => clip.flags)]);
  if (flags.size === 0) return '';
  const items = [...flags].map((flag) => `<li>! ${escapeText(flagWords[flag])}.</li>`).join('');
  return `<section class="notice"><strong>Check before relying on this</strong><ul>${items}</ul></section>`;
}

function clipSection(clip: ClipFacts, { captures }: MeasurementPage): string {
  const rest = captures.find(({ file, capture }) => file === clip.file && capture.expression === 'rest')?.capture;
  const charts = curves.map((name) => momentChart(clip, name, halfRange(rest?.measures[name])));
  const { framesRead, framesGated, scale } = clip;
  return `<section><h2>${escapeText(clip.file)} over time</h2>
${charts.map((chart) => `<figure>${chart}</figure>`).join('\n')}
<p class="quiet">${framesGated} of ${framesRead} pictures count; gaps: the head is turned away from its rest, or the lips are covered. Band: 95 % range of one value. Bars: held. ${formatNumber(scale.pxPerMm, 2)} px/mm by the ${escapeText(scale.source)}.</p>
${motionTable(clip)}
${guidedSection(clip, voiceOf('en'))}</section>`;
}

/** Half the range of a value at rest, for a band about the line. */
function halfRange(value: MeasuredValue | null | undefined): number {
  return value ? (value.hi95 - value.lo95) / 2 : 0;
}

const motions = Object.keys(motionWords) as (keyof typeof motionWords)[];

function motionTable({ motion }: ClipFacts): string {
  if (motion.length === 0) return '';
  const head = motions.map((name) => `<th class="number">${motionWords[name]}</th>`).join('');
  const rows = motion.map((one) => {
    const cells = motions.map((name) => `<td class="number">${estimate(one[name])}</td>`).join('');
    return `<tr><td>${expressionWords[one.task.expression]}, ${formatNumber(one.task.onsetSeconds)} s</td>${cells}</tr>`;
  });
  return `<h3>Motion</h3><table class="wide"><tr><th>movement</th>${head}</tr>${rows.join('')}</table>`;
}

function estimate(one: Estimate | null): string {
  if (one === null) return 'cannot tell';
  const decimals = one.unit === 's' ? 2 : 1;
  const unit = one.unit === '1' ? '' : ` ${one.unit}`;
  return `${formatNumber(one.value, decimals)}${unit}<br><span class="quiet">${formatNumber(one.lo95, decimals)} to ${formatNumber(one.hi95, decimals)}</span>`;
}

function captureTable(file: string, capture: MeasurementCapture): string {
  const rows = (Object.keys(measureWords) as LipMeasure[]).flatMap((name) => {
    const one = capture.measures[name];
    if (!one) return [];
    const [unit, decimals] = one.unit === 'mm2' ? ['mm²', 0] : ['mm', 1];
    const cells = [
      `${formatNumber(one.value, decimals)} ${unit}`,
      `${formatNumber(one.lo95, decimals)} to ${formatNumber(one.hi95, decimals)}`,
    ];
    return [
      `<tr><td>${measureWords[name]}</td>${cells.map((cell) => `<td class="number">${cell}</td>`).join('')}<td>${one.method}</td></tr>`,
    ];
  });
  const pictures = capture.frames === 1 ? 'one picture' : `median of ${capture.frames} pictures`;
  return `<section><h2>${escapeText(`${file}: ${expressionWords[capture.expression]}`)}</h2><p class="quiet">${pictures}</p>
<table><tr><th>measure</th><th class="number">value</th><th class="number">95 % range</th><th>seen by</th></tr>${rows.join('')}</table></section>`;
}
