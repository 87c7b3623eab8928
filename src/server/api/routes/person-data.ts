import { charting, directing, languageField, type Route, treating } from '../route.ts';

/** What is kept of one person: what would go, and all of it to take along. */
export const personDataRoutes: readonly Route[] = [
  {
    id: 'previewWithdrawal',
    method: 'get',
    path: '/consents/{consentId}/withdrawal',
    summary: 'What would go if a consent were taken back now, and what would stay; nothing is changed.',
    roles: charting,
    answer: ({ people }, { path }) => people.whatRests(path['consentId']!),
  },
  {
    id: 'previewRemoval',
    method: 'get',
    path: '/patients/{patientId}/removal',
    summary: 'How much would go if a patient were removed now; nothing is changed.',
    roles: directing,
    answer: ({ people }, { path }) => people.wouldRemove(path['patientId']!),
  },
  {
    id: 'exportPatient',
    method: 'get',
    path: '/patients/{patientId}/export',
    summary:
      'Everything that is kept of one patient, with names and pictures, as a ZIP of JSON, FHIR R4 and the pictures. That it was made is entered in the log.',
    roles: treating,
    query: { language: languageField },
    givesFile: ['application/zip'],
    answer: async (registry, { path, query, served }) => {
      const { personArchive } = await import('../../archive/person-archive.ts');
      return personArchive(registry, path['patientId']!, { language: query['language']!, version: served.version });
    },
  },
];
