import type { Forecast, Ghost, PlanAnswers, Replay } from '#forecast';
import type { Voice } from '#messages';
import type { Plan } from '#plan';
import type { Calendar } from '../charts/timeline.ts';
import type { MouthMeasure } from '../documents/parts/mouth-measures.ts';
import { mouthDrawing, mouthLoupe } from '../mouth-drawing.ts';
import { type PageSetting, reportPage } from '../page.ts';
import { emergencyNotice, tableOf } from '../parts/shared.ts';
import { escapeText } from '../svg.ts';
import { absentInWords } from '../words/events.ts';
import { planInWords } from '../words/plan.ts';
import { planLabel } from '../words/plan-label.ts';
import { sidesOfPatient } from '../words/sites.ts';
import { inWords } from './in-words.ts';
import { bestSection, browSection, liftSection, needleSection, replaySection } from './question-sections.ts';
import { changesSection, eventsTable, oddsSection, sharesSection, timelineSection } from './report-sections.ts';

/** What the page says besides the forecast, and how. */
export interface ReportContext extends PageSetting {
  readonly plan: Plan;
  /** whose mouth, such as a file's name or the name of a built-in face */
  readonly face: string;
  readonly measures: readonly MouthMeasure[];
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
  const { voice, plan } = context;
  const title = voice.say('consult.title', { plan: planLabel(voice, plan.label) });
  const body = `<h1>${escapeText(title)}</h1>
<p>${escapeText(voice.say('report.lead'))}</p>
${emergencyNotice(voice)}
${mouthAndMeasures(forecast, context)}
${changesSection(forecast, voice)}
${oddsSection(forecast, voice)}
<div class="columns">
${sharesSection(forecast, voice)}
${plannedSection(plan, voice)}
</div>
${timelineSection(forecast, voice, context.calendar)}
${whatElse(forecast, context)}
${eventsTable(forecast, voice)}
${questions(voice)}
${assumptions(forecast, voice)}`;
  const about = [context.date, context.face].filter(Boolean).join(', ');
  return reportPage({ kind: voice.say('report.kind.forecast'), title, about, body }, context);
}

/** What was asked besides; each is left out when it was not. */
function whatElse(forecast: Forecast, { answers, replay, brow, voice }: ReportContext): string {
  const about =
    answers === undefined ? [] : [liftSection(answers, forecast, voice), bestSection(answers, forecast, voice)];
  const again = replay === undefined ? [] : [replaySection(replay, voice)];
  const needle = answers === undefined ? [] : [needleSection(answers, voice)];
  const beside = brow === undefined ? [] : [browSection(brow, forecast, voice)];
  return [...about, ...again, ...needle, ...beside].join('\n');
}

function questions(voice: Voice): string {
  const asked = (['who', 'see', 'wrong', 'nothing'] as const).map((name) => voice.say(`report.ask.${name}`));
  return `<section><h2>${escapeText(voice.say('consult.ask'))}</h2>
<ol>
${asked.map((question) => `<li>${escapeText(question)}</li>`).join('\n')}
</ol></section>`;
}

function mouthAndMeasures(forecast: Forecast, { measures, voice }: ReportContext): string {
  const title = voice.say('consult.now');
  const rows = measures.map((measure) => [
    escapeText(voice.say(`document.measure.${measure.name}`)),
    escapeText(`${voice.number(measure.value)} mm`),
    escapeText(rangeOf(measure, voice)),
  ]);
  const head = [{ text: '' }, { text: '', number: true }, { text: '', number: true }];
  const table = rows.length === 0 ? '' : `<div><h2>${escapeText(title)}</h2>${tableOf(head, rows, title)}</div>`;
  return `<section class="columns">
${mouthFigure(forecast.ghosts['rest'] ?? [], voice)}
${table}
</section>`;
}

/** Where a value comes from and how far it may be off. */
function rangeOf({ range, origin }: MouthMeasure, voice: Voice): string {
  if (range === null) return voice.say('report.now.builtIn');
  const printed = voice.range(range[0], range[1]);
  return origin === 'assumed' ? voice.say('report.now.assumed', { range: printed }) : printed;
}

function mouthFigure(ghosts: readonly Ghost[], voice: Voice): string {
  if (ghosts.length === 0) return '';
  const words = voice.say('report.mouth');
  const near = voice.say('report.mouth.near');
  const scene = { before: ghosts[0].before, after: ghosts, sides: sidesOfPatient(voice) };
  return `<figure>${mouthDrawing({ ...scene, words })}${mouthLoupe({ ...scene, words: near })}<figcaption class="quiet">${escapeText(words)} ${escapeText(near)}</figcaption></figure>`;
}

function plannedSection(plan: Plan, voice: Voice): string {
  const arms = planInWords(voice, plan).map(({ head, sites }) => {
    const items = sites.map((site) => `<li>${escapeText(site)}</li>`).join('');
    return `<p>${escapeText(head)}</p>${items === '' ? '' : `<ul>${items}</ul>`}`;
  });
  return `<section><h2>${escapeText(voice.say('report.plan'))}</h2>${arms.join('\n')}
<p class="quiet">${escapeText(voice.say('report.plan.note'))}</p></section>`;
}

function assumptions(forecast: Forecast, voice: Voice): string {
  const { surrogate, assumedParameters, provenance, draws, seed } = forecast;
  const error =
    surrogate.heldOutP95Mm === null
      ? voice.say('report.sure.first')
      : voice.say('report.sure.error', {
          most: voice.number(surrogate.heldOutP95Mm, 2),
          worst: voice.number(surrogate.worstMm ?? Number.NaN, 2),
        });
  const exact = surrogate.exactResolves > 0 ? [voice.say('report.sure.exact', { draws: surrogate.exactResolves })] : [];
  const absent = Object.keys(forecast.notModelled).map((name) => absentInWords(voice, name));
  const absentWords = voice.say('report.sure.absent', { absent: absent.join('; ') });
  const run = voice.say('report.run', { draws: voice.number(draws, 0), seed, ...provenanceOf(provenance) });
  // the names are those of the parameter tables, which are in English
  const names = assumedParameters.list.map(inWords).join(', ');
  return `<footer class="quiet">
<p><strong>${escapeText(voice.say('report.assumed.title'))}</strong> ${escapeText(voice.say('report.assumed', { count: assumedParameters.count }))} <span lang="en">${escapeText(names)}.</span></p>
<p><strong>${escapeText(voice.say('report.sure.title'))}</strong> ${escapeText([error, ...exact, absentWords].join(' '))}</p>
<p>${escapeText(run)} ${escapeText(voice.say('report.notSent'))}</p>
</footer>`;
}

function provenanceOf({ software, parameters, kernel }: Forecast['provenance']): Record<string, string> {
  return { software, parameters, kernel };
}
