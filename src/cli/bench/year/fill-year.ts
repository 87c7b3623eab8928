import { type RegistrySettings, simulateRegistry, type TreatmentRow, usualSettings } from '#learn';
import { registryOf } from '#registry';
import type { Store } from '../../../store/index.ts';
import { yearIdentity } from './year-people.ts';
import { dayMs, entered, type Staff, type Step, stepsOf } from './year-steps.ts';

/** How large a clinic is, and how much of it is kept. */
export interface YearSettings {
  readonly patients: number;
  /** the moment up to which the clinic has worked; its first treatment was 52 weeks before */
  readonly until: Date;
  /** whether forecasts hold every measure of every week, as the studio's do */
  readonly allMeasures: boolean;
  /** a photograph that is kept with every so manieth treatment; without it none is */
  readonly picture?: { readonly bytes: Uint8Array<ArrayBuffer>; readonly every: number };
}

/** What was made. */
export interface YearMade {
  readonly patients: number;
  readonly treatments: number;
  /** writes through the door */
  readonly entries: number;
}

const yearWeeks = 52;
const clinic: RegistrySettings = {
  ...usualSettings,
  weeks: [2, 4, 8, 12, 16],
  attendance: { ...usualSettings.attendance, base: 0.9, distance: 0, complains: 0.3 },
  paidShare: 0.05,
  lots: { perProduct: 2, sd: 0.05 },
};

/**
 * Enters a year of a made-up clinic by the registry's own doors, in the order in which it would have happened and with the
 * clock of that day: people, consents, photographs, forecasts, charts, signatures, invitations, answers, complaints, refusals.
 * The same settings give the same clinic, but for its random numbers of rows.
 */
export async function fillYear(store: Store, settings: YearSettings): Promise<YearMade> {
  let clock = settings.until.getTime() - (yearWeeks + 1) * 7 * dayMs;
  const registry = registryOf({ ...store, ports: { ...store.ports, now: () => new Date(clock) }, actor: 'bench' });
  const staff = { surgeon: '', physician: '', nurse: '' };
  for (const role of ['surgeon', 'physician', 'nurse'] as const) {
    staff[role] = entered(await registry.people.addClinician({ name: `Dr. ${role}`, role, training: '' })).id;
  }
  const { rows } = simulateRegistry({ ...clinic, patients: settings.patients });
  const byPatient = [...Map.groupBy(rows, ({ patient }) => patient).values()];
  let treatments = 0;
  const steps = byPatient.flatMap((own, number) => {
    const patient = stepsOfPatient(own, { number, settings, staff, treated: treatments });
    treatments += own.length;
    return patient;
  });
  const entries = steps.filter(({ at }) => at <= settings.until.getTime()).toSorted((a, b) => a.at - b.at);
  for (const { at, enter } of entries) {
    clock = at;
    await enter(registry);
  }
  return { patients: byPatient.length, treatments, entries: entries.length };
}

interface Entering {
  readonly number: number;
  readonly settings: YearSettings;
  readonly staff: Staff;
  /** treatments of patients before this one */
  readonly treated: number;
}

function stepsOfPatient(rows: readonly TreatmentRow[], { number, settings, staff, treated }: Entering): Step[] {
  const began = settings.until.getTime() - yearWeeks * 7 * dayMs;
  const [patientId, consentId] = [crypto.randomUUID(), crypto.randomUUID()];
  const startOf = ({ givenWeek }: TreatmentRow, k: number): Date =>
    // people come through the day, not all at midnight
    new Date(began + givenWeek * 7 * dayMs + ((7 * number + 3 * k) % 48) * 10 * 60_000);
  const counted = number % 20 !== 19;
  const first = startOf(rows[0], 0).getTime() - dayMs;
  const enter: Step['enter'] = async ({ people, outcomes }) => {
    const born = Math.round(1983 - 9 * (rows[0].covariates['age'] ?? 0));
    entered(
      await people.addPatient({
        id: patientId,
        sex: number % 11 === 10 ? 'male' : 'female',
        ...yearIdentity(number, born),
      }),
    );
    const covers = { coversTreatment: true, coversCaptures: true, coversPictures: true, coversTeaching: false };
    const agreed = { ...covers, coversRegistry: counted, coversResearch: counted && number % 3 !== 2 };
    const signed = { textVersion: '1.1', language: 'en', givenAt: new Date(first).toISOString() };
    entered(await people.addConsent({ id: consentId, patientId, ...agreed, ...signed }));
    if (number % 40 !== 39) return;
    const no = { clinicianId: staff.surgeon, refusedOn: signed.givenAt.slice(0, 10), askedFor: 'filler' } as const;
    entered(await outcomes.addRefusal({ patientId, ...no, reason: 'anatomy', referred: true }));
  };
  const sessions = rows.flatMap((row, k) => {
    const performedBy =
      staff[row.injectorRole === 'dermatologist' ? 'physician' : (row.injectorRole as 'surgeon' | 'nurse')];
    const { picture } = settings;
    return stepsOf({
      ...{ row, number: treated + k, patientId, consentId, counted, staff, performedBy, performedAt: startOf(row, k) },
      supervisedBy: performedBy === staff.nurse ? staff.surgeon : null,
      allMeasures: settings.allMeasures,
      picture: picture !== undefined && (treated + k) % picture.every === 0 ? picture.bytes : null,
    });
  });
  return [{ at: first, enter }, ...sessions];
}
