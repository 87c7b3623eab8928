import { treatmentsOf } from '../charting/treatments.ts';
import { followUpsOf } from '../outcomes/follow-ups.ts';
import { forecastsOf } from '../outcomes/forecasts.ts';
import { adverseEventsOf } from '../outcomes/harm.ts';
import { listClinicians } from '../people/clinicians.ts';
import { consentsOf } from '../people/consents.ts';
import { searchPatients } from '../people/patients.ts';
import type { Context } from '../work.ts';
import { adverseEventResource, answerResources, forecastResources, measureResource } from './outcomes.ts';
import { consentResource, patientResource, practitionerResource } from './people.ts';
import type { FhirResource } from './terms.ts';
import { treatmentResources } from './treatment.ts';

/** Everything in the registry as FHIR R4 resources, patient after patient. @param withNames names and remarks as well */
export async function* fhirResources(context: Context, withNames: boolean): AsyncGenerator<FhirResource> {
  for (const clinician of await listClinicians(context)) yield practitionerResource(clinician);
  for (const patient of await searchPatients(context, '')) {
    yield patientResource(patient, withNames);
    yield* resourcesOf(context, patient.id, withNames);
  }
}

async function* resourcesOf(context: Context, patientId: string, withNames: boolean): AsyncGenerator<FhirResource> {
  yield* (await consentsOf(context, patientId)).map(consentResource);
  for (const treatment of await treatmentsOf(context, patientId)) yield* treatmentResources(treatment, withNames);
  yield* (await forecastsOf(context, patientId)).flatMap(forecastResources);
  yield* (await followUpsOf(context, patientId)).flatMap(answerResources);
  yield* (await adverseEventsOf(context, patientId)).map(adverseEventResource);
  const measures = await context.db
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
  yield* measures.map((measure) => measureResource(measure, measure));
}
