import { readFileSync } from 'node:fs';
import type { Registry } from '#registry';
import { stillPath } from '../fixtures/photographs.ts';
import { type Clinic, chartFlip, mustBe, openClinic } from './clinic.ts';
import { fewDraws } from './made-draws.ts';
import { forecast } from './made-forecast.ts';
import { smileMeasurement } from './measurement.ts';

/** A clinic with one row or more in every table: two patients, one of them removed. */
export async function fillClinic(registry: Registry): Promise<Clinic & { readonly treatment: string }> {
  const { people, charts, outcomes, links, accounts } = registry;
  const clinic = await openClinic(registry);
  const gone = await openClinic(registry, 'Gone Already');
  mustBe(await people.removePatient(gone.patient));
  const { patient: patientId, surgeon, consent: consentId } = clinic;
  const treatment = await chartFlip(registry, clinic);
  mustBe(
    await charts.saveDraft({ id: crypto.randomUUID(), patientId, version: 0, body: { label: '=HYPERLINK("x")' } }),
  );
  mustBe(await outcomes.addForecast({ patientId, treatmentId: treatment, ...forecast, drawsKept: fewDraws }));
  const [visit] = await outcomes.followUpsOf(patientId);
  const invited = { invitedAt: '2026-02-10T08:00:00Z', invitedBy: 'phone' as const };
  const answers = { straw: 2, speaking: 0, smiling: 1 };
  mustBe(
    await outcomes.recordFollowUp({ id: visit.id, version: 1, ...invited, cameAt: '2026-02-17T09:00:00Z', answers }),
  );
  const capture = { patientId, treatmentId: treatment, followUpId: visit.id, consentId, kind: 'photo' as const };
  const taken = { takenAt: '2026-02-17T09:05:00Z', sameFace: 'yes' as const, document: smileMeasurement() };
  const { id: captureId } = mustBe(await outcomes.addCapture({ ...capture, ...taken }));
  const photo = Uint8Array.from(readFileSync(stillPath('franck_02159.jpg')));
  mustBe(await registry.takes.keep({ patientId, captureId, consentId }, photo));
  const event = { kind: 'strawFails' as const, severity: 'mild' as const, serious: false, startedOn: '2026-02-08' };
  mustBe(
    await outcomes.addAdverseEvent({
      patientId,
      treatmentId: treatment,
      ...event,
      endedOn: '2026-04-20',
      note: 'sips',
    }),
  );
  const no = { clinicianId: surgeon, refusedOn: '2026-01-20', askedFor: 'filler' as const, reason: 'anatomy' as const };
  mustBe(await outcomes.addRefusal({ patientId, ...no, referred: true, note: 'to Dr. "B", Nurse' }));
  const [, later] = await outcomes.followUpsOf(patientId);
  mustBe(await links.make({ followUpId: later.id, days: 14 }));
  const account = {
    email: 'vera@clinic.example',
    name: 'Vera Lindqvist',
    role: 'director' as const,
    clinicianId: surgeon,
  };
  mustBe(await accounts.add({ ...account, password: 'a straw and a seal' }));
  return { ...clinic, treatment };
}
