import { computed, signal } from '@preact/signals';
import { type CannotRead, type DividedBy, type FinishedCohort, type OutcomeAt, readFinished } from '#cohort';

/** The cohort that is open; why files are none; null before any were given. */
export const opened = signal<FinishedCohort | CannotRead | null>(null);
/** Whether files are being read and checked. */
export const isReading = signal(false);
/** What is looked at: places of plan, week and outcome in the cohort. */
export const picked = signal<OutcomeAt>({ plan: 0, week: 0, outcome: 0 });
/** What patients are divided by in the table of subgroups. */
export const dividedBy = signal<DividedBy>('philtrumLength');

/** The cohort, when one is open. */
export const finished = computed(() => (opened.value?.ok ? opened.value : null));

/** Reads the files of a finished cohort on this device. */
export async function openFiles(files: readonly File[]): Promise<void> {
  isReading.value = true;
  const found = await readFinished(
    files.map((file) => ({ name: file.name, bytes: () => file.arrayBuffer() })),
    { text: (bytes) => new TextDecoder().decode(bytes), digest: digestOf },
  );
  // the last plan is the one that something is given in, where "none" comes first for comparison
  if (found.ok) picked.value = { plan: found.manifest.cohort.plans.length - 1, week: 0, outcome: 0 };
  opened.value = found;
  isReading.value = false;
}

/** Goes back to choosing files. */
export function closeCohort(): void {
  opened.value = null;
}

/** SHA-256; null where the page was not fetched safely and the browser gives none. */
async function digestOf(bytes: ArrayBuffer): Promise<string | null> {
  if (crypto.subtle === undefined) return null;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
