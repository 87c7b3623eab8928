import { extname } from 'node:path';
import { type Answers, adviseOn, type OptionId, optionIds, parseAnswers, planOfOption } from '#advise';
import type { FaceModel } from '#anatomy';
import type { Forecast } from '#forecast';
import { type Language, languages } from '#messages';
import { builtInPlans, type Plan } from '#plan';
import {
  type Details,
  type DocumentInputs,
  type DocumentKind,
  documentKinds,
  documentPage,
  optionOf,
  type Paper,
  parseDetails,
  regionIds,
  regionNamed,
} from '#report';
import { capturesOf, mouthNow } from '../input/mouth-now.ts';
import { readDocument } from '../input/read-document.ts';
import { readFace } from '../input/read-face.ts';
import { readPlan } from '../input/read-plan.ts';
import { otherFace } from '../input/same-face.ts';
import { exitCodes, say } from '../output.ts';
import { softwareVersion } from '../provenance.ts';
import { words } from '../reader.ts';
import { writeWhole } from '../write-whole.ts';
import { WrongUsage } from '../wrong-usage.ts';
import type { DocumentOptions } from './options.ts';
import { printPdf } from './print-pdf.ts';
import { readForecast } from './read-forecast.ts';
import { typeface } from './typeface.ts';

/** What cannot be used, in a sentence. */
class Refused extends Error {}

/**
 * `philtrum document`: a page to take along, from what other commands have written. `.html` or `.pdf` by the file's name;
 * where no browser can print it, the HTML is written beside and the refusal says what to do.
 * @returns the command's exit code
 */
export async function documentCommand(options: DocumentOptions): Promise<number> {
  try {
    const kind = kindOf(options.kind);
    const html = documentPage(kind, inputsOf(options));
    return await written(options.out, html);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say(error.message);
    return exitCodes.refused;
  }
}

async function written(out: string, html: string): Promise<number> {
  if (extname(out).toLowerCase() !== '.pdf') {
    await writeWhole(out, html);
    say(words('cli.written', { file: out }));
    return exitCodes.done;
  }
  const printed = await printPdf(html);
  if (printed.ok) {
    await writeWhole(out, printed.pdf);
    say(words('cli.written', { file: out }));
    return exitCodes.done;
  }
  const page = out.replace(/\.pdf$/i, '.html');
  await writeWhole(page, html);
  say(words('cli.document.instead', { why: printed.detail, file: page }));
  return exitCodes.refused;
}

function kindOf(kind: string): DocumentKind {
  const known = documentKinds.find((one) => one === kind);
  if (known !== undefined) return known;
  throw new WrongUsage(words('cli.document.kind', { kind: JSON.stringify(kind), known: documentKinds.join(', ') }));
}

function inputsOf(options: DocumentOptions): DocumentInputs {
  const plan = accepted(readPlan(options.plan)).plan;
  const found = accepted(readFace(options.face));
  const captures = capturesOf(found);
  const forecasts = forecastsOf(options.forecast, plan, found.face);
  const answers = options.answers === undefined ? null : answersOf(options.answers);
  const option = optionOf(plan);
  const all = { ...forecasts.others, ...(option !== null && forecasts.own !== null && { [option]: forecasts.own }) };
  const advice =
    answers === null ? null : adviseOn({ measures: captures, answers, forecasts: all, software: softwareVersion() });
  return {
    language: languageOf(options.language),
    region: regionOf(options.region ?? answers?.region),
    audience: options.professional ? 'professional' : 'patient',
    ...(options.paper !== undefined && { paper: paperOf(options.paper) }),
    plan,
    forecast: forecasts.own,
    others: forecasts.others,
    advice,
    measures: mouthNow(found),
    details: options.details === undefined ? {} : detailsOf(options.details),
    font: typeface(),
  };
}

function accepted<Result extends { readonly ok: boolean }>(result: Result): Extract<Result, { readonly ok: true }> {
  if (result.ok) return result as Extract<Result, { readonly ok: true }>;
  throw new Refused((result as unknown as { detail: string }).detail);
}

interface Forecasts {
  readonly own: Forecast | null;
  readonly others: Partial<Record<OptionId, Forecast>>;
}

/** Tells forecasts by the plan that they are of: the plan at hand, or the one that stands for another choice. */
function forecastsOf(paths: readonly string[], plan: Plan, face: FaceModel): Forecasts {
  const others: Partial<Record<OptionId, Forecast>> = {};
  let own: Forecast | null = null;
  for (const path of paths) {
    const { forecast } = accepted(readForecast(path));
    const other = otherFace(path, forecast, face);
    if (other !== null) throw new Refused(other);
    const option = optionIds.find((id) => builtInPlans[planOfOption[id]].label === forecast.label);
    if (forecast.label === plan.label) own = forecast;
    else if (option !== undefined) others[option] = forecast;
    else {
      throw new Refused(words('cli.document.otherPlan', { file: path, other: forecast.label, plan: plan.label }));
    }
  }
  if (own === null && plan.arms.length > 0) {
    say(words('cli.document.noForecast'));
  }
  return { own, others };
}

function answersOf(path: string): Answers {
  const parsed = parseAnswers(readDocument(path, words('cli.read.as.answers')));
  if (parsed.ok) return parsed.answers;
  throw new Refused(`${path}: ${parsed.detail}`);
}

function detailsOf(path: string): Details {
  const parsed = parseDetails(readDocument(path, words('cli.read.as.details')));
  if (parsed.ok) return parsed.details;
  throw new Refused(`${path}: ${parsed.detail}`);
}

function languageOf(id: string): Language {
  const known = languages.find((language) => language.id === id);
  if (known !== undefined) return known.id;
  throw new WrongUsage(words('cli.document.language', { known: languages.map((language) => language.id).join(', ') }));
}

function regionOf(code: string | undefined): DocumentInputs['region'] {
  if (code === undefined) return null;
  const region = regionNamed(code);
  if (region !== null) return region;
  say(words('cli.document.region', { code, known: regionIds.join(', ') }));
  return null;
}

function paperOf(paper: string): Paper {
  if (paper === 'A4' || paper === 'Letter') return paper;
  throw new WrongUsage(words('cli.document.paper'));
}
