import { signal } from '@preact/signals';
import { refusal } from '../../registry/refusal.ts';
import { type Patient, registry, type Treatment, type WaitingForSignOff } from '../../registry/registry-client.ts';
import { choosePatient, openTreatment, patient } from '../chart-state.ts';

/** Treatments of the patient in hand, last first. */
export const treatments = signal<readonly Treatment[]>([]);
/** Charts that no director has signed off yet; null while that is not known or not this reader's business. */
export const waitingForSignOff = signal<readonly WaitingForSignOff[] | null>(null);

/** Whether it is the treatment that is read, and the patient's whose page it is. */
export function isRead({ id, patientId }: Treatment): boolean {
  return id === openTreatment.value && patientId === patient.value?.id;
}

/** Fetches the treatments of a patient. */
export async function loadTreatments(patientId: string): Promise<void> {
  const reply = await registry.treatments(patientId);
  if (reply.ok) treatments.value = reply.value;
  else refusal.value = reply.problem;
}

/** Fetches what waits for a director. Who is none is not told of it. */
export async function loadWaitingForSignOff(): Promise<void> {
  const reply = await registry.waitingForSignOff();
  waitingForSignOff.value = reply.ok ? reply.value : null;
}

/** Opens one treatment of a patient to be read. */
export async function readTreatment(whose: Patient, treatmentId: string): Promise<void> {
  await choosePatient(whose);
  await loadTreatments(whose.id);
  openTreatment.value = treatmentId;
}

/** Signs a treatment as it was read; what was refused stands at the signature. */
export async function signOff(treatment: Treatment, signedOffBy: string): Promise<void> {
  const { id, version, patientId } = treatment;
  const reply = await registry.signOff({ id, version, signedOffBy });
  if (!reply.ok) refusal.value = reply.problem;
  else refusal.value = null;
  await loadTreatments(patientId);
}
