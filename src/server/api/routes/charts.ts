import { registryDocuments } from '#registry';
import { rowIdOrNothing } from '../query-fields.ts';
import { charting, directing, type Route, treating } from '../route.ts';
import { named } from './people.ts';

/** Charts from the first draft to the signature, and who was given a lot. */
export const chartRoutes: readonly Route[] = [
  {
    id: 'listDrafts',
    method: 'get',
    path: '/drafts',
    summary: 'Charts that wait to be finished, last saved first.',
    roles: charting,
    query: { patientId: rowIdOrNothing },
    pages: true,
    answer: ({ charts }, { query }) => charts.openDrafts(query['patientId'] || undefined),
  },
  {
    id: 'saveDraft',
    method: 'put',
    path: '/drafts/{draftId}',
    summary: 'Keeps a chart as it stands, from the version that was read; a later one is never overwritten.',
    roles: charting,
    body: registryDocuments.draft,
    answer: ({ charts }, { path, body }) => charts.saveDraft(named(body, 'id', path['draftId']!)),
  },
  {
    id: 'listTreatments',
    method: 'get',
    path: '/patients/{patientId}/treatments',
    summary: 'Treatments of a patient, last first, with planned and delivered points and what lies between.',
    roles: charting,
    pages: true,
    answer: ({ charts }, { path }) => charts.treatmentsOf(path['patientId']!),
  },
  {
    id: 'finishChart',
    method: 'put',
    path: '/patients/{patientId}/treatments/{treatmentId}',
    summary: 'Turns a draft into the treatment of the same id, all of it or nothing. Sent twice, the first is kept.',
    roles: treating,
    body: registryDocuments.chart,
    answer: ({ charts }, { path, body }) =>
      charts.finish({ id: path['treatmentId']!, patientId: path['patientId']! }, body),
  },
  {
    id: 'repeatLastPlan',
    method: 'get',
    path: '/patients/{patientId}/last-plan',
    summary: 'A draft body that plans what was planned last; nothing is delivered yet, the lot is empty.',
    roles: charting,
    answer: ({ charts }, { path }) => charts.repeatLastPlan(path['patientId']!),
  },
  {
    id: 'listLots',
    method: 'get',
    path: '/lots',
    summary: 'Lots that something was given from, last used first.',
    roles: treating,
    answer: async ({ charts }) => ({ items: await charts.lotsUsed() }),
  },
  {
    id: 'recallLot',
    method: 'get',
    path: '/lots/{lot}/recall',
    summary: 'Everybody who was given something of a lot, latest first.',
    roles: treating,
    answer: ({ charts }, { path }) => charts.recallList(path['lot']!),
  },
  {
    id: 'listWaitingForSignOff',
    method: 'get',
    path: '/sign-offs/waiting',
    summary: 'Charts that no director has signed off yet, longest waiting first.',
    roles: directing,
    pages: true,
    answer: ({ charts }) => charts.waitingForSignOff(),
  },
  {
    id: 'signOff',
    method: 'put',
    path: '/treatments/{treatmentId}/sign-off',
    summary:
      'A director’s signature under a chart as it was read. Sent twice, the first is kept; another’s is refused.',
    roles: directing,
    body: registryDocuments.signOff,
    answer: ({ charts }, { path, body }) => charts.signOff(named(body, 'id', path['treatmentId']!)),
  },
];
