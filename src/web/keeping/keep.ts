import { computed, signal } from '@preact/signals';
import { type Consent, type Problem, type Reply, registry, type Take } from '../registry/registry-client.ts';
import { forecastPerson } from '../state/forecast.ts';
import { type ForecastInHand, type PictureInHand, pictureInHand } from './in-hand.ts';
import { statementsOf } from './statements.ts';

/** Pictures that are kept of that patient. */
export const takes = signal<readonly Take[]>([]);
/** Why the last thing was not kept; null when it was. */
export const problem = signal<Problem | null>(null);
/** Whether something is on its way. */
export const sending = signal(false);
/** What was kept since the page was opened, by what it is and whose. */
const kept = signal<ReadonlySet<string>>(new Set());
/** Whose face is in hand, said by keeping it; null until somebody said so. */
const faceIs = signal<{ readonly patientId: string; readonly file: Blob } | null>(null);

/** The latest consents that hold now and cover measures of pictures, pictures themselves and being counted; null without one. */
export interface Agreed {
  readonly measures: Consent | null;
  readonly pictures: Consent | null;
  readonly counted: Consent | null;
}

/** What a patient agrees to, from the consents, oldest first. */
export function agreedIn(consents: readonly Consent[]): Agreed {
  const latest = (scope: 'coversCaptures' | 'coversPictures' | 'coversRegistry') =>
    consents.findLast((one) => one[scope] && one.withdrawnAt === null) ?? null;
  return { measures: latest('coversCaptures'), pictures: latest('coversPictures'), counted: latest('coversRegistry') };
}

/** Whose face is in hand, as far as it was said; another picture belongs to nobody yet. */
export const faceOf = computed(() => {
  const said = faceIs.value;
  return said !== null && said.file === pictureInHand.value?.file ? said.patientId : null;
});

/** Reads which pictures of a patient are kept. */
export async function loadKept(patientId: string): Promise<void> {
  const pictures = await registry.takes(patientId);
  problem.value = pictures.ok ? null : pictures.problem;
  takes.value = pictures.ok ? pictures.value : [];
}

const numbers = new WeakMap<object, Map<string, string>>();

/** The number under which a thing is kept for a patient: the same however often it is sent. */
function numberOf(thing: object, what: string, patientId: string): string {
  const own = numbers.get(thing) ?? new Map<string, string>();
  numbers.set(thing, own);
  const key = `${what} ${patientId}`;
  const number = own.get(key) ?? crypto.randomUUID();
  own.set(key, number);
  return number;
}

/** Whether a thing was kept for a patient in this tab. */
export function isKept(thing: object, what: 'capture' | 'take' | 'forecast', patientId: string): boolean {
  return kept.value.has(numberOf(thing, what, patientId));
}

async function send<T>(thing: object, what: string, patientId: string, ask: () => Promise<Reply<T>>): Promise<boolean> {
  sending.value = true;
  try {
    const reply = await ask();
    problem.value = reply.ok ? null : reply.problem;
    if (reply.ok) kept.value = new Set([...kept.peek(), numberOf(thing, what, patientId)]);
    return reply.ok;
  } finally {
    sending.value = false;
  }
}

/** Keeps the measures of a picture as a capture of this visit, and the picture itself where a consent covers it. */
export async function keepPicture(picture: PictureInHand, patientId: string, agreed: Agreed): Promise<void> {
  const { kind, file } = picture;
  const { measures: forMeasures, pictures: forPicture } = agreed;
  if (forMeasures === null) return;
  const captureId = numberOf(file, 'capture', patientId);
  const capture = { id: captureId, patientId, consentId: forMeasures.id, kind, sameFace: 'not-checked' as const };
  const measured = await send(file, 'capture', patientId, () =>
    registry.addCapture({ ...capture, takenAt: new Date().toISOString(), document: picture.document() as never }),
  );
  if (!measured) return;
  faceIs.value = { patientId, file };
  if (forPicture === null) return;
  const id = numberOf(file, 'take', patientId);
  const whole = await send(file, 'take', patientId, () =>
    registry.keepTake({ id, patientId, captureId, consentId: forPicture.id }, file),
  );
  if (whole) await loadKept(patientId);
}

/** Keeps a forecast that was shown, with all it said. */
export async function keepForecast({ forecast, plan }: ForecastInHand, patientId: string): Promise<void> {
  const { software, parameters, kernel } = forecast.provenance;
  const text = new TextEncoder().encode(JSON.stringify(forecast));
  const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', text))];
  const done = await send(forecast, 'forecast', patientId, () =>
    registry.addForecast({
      id: numberOf(forecast, 'forecast', patientId),
      patientId,
      madeAt: new Date().toISOString(),
      // a first estimate must not be taken for a full answer when it is held against what happened
      software: `${software} ${forecast.surrogate.order}`,
      parameters,
      priors: forecastPerson.peek() === null ? 'built-in@1' : 'built-in@1+own-motion',
      kernel,
      seed: forecast.seed,
      draws: forecast.draws,
      plan: JSON.stringify(plan),
      digest: digest.map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      said: statementsOf(forecast),
    }),
  );
  const picture = pictureInHand.peek();
  if (done && picture !== null) faceIs.value = { patientId, file: picture.file };
}

/** Removes a kept picture for good. */
export async function removeTake(take: Take): Promise<void> {
  const reply = await registry.removeTake(take.id);
  if (!reply.ok) {
    problem.value = reply.problem;
    return;
  }
  kept.value = new Set([...kept.peek()].filter((id) => id !== take.id));
  await loadKept(take.patientId);
}
