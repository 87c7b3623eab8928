import { computed, signal } from '@preact/signals';
import { forecastRecord } from '#forecast';
import { mediaLimits } from '#media';
import { type MeasuredOnce, type Problem, type Reply, registry, type Take } from '../registry/registry-client.ts';
import type { Agreed } from './agreed.ts';
import { type ForecastInHand, type PictureInHand, picturesInHand } from './in-hand.ts';
import { momentOf } from './taken.ts';

/** What is kept of that patient's pictures: measures, and the pictures themselves where they are kept. */
export const keptOf = signal<readonly MeasuredOnce[]>([]);
/** Why the last thing was not kept; null when it was. */
export const problem = signal<Problem | null>(null);
/** Whether something is on its way. */
export const sending = signal(false);
/** What was kept since the page was opened, by what it is and whose. */
const kept = signal<ReadonlySet<string>>(new Set());
/** Whose face is in hand, said by keeping it; null until somebody said so. */
const faceIs = signal<{ readonly patientId: string; readonly file: Blob } | null>(null);

/** For whom pictures are kept, and with which visit; without one they belong to the patient alone. */
export interface KeptFor {
  readonly patientId: string;
  readonly followUpId: string | null;
  readonly agreed: Agreed;
}
type Whose = Pick<KeptFor, 'patientId' | 'followUpId'>;

/** Whose face is in hand, as far as it was said; another picture belongs to nobody yet. */
export const faceOf = computed(() => {
  const said = faceIs.value;
  return said !== null && said.file === picturesInHand.value[0]?.file ? said.patientId : null;
});

/** Reads what is kept of a patient. */
export async function loadKept(patientId: string): Promise<void> {
  const measured = await registry.measured(patientId);
  if (!measured.ok) problem.value = measured.problem;
  keptOf.value = measured.ok ? measured.value : [];
}

const numbers = new WeakMap<object, Map<string, string>>();
/** Numbers of what was removed: none is used again, so what is kept anew gets another. */
const usedUp = new Set<string>();

/** The number under which a thing is kept for a patient and a visit: the same however often it is sent. */
function numberOf(thing: object, what: string, { patientId, followUpId }: Whose): string {
  const own = numbers.get(thing) ?? new Map<string, string>();
  numbers.set(thing, own);
  const key = `${what} ${patientId} ${followUpId ?? ''}`;
  const before = own.get(key);
  const number = before === undefined || usedUp.has(before) ? crypto.randomUUID() : before;
  own.set(key, number);
  return number;
}

/** Whether a thing was kept in this tab, for a patient and a visit. */
export function isKept(thing: object, what: 'capture' | 'take' | 'forecast', whose: Whose): boolean {
  return kept.value.has(numberOf(thing, what, whose));
}

async function send<T>(number: string, ask: () => Promise<Reply<T>>): Promise<boolean> {
  sending.value = true;
  try {
    const reply = await ask();
    problem.value = reply.ok ? null : reply.problem;
    if (reply.ok) kept.value = new Set([...kept.peek(), number]);
    return reply.ok;
  } finally {
    sending.value = false;
  }
}

const megabyte = 1e6;

/** Most that a picture may have to be kept itself, of its kind [MB]. */
export const mostMegabytes: Readonly<Record<PictureInHand['kind'], number>> = {
  photo: mediaLimits.photoMegabytes.value,
  video: mediaLimits.clipMegabytes.value,
};

/** Whether a picture is larger than what is kept; its measures still are. */
export function isTooLarge({ kind, file }: PictureInHand): boolean {
  return file.size > mostMegabytes[kind] * megabyte;
}

/** Whether the picture itself is to be kept, beside its measures. */
export function keepsWhole(picture: PictureInHand, { pictures }: Agreed): boolean {
  return pictures !== null && !isTooLarge(picture);
}

/**
 * Keeps the measures of pictures, and the pictures themselves where a consent covers them, one after the other.
 * @returns whether all of it is kept; else the rest waits to be sent again
 */
export async function keepPictures(pictures: readonly PictureInHand[], whose: KeptFor): Promise<boolean> {
  const moments = pictures.map(momentOf);
  if (moments.includes(null) || moments.some((moment) => moment !== null && moment.getTime() > Date.now())) {
    problem.value = { reason: moments.includes(null) ? 'no-day' : 'day-ahead' };
    return false;
  }
  let all = true;
  for (const picture of pictures) all = all && (await keepPicture(picture, whose));
  const why = problem.peek();
  await loadKept(whose.patientId);
  problem.value ??= why;
  return all;
}

async function keepPicture(picture: PictureInHand, whose: KeptFor): Promise<boolean> {
  const { kind, file } = picture;
  const { patientId, followUpId, agreed } = whose;
  const takenAt = momentOf(picture);
  if (agreed.measures === null || takenAt === null) return false;
  const captureId = numberOf(file, 'capture', whose);
  const of = { id: captureId, patientId, followUpId, consentId: agreed.measures.id };
  const measured = await send(captureId, () =>
    registry.addCapture({
      ...of,
      kind,
      sameFace: 'not-checked',
      takenAt: takenAt.toISOString(),
      document: picture.document() as never,
    }),
  );
  if (measured && file === picturesInHand.peek()[0]?.file) faceIs.value = { patientId, file };
  const covered = agreed.pictures;
  if (!measured || covered === null || !keepsWhole(picture, agreed)) return measured;
  const id = numberOf(file, 'take', whose);
  return send(id, () => registry.keepTake({ id, patientId, captureId, consentId: covered.id }, file));
}

/** Keeps a forecast that was shown, with all it said. */
export async function keepForecast(made: ForecastInHand, patientId: string): Promise<void> {
  const { forecast } = made;
  const text = new TextEncoder().encode(JSON.stringify(forecast));
  const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', text))];
  const id = numberOf(forecast, 'forecast', { patientId, followUpId: null });
  const done = await send(id, () =>
    registry.addForecast({
      id,
      patientId,
      madeAt: new Date().toISOString(),
      ...forecastRecord(made),
      digest: digest.map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    }),
  );
  const [picture] = picturesInHand.peek();
  if (done && picture !== undefined) faceIs.value = { patientId, file: picture.file };
}

/** Removes a kept picture for good; its measures stay. */
export async function removeTake(take: Take): Promise<void> {
  await forget(take.patientId, [take.id], await registry.removeTake(take.id));
}

/** Removes for good what was measured once, with its pictures. */
export async function removeMeasured({ id, patientId, takes }: MeasuredOnce): Promise<void> {
  await forget(patientId, [id, ...takes.map((take) => take.id)], await registry.removeCapture(id));
}

async function forget(patientId: string, numbersGone: readonly string[], reply: Reply<unknown>): Promise<void> {
  problem.value = reply.ok ? null : reply.problem;
  if (!reply.ok) return;
  for (const gone of numbersGone) usedUp.add(gone);
  kept.value = new Set([...kept.peek()].filter((id) => !numbersGone.includes(id)));
  await loadKept(patientId);
}
