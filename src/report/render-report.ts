import type { Forecast, Ghost, PlanAnswers, Replay } from '#forecast';
import { describePlan, type Plan } from '#plan';
import type { Calendar } from './charts.ts';
import { mouthDrawing, mouthLoupe } from './mouth-drawing.ts';
import { reportPage } from './page.ts';
import { bestSection, browSection, liftSection, needleSection, replaySection } from './question-sections.ts';
import { changesSection, eventsTable, oddsSection, sharesSection, timelineSection } from './report-sections.ts';
import { escapeText } from './svg.ts';
import { inWords } from './words.ts';

/** One measure of the face as it is now. */
export interface MeasuredNow {
  readonly label: string;
  /** printed with its unit */
  readonly value: string;
  /** printed range, or what it comes from; empty when unknown */
  readonly range: string;
}

/** What the page says besides the forecast. */
export interface ReportContext {
  readonly plan: Plan;
  /** whose mouth, such as a file's name or the name of a built-in face */
  readonly face: string;
  readonly measures: readonly MeasuredNow[];
  /** as it shall be printed; nothing when the page shall be the same every day */
  readonly date?: string;
  /** what else was asked of the plan */
  readonly answers?: PlanAnswers;
  /** the plan again and again */
  readonly replay?: Replay;
  /** a brow lift on the same simulated people */
  readonly brow?: Forecast;
  /** the person's own calendar, when they named a day */
  readonly calendar?: Calendar;
}

/**
 * The consult report: one self-contained page that prints on A4 and asks nothing of any host.
 * @returns a whole HTML document
 */
export function renderReport(forecast: Forecast, context: ReportContext): string {
  const title = `${context.plan.label}: what it may do to this mouth`;
  const body = `<h1>${escapeText(title)}</h1>
<p>A model, not a promise. It is not a diagnosis and not a dose. Take it to a board-certified surgeon and ask. Every use around the mouth is off-label.</p>
${emergency}
${mouthAndMeasures(forecast, context)}
${changesSection(forecast)}
${oddsSection(forecast)}
<div class="columns">
${sharesSection(forecast)}
${plannedSection(context.plan)}
</div>
${timelineSection(forecast, context.calendar)}
${questionSections(forecast, context)}
${eventsTable(forecast)}
${questions}
${assumptions(forecast)}`;
  return reportPage({
    kind: 'consult report',
    title,
    about: [context.date, context.face].filter(Boolean).join(', '),
    body,
  });
}

/** What was asked besides; each is left out when it was not. */
function questionSections(forecast: Forecast, { answers, replay, brow }: ReportContext): string {
  const about = answers === undefined ? [] : [liftSection(answers, forecast), bestSection(answers, forecast)];
  const again = replay === undefined ? [] : [replaySection(replay)];
  const needle = answers === undefined ? [] : [needleSection(answers)];
  const beside = brow === undefined ? [] : [browSection(brow, forecast)];
  return [...about, ...again, ...needle, ...beside].join('\n');
}

const emergency = `<section class="notice"><strong>Emergency.</strong> One side of the face drops suddenly, or trouble swallowing, speaking or breathing: call emergency services. Do not wait, and do not assume it is the injection.</section>`;

const questions = `<section><h2>Ask your surgeon</h2>
<ol>
<li>Who injects, and how often around the mouth?</li>
<li>What do you see when I smile, purse my lips and drink that this would change?</li>
<li>What happens if I leak when I drink, or if one side is weaker? There is no approved reversal; it wears off over weeks.</li>
<li>What would doing nothing, or something else, look like for me?</li>
</ol></section>`;

function mouthAndMeasures(forecast: Forecast, { measures }: ReportContext): string {
  const rows = measures.map(
    ({ label, value, range }) =>
      `<tr><td>${escapeText(label)}</td><td class="number">${escapeText(value)}</td><td class="number">${escapeText(range)}</td></tr>`,
  );
  return `<section class="columns">
${mouthFigure(forecast.ghosts['rest'] ?? [])}
<div><h2>This mouth now</h2><table>${rows.join('')}</table></div>
</section>`;
}

function mouthFigure(ghosts: readonly Ghost[]): string {
  if (ghosts.length === 0) return '';
  const words =
    'The mouth at rest from the front, week 2. The patient’s right is on the left. Dots: now. Thin lines: ten of the draws, the middle of each tenth by movement. Dashed: the tenth that changes most. Movement is not exaggerated.';
  const scene = { before: ghosts[0].before, after: ghosts, words };
  const near = { ...scene, words: 'The middle of the upper lip’s lower edge, five times as large.' };
  return `<figure>${mouthDrawing(scene)}${mouthLoupe(near)}<figcaption class="quiet">${words} Below: ${near.words.replace(/^The/, 'the')}</figcaption></figure>`;
}

function plannedSection(plan: Plan): string {
  const [head, ...lines] = describePlan(plan).split('\n');
  const items = lines.map((line) => `<li>${escapeText(line.replace(/^- /, ''))}</li>`).join('');
  return `<section><h2>The plan that was forecast</h2><p>${escapeText(head)}</p>${items === '' ? '' : `<ul>${items}</ul>`}
<p class="quiet">RIGHT and LEFT are the patient’s. Units belong to the product and cannot be converted.</p></section>`;
}

function assumptions(forecast: Forecast): string {
  const { surrogate, assumedParameters, provenance, draws, seed } = forecast;
  const error =
    surrogate.heldOutP95Mm === null
      ? 'First estimate: one person was solved, nothing was held out.'
      : `Of mouths that the forecast had not seen, 95 of 100 were predicted within ${surrogate.heldOutP95Mm.toFixed(2)} mm, the worst within ${surrogate.worstMm!.toFixed(2)} mm.`;
  const absent = Object.entries(forecast.notModelled).map(([name, why]) => `${name} (${why})`);
  return `<footer class="quiet">
<p><strong>What is assumed.</strong> No measured millimetre value for a lip flip has been published that we could read; millimetres are model output with a wide prior. ${assumedParameters.count} numbers are assumed, not measured on you: ${escapeText(assumedParameters.list.map(inWords).join(', '))}.</p>
<p><strong>How sure the method is.</strong> ${error} ${surrogate.exactResolves > 0 ? `${surrogate.exactResolves} draws near a limit were solved exactly. ` : ''}Not modelled: ${escapeText(absent.join('; '))}; other treatments.</p>
<p>${draws} draws, seed ${seed}, software ${escapeText(provenance.software)}, parameters ${escapeText(provenance.parameters)}, kernel ${escapeText(provenance.kernel)}. Made on this device; nothing was sent.</p>
</footer>`;
}
