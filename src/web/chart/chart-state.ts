import { computed, signal } from '@preact/signals';
import { refusal } from '../registry/refusal.ts';
import {
  type Clinician,
  type Consent,
  type KeptDraft,
  type Patient,
  type Problem,
  registry,
  type Warning,
} from '../registry/registry-client.ts';
import { tabStore } from '../registry/tab-store.ts';
import { chartOf, type DraftBody, readBody } from './draft-body.ts';
import { keepSyringes, withLastSyringes } from './last-syringes.ts';

/** The chart that is being written. */
export interface OpenChart {
  readonly id: string;
  readonly patientId: string;
  /** version the registry has; 0 before the first save */
  readonly version: number;
  readonly body: DraftBody;
}

/** Whose chart it is. */
export const patient = signal<Patient | null>(null);
export const clinicians = signal<readonly Clinician[]>([]);
export const consents = signal<readonly Consent[]>([]);
/** Charts of this patient, or of all while nobody is chosen, that wait to be finished. */
export const waiting = signal<readonly KeptDraft[]>([]);
export const openChart = signal<OpenChart | null>(null);
/** The chart that was finished last, with what to look at once more. */
export const finished = signal<{
  readonly id: string;
  readonly patient: Patient;
  readonly warnings: readonly Warning[];
} | null>(null);

/** The finished treatment that is read, by its number. */
export const openTreatment = signal<string | null>(null);

/** Professions that answer for what others inject, as the registry has it. */
export const answering: readonly Clinician['role'][] = ['surgeon', 'physician', 'dentist'];

/** Whether what is typed is kept: by the registry, not yet, not reached, or refused. */
export const keeping = signal<'kept' | 'waiting' | 'unreached' | 'refused'>('kept');
/** Another writer's version of this chart, where it differs. */
export const conflict = signal<{ readonly problem: Problem; readonly theirs: KeptDraft } | null>(null);

/** Consents that hold now and cover a treatment, latest first. */
export const usableConsents = computed(() =>
  consents.value.filter((one) => one.coversTreatment && one.withdrawnAt === null).toReversed(),
);

/** name under which this tab keeps a chart until the registry has it */
const inTab = 'chart';
const pauseMs = 500;
const againMs = 2500;
let timer: ReturnType<typeof setTimeout> | undefined;
let sending: Promise<void> = Promise.resolve();
let keptBody: DraftBody | null = null;
/** what was sent when no answer came back: the registry may have it */
let unanswered: string | null = null;

/** Opens a chart; a new one is kept at once. */
export function openAs(chart: OpenChart): void {
  clearTimeout(timer);
  openChart.value = withObvious(chart);
  keptBody = chart.version === 0 ? null : chart.body;
  unanswered = null;
  conflict.value = null;
  refusal.value = null;
  finished.value = null;
  keeping.value = 'kept';
  if (openChart.peek()?.body !== keptBody) keepSoon(0);
}

/** Where there is only one consent or one who injects, it is that one; name and needle are those of the chart before. */
function withObvious(chart: OpenChart): OpenChart {
  const consentId = chart.body.consentId || (usableConsents.peek()[0]?.id ?? '');
  const only = clinicians.peek().length === 1 ? clinicians.peek()[0]?.id : undefined;
  const performedBy = chart.body.performedBy || (only ?? '');
  const body = chart.version === 0 ? withLastSyringes(chart.body) : chart.body;
  if (body === chart.body && consentId === body.consentId && performedBy === body.performedBy) return chart;
  return { ...chart, body: { ...body, consentId, performedBy } };
}

/** Changes what is typed; it is sent to the registry a moment later. */
export function change(by: Partial<DraftBody>): void {
  const open = openChart.peek();
  if (open === null) return;
  const changed = { ...open, body: { ...open.body, ...by } };
  openChart.value = changed;
  tabStore.put(inTab, changed);
  refusal.value = null;
  if (conflict.peek() === null) keepSoon(pauseMs);
}

function keepSoon(ms: number): void {
  clearTimeout(timer);
  if (keeping.peek() !== 'unreached') keeping.value = 'waiting';
  timer = setTimeout(() => void keepNow(), ms);
}

/** Sends what is not kept yet, one request after the other. */
export function keepNow(): Promise<void> {
  clearTimeout(timer);
  sending = sending.then(send);
  return sending;
}

async function send(): Promise<void> {
  const open = openChart.peek();
  if (open === null || open.body === keptBody || conflict.peek() !== null) return;
  const reply = await registry.saveDraft(open);
  const now = openChart.peek();
  if (now?.id !== open.id) return;
  if (reply.ok) {
    keptBody = open.body;
    unanswered = null;
    openChart.value = { ...now, version: reply.value.version };
    keeping.value = now.body === open.body ? 'kept' : 'waiting';
    if (now.body === open.body) tabStore.forget(inTab);
    else keepSoon(pauseMs);
    return;
  }
  await notKept(open, reply.problem);
}

