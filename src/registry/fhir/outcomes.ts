import type { FollowUp } from '../outcomes/follow-ups.ts';
import type { ForecastMade } from '../outcomes/forecasts.ts';
import type { AdverseEventRow, CaptureMeasureRow, CaptureRow } from '../schema/outcome-tables.ts';
import { type FhirResource, hl7Term, moment, ownTerm, present, quantity, reference } from './terms.ts';

/** A measure of a capture with its interval. */
export function measureResource(
  { patientId, takenAt, kind }: Pick<CaptureRow, 'patientId' | 'takenAt' | 'kind'>,
  of: CaptureMeasureRow,
): FhirResource {
  const { captureId, number, expression, measure, unit, value, lo95, hi95 } = of;
  return {
    resourceType: 'Observation',
    id: `${captureId}.${number}.${measure}`.slice(0, 64),
    status: 'final',
    code: ownTerm('measure', measure, `${measure}, ${expression}`),
    subject: reference('Patient', patientId),
    effectiveDateTime: moment(takenAt),
    valueQuantity: quantity(value, unit),
    method: { text: `measured in a ${kind}` },
    component: [
      { code: ownTerm('interval', 'lo95'), valueQuantity: quantity(lo95, unit) },
      { code: ownTerm('interval', 'hi95'), valueQuantity: quantity(hi95, unit) },
    ],
  };
}

/** Answers of a visit, one observation each, 0 (no trouble) to 3 (cannot). */
export function answerResources({ id, patientId, treatmentId, week, cameAt, answers }: FollowUp): FhirResource[] {
  if (cameAt === null) return [];
  return Object.entries(answers).map(([question, answer]) => ({
    resourceType: 'Observation',
    id: `${id}.${question}`,
    status: 'final',
    code: ownTerm('function-question', question, `${question}, week ${week}`),
    subject: reference('Patient', patientId),
    partOf: [reference('Procedure', treatmentId)],
    effectiveDateTime: moment(cameAt),
    ...(answer === null
      ? { dataAbsentReason: hl7Term('data-absent-reason', 'asked-unknown') }
      : { valueInteger: answer }),
  }));
}

/** Something unwanted that happened. R4 has no field for its last day, so an extension carries it. */
export function adverseEventResource(event: Omit<AdverseEventRow, 'noteSealed'>): FhirResource {
  const { id, patientId, treatmentId, kind, severity, serious, startedOn, endedOn, createdAt } = event;
  return {
    resourceType: 'AdverseEvent',
    id,
    ...present({
      extension: endedOn === null ? null : [{ url: 'urn:philtrum:ended-on', valueDate: endedOn }],
      suspectEntity: treatmentId === null ? null : [{ instance: reference('Procedure', treatmentId) }],
    }),
    actuality: 'actual',
    event: ownTerm('adverse-event', kind),
    subject: reference('Patient', patientId),
    date: startedOn,
    recordedDate: moment(createdAt),
    seriousness: hl7Term('adverse-event-seriousness', serious ? 'serious' : 'non-serious'),
    severity: hl7Term('adverse-event-severity', severity),
    outcome: hl7Term('adverse-event-outcome', endedOn === null ? 'ongoing' : 'resolved'),
  };
}

/** A forecast that was shown: its odds of events, and by what it was made. */
export function forecastResources(forecast: ForecastMade): FhirResource[] {
  const { id, patientId, treatmentId, madeAt, software, parameters, priors, kernel, seed, draws, digest, said } =
    forecast;
  const events = said.filter(({ kind }) => kind === 'event');
  const made = `${draws} draws, seed ${seed}, parameters ${parameters}, priors ${priors}, kernel ${kernel}, SHA-256 ${digest}`;
  return [
    {
      resourceType: 'RiskAssessment',
      id,
      status: 'final',
      subject: reference('Patient', patientId),
      occurrenceDateTime: moment(madeAt),
      method: { text: 'simulated treatments of a face like this; a model, not a promise' },
      note: [{ text: made }],
      prediction: events.map(({ name, probability, lo95, hi95 }) => ({
        outcome: ownTerm('event', name),
        probabilityDecimal: probability,
        rationale: `between ${lo95} and ${hi95}`,
      })),
    },
    {
      resourceType: 'Provenance',
      id: `${id}.provenance`,
      target: [reference('RiskAssessment', id)],
      recorded: moment(madeAt),
      agent: [{ who: { display: software } }],
      ...present({
        entity: treatmentId === null ? null : [{ role: 'derivation', what: reference('Procedure', treatmentId) }],
      }),
    },
  ];
}
