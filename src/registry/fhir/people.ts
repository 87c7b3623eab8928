import type { Patient } from '../people/patients.ts';
import type { ClinicianRow, ConsentRow } from '../schema/people-tables.ts';
import { type FhirResource, hl7Term, moment, present, reference } from './terms.ts';

const genders = { female: 'female', male: 'male', other: 'other', 'not-said': 'unknown' } as const;

/** A patient; with names only where they were asked for. */
export function patientResource({ id, sex, birthYear, identity }: Patient, withNames: boolean): FhirResource {
  const { name, bornOn, contact, clinicNumber } = identity;
  const named = withNames
    ? {
        name: [{ text: name }],
        telecom: contact === null ? null : [{ value: contact }],
        identifier: clinicNumber === null ? null : [{ system: 'urn:philtrum:clinic-number', value: clinicNumber }],
      }
    : {};
  const birthDate = withNames && bornOn !== null ? bornOn : birthYear === null ? null : String(birthYear);
  return { resourceType: 'Patient', id, gender: genders[sex], ...present({ ...named, birthDate }) };
}

/** Somebody who treats. */
export function practitionerResource({ id, name, role, training, active }: ClinicianRow): FhirResource {
  const said = training === '' ? role : `${role}; ${training}`;
  return {
    resourceType: 'Practitioner',
    id,
    active,
    name: [{ text: name }],
    qualification: [{ code: { text: said } }],
  };
}

/** Purposes of HL7 for what a consent covers; captures and teaching have none there and are named in the text. */
const purposes = [
  ['coversTreatment', 'TREAT'],
  ['coversRegistry', 'HQUALIMP'],
  ['coversResearch', 'HRESCH'],
] as const;

/** What a patient agreed to, and whether it still holds. */
export function consentResource(consent: ConsentRow): FhirResource {
  const { id, patientId, textVersion, givenAt, withdrawnAt } = consent;
  const purpose = purposes.flatMap(([scope, code]) => {
    const system = 'http://terminology.hl7.org/CodeSystem/v3-ActReason';
    return consent[scope] ? [{ system, code }] : [];
  });
  const period = present({ start: moment(givenAt), end: withdrawnAt === null ? null : moment(withdrawnAt) });
  return {
    resourceType: 'Consent',
    id,
    status: withdrawnAt === null ? 'active' : 'inactive',
    scope: hl7Term('consentscope', 'treatment'),
    category: [{ coding: [{ system: 'http://loinc.org', code: '59284-0' }] }],
    patient: reference('Patient', patientId),
    dateTime: moment(givenAt),
    policy: [{ uri: `urn:philtrum:consent-text:${encodeURIComponent(textVersion)}` }],
    provision: present({ type: 'permit', period, purpose: purpose.length === 0 ? null : purpose }),
  };
}
