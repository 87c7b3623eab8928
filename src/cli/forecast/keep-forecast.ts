import { createHash } from 'node:crypto';
import { forecastRecord, type ShownForecast } from '#forecast';
import { registryOf } from '#registry';
import { say } from '../output.ts';
import { words } from '../reader.ts';
import type { RegistryOptions } from '../registry/options.ts';
import { placeOf, withStore } from '../registry/with-store.ts';

/** For whom a forecast is kept in the registry. */
export interface KeepFlags extends Pick<RegistryOptions, 'store'> {
  /** Number of the patient's row, or the number in the clinic's own files. */
  readonly keep?: string | undefined;
}

type Keeping = RegistryOptions & KeepFlags;

/** A refusal to keep a forecast. */
type CannotKeep = { readonly ok: false; readonly reason: string; readonly detail: string };

/**
 * Whose forecast it will be, asked before anything is solved.
 * @returns null where nothing is to be kept
 */
export async function keptFor(
  options: Keeping,
): Promise<{ readonly ok: true; readonly id: string } | CannotKeep | null> {
  const { keep: wanted } = options;
  if (wanted === undefined) return null;
  return withStore(placeOf(options), async (opened) => {
    const { people } = registryOf({ ...opened, actor: 'philtrum forecast' });
    const found = (await people.searchPatients('')).filter(
      ({ id, identity }) => id === wanted || identity.clinicNumber === wanted,
    );
    if (found.length !== 1) {
      const reason = found.length === 0 ? 'not-found' : 'several-patients';
      return { ok: false, reason, detail: words('registry.whichPatient', { wanted, count: found.length }) };
    }
    const [{ id }] = found;
    const agrees = (await people.consentsOf(id)).some((one) => one.coversRegistry && one.withdrawnAt === null);
    if (agrees) return { ok: true, id };
    return { ok: false, reason: 'no-consent', detail: words('cli.forecast.noConsent', { wanted }) };
  });
}

/** Keeps a forecast for a patient as the studio does, with the draws behind it. @returns a refusal, or null when it is kept */
export async function keepForecast(options: Keeping, id: string, shown: ShownForecast): Promise<CannotKeep | null> {
  const digest = createHash('sha256').update(JSON.stringify(shown.forecast)).digest('hex');
  const record = { patientId: id, madeAt: new Date().toISOString(), digest, ...forecastRecord(shown) };
  const answer = await withStore(placeOf(options), (opened) =>
    registryOf({ ...opened, actor: 'philtrum forecast' }).outcomes.addForecast(record),
  );
  if (!answer.ok) return { ok: false, reason: answer.reason, detail: answer.detail };
  say(words(shown.draws === null ? 'cli.forecast.keptWithout' : 'cli.forecast.kept', { wanted: options.keep ?? id }));
  return null;
}
