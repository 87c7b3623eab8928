import type { Treatment, TreatmentPoint } from '../charting/treatments.ts';
import type { PreparationRow } from '../schema/chart-tables.ts';
import { type FhirResource, hl7Term, moment, ownTerm, present, quantity, reference, toxinUnits } from './terms.ts';

/** A treatment: the procedure, what was in the syringes, one administration for each point, who entered it and who signed it off. */
export function treatmentResources(treatment: Treatment, withNames: boolean): FhirResource[] {
  return [
    procedure(treatment, withNames),
    ...treatment.preparations.map(medication),
    ...treatment.points.map((point) => pointResource(treatment, point)),
    provenance(treatment),
  ];
}

function procedure(
  { id, patientId, performedAt, performedBy, supervisedBy, label, note }: Treatment,
  withNames: boolean,
): FhirResource {
  const supervisor =
    supervisedBy === null
      ? []
      : [{ function: { text: 'supervision' }, actor: reference('Practitioner', supervisedBy) }];
  return {
    resourceType: 'Procedure',
    id,
    status: 'completed',
    code: { text: label },
    subject: reference('Patient', patientId),
    performedDateTime: moment(performedAt),
    performer: [{ actor: reference('Practitioner', performedBy) }, ...supervisor],
    ...present({ note: withNames && note !== null ? [{ text: note }] : null }),
  };
}

function medication({
  id,
  kind,
  substance,
  tradeName,
  lot,
  expiresOn,
  vialUnits,
  diluentMl,
}: PreparationRow): FhirResource {
  const dilution = vialUnits === null ? '' : `, ${vialUnits} U of ${substance} in ${diluentMl} mL`;
  const words = kind === 'toxin' ? substance : `hyaluronic acid gel, ${substance}`;
  return {
    resourceType: 'Medication',
    id,
    code: ownTerm('substance', substance, `${words} (${tradeName})${dilution}`),
    batch: { lotNumber: lot, expirationDate: expiresOn },
  };
}

/** A point: given as it was done; a point that was planned and left out is said to be not done. */
function pointResource({ id, patientId, performedAt, performedBy }: Treatment, point: TreatmentPoint): FhirResource {
  const place = point.delivered ?? point.planned!;
  const { landmark, side, dxMm, dyMm, depthMm, amount } = place;
  const where = `${landmark}, ${side}, ${dxMm} mm to the patient’s left, ${dyMm} mm up, ${depthMm} mm deep`;
  const dose = point.amountUnit === 'U' ? toxinUnits(amount, point.substance) : quantity(amount, 'mL');
  const planned = point.planned === null ? 'not planned' : `planned: ${planText(point)}`;
  return {
    resourceType: 'MedicationAdministration',
    id: `${id}.${point.number}`,
    status: point.delivered === null ? 'not-done' : 'completed',
    partOf: [reference('Procedure', id)],
    medicationReference: reference('Medication', point.preparationId),
    subject: reference('Patient', patientId),
    effectiveDateTime: moment(performedAt),
    performer: [{ actor: reference('Practitioner', performedBy) }],
    dosage: { text: planned, site: ownTerm('site', `${landmark}/${side}`, where), dose },
  };
}

function planText({ planned, amountUnit, substance }: TreatmentPoint): string {
  const { landmark, side, dxMm, dyMm, depthMm, amount } = planned!;
  const dose = amountUnit === 'U' ? `${amount} U of ${substance}` : `${amount} mL`;
  return `${dose} at ${landmark}, ${side}, ${dxMm} mm to the patient’s left, ${dyMm} mm up, ${depthMm} mm deep`;
}

function provenance(treatment: Treatment): FhirResource {
  const { id, createdAt, performedBy, consentId, signedOffBy } = treatment;
  const verifier =
    signedOffBy === null
      ? []
      : [{ type: hl7Term('provenance-participant-type', 'verifier'), who: reference('Practitioner', signedOffBy) }];
  return {
    resourceType: 'Provenance',
    id: `${id}.provenance`,
    target: [reference('Procedure', id)],
    recorded: moment(createdAt),
    agent: [{ who: reference('Practitioner', performedBy) }, ...verifier],
    entity: [{ role: 'source', what: reference('Consent', consentId) }],
  };
}
