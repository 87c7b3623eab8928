import { z } from 'zod';
import type { Forecast } from '#forecast';
import { readDocument } from '../input/read-document.ts';
import { words } from '../reader.ts';

const finite = z.number();
const quantiles = z.looseObject({ p05: finite, p25: finite, p50: finite, p75: finite, p95: finite, n: finite });
const outcome = z.looseObject({ unit: z.string(), change: z.record(z.string(), quantiles) });
const odds = z.looseObject({
  probability: z.number().min(0).max(1),
  lo95: z.number().min(0).max(1),
  hi95: z.number().min(0).max(1),
  onsetWeek: finite.nullable(),
  goneWeek: finite.nullable(),
  goneWeekNineInTen: finite.nullable(),
  label: z.string(),
});
const share = z.looseObject({
  expression: z.string(),
  operatorControls: finite,
  nobodyControls: finite,
  unknownAboutPatient: finite,
});
const ghost = z.looseObject({ worst: z.boolean(), outline: z.array(finite), before: z.array(finite) });
/** What documents read of a forecast; the rest is carried along unread. */
const forecast = z.looseObject({
  schema: z.literal('philtrum/forecast@1'),
  label: z.string(),
  draws: finite,
  seed: finite,
  weeks: z.array(finite).min(1),
  outcomes: z.record(z.string(), z.record(z.string(), outcome)),
  events: z.record(z.string(), odds),
  varianceShares: z.array(share),
  surrogate: z.looseObject({ heldOutP95Mm: finite.nullable() }),
  assumedParameters: z.looseObject({ count: finite }),
  detectionLimitMm: finite,
  ghosts: z.record(z.string(), z.array(ghost)),
  provenance: z.looseObject({ software: z.string(), parameters: z.string() }),
});

/** A forecast of a file, or why it is none. */
export type ReadForecast =
  | { readonly ok: true; readonly forecast: Forecast }
  | { readonly ok: false; readonly reason: 'invalid-forecast'; readonly detail: string };

/**
 * Reads what `philtrum forecast --out` has written.
 * @throws WrongUsage when there is no such file or it is not JSON
 */
export function readForecast(path: string): ReadForecast {
  const parsed = forecast.safeParse(readDocument(path, words('cli.read.as.forecast')));
  if (parsed.success) return { ok: true, forecast: parsed.data as unknown as Forecast };
  const [issue] = parsed.error.issues;
  const where = issue!.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return { ok: false, reason: 'invalid-forecast', detail: `${path}: forecast${where}: ${issue!.message}.` };
}
