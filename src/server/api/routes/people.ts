import { registryDocuments } from '#registry';
import { upTo } from '../query-fields.ts';
import { charting, directing, type Route, treating } from '../route.ts';

/** Clinicians, patients and what they agreed to. */
export const peopleRoutes: readonly Route[] = [
  {
    id: 'listClinicians',
    method: 'get',
    path: '/clinicians',
    summary: 'Everybody who treats, assists or charts.',
    roles: charting,
    pages: true,
    answer: ({ people }) => people.listClinicians(),
  },
  {
    id: 'addClinician',
    method: 'post',
    path: '/clinicians',
    summary: 'Enters a clinician. Sent twice with the same id, the first is kept.',
    roles: directing,
    body: registryDocuments.clinician,
    answer: ({ people }, { body }) => people.addClinician(body),
  },
  {
    id: 'searchPatients',
    method: 'get',
    path: '/patients',
    summary: 'Patients whose name or clinic number holds a text.',
    roles: charting,
    query: { search: upTo(200) },
    pages: true,
    answer: ({ people }, { query }) => people.searchPatients(query['search'] ?? ''),
  },
  {
    id: 'addPatient',
    method: 'post',
    path: '/patients',
    summary: 'Enters a patient under a key of their own. Sent twice with the same id, the first is kept.',
    roles: charting,
    body: registryDocuments.patient,
    answer: ({ people }, { body }) => people.addPatient(body),
  },
  {
    id: 'findPatient',
    method: 'get',
    path: '/patients/{patientId}',
    summary: 'One patient.',
    roles: charting,
    answer: ({ people }, { path }) => people.findPatient(path['patientId']!),
  },
  {
    id: 'changePatient',
    method: 'put',
    path: '/patients/{patientId}',
    summary: 'Writes a patient anew, from the version that was read; a later one is never overwritten.',
    roles: charting,
    body: registryDocuments.changedPatient,
    answer: ({ people }, { path, body }) => people.changePatient(named(body, 'id', path['patientId']!)),
  },
  {
    id: 'removePatient',
    method: 'delete',
    path: '/patients/{patientId}',
    summary: 'Removes a patient: rows are deleted and the key is destroyed. A count without a name remains.',
    roles: directing,
    answer: ({ people }, { path }) => people.removePatient(path['patientId']!),
  },
  {
    id: 'listConsents',
    method: 'get',
    path: '/patients/{patientId}/consents',
    summary: 'What a patient agreed to, oldest first.',
    roles: charting,
    pages: true,
    answer: ({ people }, { path }) => people.consentsOf(path['patientId']!),
  },
  {
    id: 'addConsent',
    method: 'post',
    path: '/consents',
    summary: 'Enters a consent. Sent twice with the same id, the first is kept.',
    roles: charting,
    body: registryDocuments.consent,
    answer: ({ people }, { body }) => people.addConsent(body),
  },
  {
    id: 'withdrawConsent',
    method: 'post',
    path: '/consents/{consentId}/withdrawal',
    summary: 'Takes a consent back; nothing new may rest on it.',
    roles: treating,
    answer: ({ people }, { path }) => people.withdrawConsent(path['consentId']!),
  },
];

/** A body whose number is the one of the path, whatever it says itself. */
export function named(body: object, name: string, value: string): never {
  return { ...body, [name]: value } as never;
}
