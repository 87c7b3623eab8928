import type { Answer, Registry } from '#registry';

/** Numbers of the rows of a small clinic: one surgeon, one patient, one consent. */
export interface Clinic {
  readonly surgeon: string;
  readonly patient: string;
  readonly consent: string;
}

/** The value of an answer that must not be a refusal. */
export function mustBe<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${answer.detail}`);
  return answer.value;
}

/** Enters a surgeon, a patient with a name that is easy to find, and a consent that covers all. */
export async function openClinic({ people }: Registry, name = 'Ада Ловеласс-Öztürk'): Promise<Clinic> {
  const surgeon = mustBe(
    await people.addClinician({ name: 'Dr. Vera Lindqvist', role: 'surgeon', training: 'facial plastic surgery' }),
  ).id;
  const identity = { name, bornOn: '1984-03-09', contact: '+46 70 123 45 67', clinicNumber: 'P-0042' };
  const patient = mustBe(await people.addPatient({ sex: 'female', birthYear: 1984, identity })).id;
  const consent = mustBe(
    await people.addConsent({
      patientId: patient,
      textVersion: 'consent@1',
      language: 'en',
      coversTreatment: true,
      coversCaptures: true,
      coversPictures: true,
      coversRegistry: true,
      coversResearch: false,
      coversTeaching: false,
      givenAt: '2026-01-05T09:00:00Z',
    }),
  ).id;
  return { surgeon, patient, consent };
}

const flipSites: readonly (readonly [string, 'patient-left' | 'patient-right', number])[] = [
  ['cph', 'patient-right', 0],
  ['cph', 'patient-left', 0],
  ['ls', 'patient-right', -12],
  ['ls', 'patient-left', 12],
];

/** A chart of the four sites of a flip; each was planned and delivered with one unit. */
export function flipChart({ surgeon, consent }: Clinic) {
  return {
    consentId: consent,
    performedBy: surgeon,
    performedAt: '2026-02-03T10:30:00Z',
    label: '4 x 1 U upper border',
    paidBy: 'patient' as const,
    cameBy: 'referral' as const,
    note: 'A little bleeding on the right; pressed for a minute.',
    preparations: [
      {
        kind: 'toxin' as const,
        intent: 'lip-flip' as const,
        product: 'onabotulinumtoxinA' as const,
        vialUnits: 100,
        diluentMl: 2.5,
        tradeName: 'Botox',
        lot: 'c7654c3',
        expiresOn: '2027-06-30',
        needleGauge: 32,
        needleLengthMm: 13,
        points: flipSites.map(([landmark, side, dxMm]) => {
          const site = { landmark, side, dxMm, dyMm: 0 };
          return { planned: { site, depthMm: 2, units: 1 }, delivered: { site, depthMm: 2, units: 1 } };
        }),
      },
    ],
  };
}

/** Charts the flip and answers with the number of the treatment. */
export async function chartFlip(registry: Registry, clinic: Clinic): Promise<string> {
  const of = { id: crypto.randomUUID(), patientId: clinic.patient };
  return mustBe(await registry.charts.finish(of, flipChart(clinic))).id;
}
