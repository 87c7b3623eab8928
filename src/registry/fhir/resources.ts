import { treatmentsOf } from '../charting/treatments.ts';
import { followUpsOf } from '../outcomes/follow-ups.ts';
import { forecastsOf } from '../outcomes/forecasts.ts';
import { adverseEventsOf } from '../outcomes/harm.ts';
import { listClinicians } from '../people/clinicians.ts';
import { consentsOf } from '../people/consents.ts';
import { findPatient } from '../people/patients.ts';
import type { Context } from '../work.ts';
import { type Dated, dated, type LastChanges, lastChanges } from './last-updated.ts';
import { adverseEventResource, answerResources, forecastResources, measureResource } from './outcomes.ts';
import { consentResource, patientResource, practitionerResource } from './people.ts';
import type { FhirResource } from './terms.ts';
import { treatmentResources } from './treatment.ts';

/** Kinds of resources that the registry is written as. */
export const fhirTypes = [
  'Patient',
  'Practitioner',
  'Consent',
  'Procedure',
  'Medication',
  'MedicationAdministration',
  'Observation',
  'AdverseEvent',
  'RiskAssessment',
  'Provenance',
] as const;
export type FhirType = (typeof fhirTypes)[number];

interface Source {
  readonly types: readonly FhirType[];
  /** What a patient's rows of one kind are written as; each with the row whose changes are its own. */
  of(context: Context, patientId: string, withNames: boolean): Promise<readonly Dated[]>;
}

/** Everything of one patient, in the order in which it is written. */
const sources: readonly Source[] = [
  { types: ['Patient'], of: patientOnes },
  {
    types: ['Consent'],
    of: async (context, patientId) =>
      (await consentsOf(context, patientId)).map((consent) => ({
        row: consent.id,
        resource: consentResource(consent),
      })),
  },
  {
    types: ['Procedure', 'Medication', 'MedicationAdministration', 'Provenance'],
    of: async (context, patientId, withNames) =>
      (await treatmentsOf(context, patientId)).flatMap((one) => ofRow(one.id, treatmentResources(one, withNames))),
  },
  {
    types: ['RiskAssessment', 'Provenance'],
    of: async (context, patientId) =>
      (await forecastsOf(context, patientId)).flatMap((one) => ofRow(one.id, forecastResources(one))),
  },
  {
    types: ['Observation'],
    of: async (context, patientId) =>
      (await followUpsOf(context, patientId)).flatMap((one) => ofRow(one.id, answerResources(one))),
  },
  {
    types: ['AdverseEvent'],
    of: async (context, patientId) =>
      (await adverseEventsOf(context, patientId)).map((one) => ({ row: one.id, resource: adverseEventResource(one) })),
  },
  { types: ['Observation'], of: measureOnes },
];

/** Everything in the registry as FHIR R4 resources, patient after patient. @param withNames names and remarks as well */
export async function* fhirResources(context: Context, withNames: boolean): AsyncGenerator<FhirResource> {
  yield* await practitioners(context);
  const changes = await lastChanges(context);
  for (const patientId of await patientIds(context)) {
    yield* await resourcesOf(context, patientId, { withNames, changes });
  }
}

/** Numbers of all patients, first entered first. */
export async function patientIds({ db }: Pick<Context, 'db'>): Promise<readonly string[]> {
  const rows = await db.selectFrom('patient').select('id').orderBy('createdAt').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Everybody who treats or has, as resources. */
export async function practitioners(context: Context): Promise<FhirResource[]> {
  const clinicians = await listClinicians(context);
  return dated(
    context,
    clinicians.map((clinician) => ({ row: clinician.id, resource: practitionerResource(clinician) })),
  );
}

/** What is wanted of a patient. */
interface Wanted {
  readonly withNames: boolean;
  /** of all types without it */
  readonly type?: FhirType;
  /** when rows were last changed, by whoever asks of many patients */
  readonly changes?: LastChanges;
}

/** A patient's resources, of one type or of all, always in the same order. */
export async function resourcesOf(
  context: Context,
  patientId: string,
  { withNames, type, changes }: Wanted,
): Promise<FhirResource[]> {
  const found: Dated[] = [];
  for (const source of sources) {
    if (type !== undefined && !source.types.includes(type)) continue;
    found.push(...(await source.of(context, patientId, withNames)));
  }
  return dated(
    context,
    found.filter(({ resource }) => type === undefined || resource.resourceType === type),
    changes,
  );
}

function ofRow(row: string, resources: readonly FhirResource[]): Dated[] {
  return resources.map((resource) => ({ row, resource }));
}

async function patientOnes(context: Context, patientId: string, withNames: boolean): Promise<Dated[]> {
  const patient = await findPatient(context, patientId);
  return patient === null ? [] : [{ row: patientId, resource: patientResource(patient, withNames) }];
}

async function measureOnes({ db }: Context, patientId: string): Promise<Dated[]> {
  const measures = await db
    .selectFrom('captureMeasure')
    .innerJoin('capture', 'capture.id', 'captureMeasure.captureId')
    .selectAll('captureMeasure')
    .select(['capture.patientId', 'capture.takenAt', 'capture.kind'])
    .where('capture.patientId', '=', patientId)
    .orderBy('capture.takenAt')
    .orderBy('captureMeasure.captureId')
    .orderBy('captureMeasure.number')
    .orderBy('captureMeasure.measure')
    .execute();
  return measures.map((measure) => ({ row: measure.captureId, resource: measureResource(measure, measure) }));
}