async function notKept(open: OpenChart, problem: Problem): Promise<void> {
  if (problem.reason === 'changed-meanwhile') return meet(open, problem);
  if (problem.reason === 'unreachable' || problem.reason === 'registry-closed') {
    if (problem.reason === 'unreachable') unanswered = JSON.stringify(open.body);
    keeping.value = 'unreached';
    keepSoon(againMs);
    return;
  }
  keeping.value = 'refused';
  refusal.value = problem;
}

/** Another version is kept: our own, whose answer was lost, or another writer's. */
async function meet(open: OpenChart, problem: Problem): Promise<void> {
  const reply = await registry.drafts(open.patientId);
  const theirs = reply.ok ? reply.value.find(({ id }) => id === open.id) : undefined;
  const now = openChart.peek();
  if (now?.id !== open.id) return;
  if (theirs === undefined) {
    keepSoon(againMs);
  } else if (JSON.stringify(theirs.body) === unanswered) {
    unanswered = null;
    openChart.value = { ...now, version: theirs.version };
    keepSoon(0);
  } else {
    conflict.value = { problem, theirs };
  }
}

/** Ends a difference between two writers: what is typed here is kept, or what the other kept is taken. */
export function settle(whose: 'mine' | 'theirs'): void {
  const open = openChart.peek();
  const met = conflict.peek();
  if (open === null || met === null) return;
  const { version, body } = met.theirs;
  conflict.value = null;
  if (whose === 'theirs') {
    tabStore.forget(inTab);
    openAs({ ...open, version, body: readBody(body) });
  } else {
    openChart.value = { ...open, version };
    keepSoon(0);
  }
}

/** Finishes the chart; what is refused is shown at its field and the draft stays. */
export async function finishChart(): Promise<void> {
  await keepNow();
  const open = openChart.peek();
  if (open === null || conflict.peek() !== null) return;
  const reply = await registry.finish(open, chartOf(open.body));
  if (!reply.ok) {
    refusal.value = reply.problem;
    return;
  }
  const treated = patient.peek();
  if (treated !== null) finished.value = { id: reply.value.id, patient: treated, warnings: reply.value.warnings };
  keepSyringes(open.body);
  openChart.value = null;
  patient.value = null;
  await loadStart();
}

/** Everybody's waiting charts and who works here. */
export async function loadStart(): Promise<void> {
  const [drafts, people] = await Promise.all([registry.drafts(''), registry.clinicians()]);
  if (drafts.ok && people.ok) {
    waiting.value = drafts.value;
    clinicians.value = people.value;
    if (refusal.peek()?.reason === 'unreachable') refusal.value = null;
    await takeUpFromTab();
  } else refusal.value = drafts.ok ? (people.ok ? null : people.problem) : drafts.problem;
}

/** Goes on with a chart of which the registry had not everything when the page ended. */
async function takeUpFromTab(): Promise<void> {
  const left = tabStore.read<OpenChart>(inTab);
  if (left === null || openChart.peek() !== null) return;
  const whose = await registry.findPatient(left.patientId);
  if (!whose.ok) return;
  await choosePatient(whose.value);
  if (patient.peek()?.id !== left.patientId) return;
  openAs(left);
  keptBody = null;
  unanswered = JSON.stringify(left.body);
  keepSoon(0);
}

/** Opens a patient's page. */
export async function choosePatient(chosen: Patient): Promise<void> {
  const [theirs, drafts] = await Promise.all([registry.consents(chosen.id), registry.drafts(chosen.id)]);
  if (!theirs.ok || !drafts.ok) {
    refusal.value = theirs.ok ? (drafts.ok ? null : drafts.problem) : theirs.problem;
    return;
  }
  refusal.value = null;
  finished.value = null;
  openTreatment.value = null;
  consents.value = theirs.value;
  waiting.value = drafts.value;
  patient.value = chosen;
}

/** Leaves the patient; what is typed is sent first. */
export async function leavePatient(): Promise<void> {
  await keepNow();
  if (keeping.peek() === 'unreached') return;
  tabStore.forget(inTab);
  openChart.value = null;
  openTreatment.value = null;
  patient.value = null;
  refusal.value = null;
  conflict.value = null;
  await loadStart();
}

/** Whether something typed is not yet with the registry. */
export function somethingUnkept(): boolean {
  const open = openChart.peek();
  return open !== null && open.body !== keptBody;
}
