import type { LearnDocument, SeriesDocument } from '#learn';
import type { Why } from '#messages';
import type { Registry } from '#registry';
import { signedInAgain } from '../account/session.ts';
import { noteKept } from './kept.ts';

type People = Registry['people'];
type Charts = Registry['charts'];
type Outcomes = Registry['outcomes'];
type Takes = Registry['takes'];

/** A value as JSON carries it: moments are texts. */
export type Sent<T> = T extends Date ? string : T extends object ? { readonly [K in keyof T]: Sent<T[K]> } : T;
type RowOf<F extends (...given: never[]) => Promise<readonly unknown[]>> = Sent<Awaited<ReturnType<F>>[number]>;

export type Patient = RowOf<People['searchPatients']>;
export type NewPatient = Parameters<People['addPatient']>[0];
export type Clinician = RowOf<People['listClinicians']>;
export type NewClinician = Parameters<People['addClinician']>[0];
export type Consent = RowOf<People['consentsOf']>;
export type NewConsent = Parameters<People['addConsent']>[0];
export type KeptDraft = RowOf<Charts['openDrafts']>;
export type Treatment = RowOf<Charts['treatmentsOf']>;
export type WaitingForSignOff = RowOf<Charts['waitingForSignOff']>;
export type ChartInput = Parameters<Charts['finish']>[1];
type NewCapture = Parameters<Outcomes['addCapture']>[0];
export type NewForecast = Parameters<Outcomes['addForecast']>[0];
/** What was measured once, and the pictures that are kept of it. */
export type MeasuredOnce = RowOf<Outcomes['measuredOf']>;
export type Take = MeasuredOnce['takes'][number];
/** Whose picture it is, and on which consent it rests. */
export type NewTake = Required<Parameters<Takes['keep']>[0]>;

/** What to look at once more in a finished chart. */
export type Warning = 'side-differs' | 'expired' | 'performed-in-the-future' | 'nothing-delivered';

/** A place where two writers differ. */
export interface Difference {
  readonly path: string;
  readonly yours: unknown;
  readonly theirs: unknown;
}

/** Why something was not done: `unreachable` and `no-registry` are found here, the others are the registry's. */
export interface Problem {
  readonly reason: string;
  /** code and places of the registry's sentence; none for what is found here */
  readonly why?: Why;
  readonly path?: string;
  readonly version?: number;
  readonly differs?: readonly Difference[];
}

/** What the registry answered. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

interface Listed<T> {
  readonly items: readonly T[];
}

/** Patients that a search shows at once. */
export const patientsShown = 8;

/** The registry of this machine, as the page asks it. */
export const registry = {
  /** Patients who are found, one more than are shown at once. */
  searchPatients: (text: string) =>
    rows<Patient>(`/patients?limit=${patientsShown + 1}&search=${encodeURIComponent(text)}`),
  findPatient: (id: string) => ask<Patient>('GET', `/patients/${id}`),
  addPatient: (patient: NewPatient) => ask<{ id: string }>('POST', '/patients', patient),
  clinicians: () => rows<Clinician>('/clinicians?limit=200'),
  addClinician: (clinician: NewClinician) => ask<{ id: string }>('POST', '/clinicians', clinician),
  consents: (patientId: string) => rows<Consent>(`/patients/${patientId}/consents?limit=200`),
  addConsent: (consent: NewConsent) => ask<{ id: string }>('POST', '/consents', consent),
  /** Charts that wait to be finished, last saved first; everybody's for an empty number. */
  drafts: (patientId: string) => rows<KeptDraft>(`/drafts?limit=20&patientId=${patientId}`),
  saveDraft: (draft: { id: string; patientId: string; version: number; body: object }) =>
    ask<{ version: number }>('PUT', `/drafts/${draft.id}`, draft),
  lastPlan: (patientId: string) => ask<Record<string, unknown>>('GET', `/patients/${patientId}/last-plan`),
  finish: ({ id, patientId }: { id: string; patientId: string }, chart: ChartInput) =>
    ask<{ id: string; warnings: readonly Warning[] }>('PUT', `/patients/${patientId}/treatments/${id}`, chart),
  addCapture: (capture: NewCapture) => ask<{ id: string }>('POST', '/captures', capture),
  addForecast: (forecast: NewForecast) => ask<{ id: string }>('POST', '/forecasts', forecast),
  /** What was measured of a patient, oldest first. */
  measured: (patientId: string) => rows<MeasuredOnce>(`/patients/${patientId}/measured?limit=200`),
  /** Sends a photograph or clip as it is; the registry takes out what it tells. */
  keepTake: ({ id, patientId, captureId, consentId }: NewTake, file: Blob) =>
    ask<{ id: string }>(
      'POST',
      `/patients/${patientId}/takes?${new URLSearchParams({ id, captureId, consentId })}`,
      file,
    ),
  removeCapture: (id: string) => ask<{ id: string }>('DELETE', `/captures/${id}`),
  removeTake: (id: string) => ask<{ id: string }>('DELETE', `/takes/${id}`),
  /** Treatments of a patient, last first. */
  treatments: (patientId: string) => rows<Treatment>(`/patients/${patientId}/treatments?limit=200`),
  /** Charts that no director has signed off yet, longest waiting first. */
  waitingForSignOff: () => rows<WaitingForSignOff>('/sign-offs/waiting?limit=100'),
  signOff: ({ id, ...signature }: { id: string; version: number; signedOffBy: string }) =>
    ask<{ signedOffAt: string }>('PUT', `/treatments/${id}/sign-off`, signature),
  /** Who came back and, of one question, what all had; without one, what was looked at. */
  learn: (question: string | null) =>
    ask<LearnDocument>('GET', question === null ? '/learn' : `/learn?question=${encodeURIComponent(question)}`),
  /** One patient's treatments beside their forecasts. */
  series: (patientId: string, question: string) =>
    ask<SeriesDocument>('GET', `/patients/${patientId}/series?question=${encodeURIComponent(question)}`),
} as const;

/** Asks for a list. */
export async function rows<T>(path: string): Promise<Reply<readonly T[]>> {
  const reply = await ask<Listed<T>>('GET', path);
  return reply.ok ? { ok: true, value: reply.value.items } : reply;
}

/** Asks the registry of this machine, or changes something in it. @param path below the interface's address */
export async function ask<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Reply<T>> {
  try {
    const isFile = body instanceof Blob;
    const sent = body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) };
    const headers = { 'Content-Type': isFile ? 'application/octet-stream' : 'application/json' };
    const response = await fetch(`api/v1${path}`, { method, headers, ...sent });
    if (!/json/.test(response.headers.get('content-type') ?? '')) return refused('no-registry');
    const answered = await response.json();
    if (!response.ok) {
      const problem = answered as Problem;
      // whoever signs in again goes on where they were
      return (await signedInAgain(response.status, problem.reason)) ? ask(method, path, body) : { ok: false, problem };
    }
    if (method !== 'GET') noteKept();
    return { ok: true, value: answered as T };
  } catch {
    return refused('unreachable');
  }
}

function refused(reason: 'unreachable' | 'no-registry'): { ok: false; problem: Problem } {
  return { ok: false, problem: { reason } };
}
