import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type AdviceRequest, type OptionId, optionIds, planOfOption } from '#advise';
import type { FaceModel } from '#anatomy';
import type { Forecast } from '#forecast';
import { builtInPlans } from '#plan';
import { readDocument } from '../input/read-document.ts';
import { otherFace } from '../input/same-face.ts';
import { words } from '../reader.ts';
import { writeWhole } from '../write-whole.ts';
import { WrongUsage } from '../wrong-usage.ts';

/** Forecasts of options that were saved before. */
export type SavedForecasts =
  | { readonly ok: true; readonly forecasts: Readonly<Partial<Record<OptionId, Forecast>>> }
  | { readonly ok: false; readonly reason: 'invalid-forecast' | 'other-face'; readonly detail: string };

const byLabel = new Map(optionIds.map((option) => [builtInPlans[planOfOption[option]].label as string, option]));

/**
 * The forecasts in a folder, `*.json` as `philtrum forecast --out` writes them, by the plan that each is of; those of
 * another face are refused.
 * @throws WrongUsage when the folder or a file cannot be read
 */
export function savedForecasts(folder: string, face: FaceModel): SavedForecasts {
  const forecasts: Partial<Record<OptionId, Forecast>> = {};
  for (const name of namesIn(folder)) {
    const file = join(folder, name);
    const document = readDocument(file, words('cli.read.as.forecast')) as Partial<Forecast> | null;
    const problem = problemOf(document);
    if (problem !== null) return { ok: false, reason: 'invalid-forecast', detail: `${file}: ${problem}` };
    const forecast = document as Forecast;
    const other = otherFace(file, forecast, face);
    if (other !== null) return { ok: false, reason: 'other-face', detail: other };
    const option = byLabel.get(forecast.label);
    if (option === undefined) {
      const known = [...byLabel.keys()].map((label) => JSON.stringify(label)).join(', ');
      const detail = `${file}: label is ${JSON.stringify(forecast.label)}; allowed: ${known}.`;
      return { ok: false, reason: 'invalid-forecast', detail };
    }
    forecasts[option] = forecast;
  }
  return { ok: true, forecasts };
}

/**
 * Makes a folder that forecasts shall be written to, before minutes are spent on them.
 * @throws WrongUsage when there cannot be one
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new WrongUsage(words('cli.advise.noFolder', { folder, why: messageOf(error) }));
  }
}

/** Writes each option's forecast into a folder, from where {@link savedForecasts} reads them again. */
export async function saveForecasts(folder: string, forecasts: NonNullable<AdviceRequest['forecasts']>): Promise<void> {
  for (const [option, forecast] of Object.entries(forecasts))
    await writeWhole(join(folder, `${option}.json`), `${JSON.stringify({ ok: true, ...forecast }, null, 2)}\n`);
}

function namesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    if (names.length > 0) return names.sort();
  } catch (error) {
    throw new WrongUsage(words('cli.advise.unreadFolder', { folder, why: messageOf(error) }));
  }
  throw new WrongUsage(words('cli.advise.emptyFolder', { folder }));
}

function problemOf(document: Partial<Forecast> | null): string | null {
  if (document?.schema !== 'philtrum/forecast@1')
    return `schema is ${JSON.stringify(document?.schema ?? null)}; allowed: philtrum/forecast@1.`;
  const odds = Object.entries(document.events ?? {});
  if (odds.length === 0 || typeof document.outcomes !== 'object') return 'events and outcomes must be there.';
  const bad = odds.find(
    ([, { lo95, probability, hi95 }]) => !(lo95 >= 0 && lo95 <= probability && probability <= hi95 && hi95 <= 1),
  );
  return bad === undefined ? null : `events.${bad[0]} must have lo95, probability and hi95 ascending from 0 to 1.`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
