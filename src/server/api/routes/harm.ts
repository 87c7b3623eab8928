import { registryDocuments } from '#registry';
import { charting, type Route, treating } from '../route.ts';
import { named } from './people.ts';
import { withPatients } from './with-patients.ts';

/** What went wrong, and when a clinician said no. */
export const harmRoutes: readonly Route[] = [
  {
    id: 'listAllAdverseEvents',
    method: 'get',
    path: '/adverse-events',
    summary: 'What went wrong for anybody: what lasts first, then the serious, then the latest.',
    roles: charting,
    pages: true,
    answer: ({ outcomes }) => outcomes.adverseEvents(),
    complete: withPatients,
  },
  {
    id: 'listAdverseEvents',
    method: 'get',
    path: '/patients/{patientId}/adverse-events',
    summary: 'What went wrong for a patient.',
    roles: charting,
    pages: true,
    answer: ({ outcomes }, { path }) => outcomes.adverseEventsOf(path['patientId']!),
  },
  {
    id: 'addAdverseEvent',
    method: 'post',
    path: '/adverse-events',
    summary: 'Enters something unwanted with its severity. Sent twice with the same id, the first is kept.',
    roles: charting,
    body: registryDocuments.adverseEvent,
    answer: ({ outcomes }, { body }) => outcomes.addAdverseEvent(body),
  },
  {
    id: 'changeAdverseEvent',
    method: 'put',
    path: '/adverse-events/{eventId}',
    summary: 'Writes an adverse event anew, for example with its end.',
    roles: treating,
    body: registryDocuments.changedAdverseEvent,
    answer: ({ outcomes }, { path, body }) => outcomes.changeAdverseEvent(named(body, 'id', path['eventId']!)),
  },
  {
    id: 'listAllRefusals',
    method: 'get',
    path: '/refusals',
    summary: 'Every time a clinician said no, latest first.',
    roles: charting,
    pages: true,
    answer: ({ outcomes }) => outcomes.refusals(),
    complete: withPatients,
  },
  {
    id: 'listRefusals',
    method: 'get',
    path: '/patients/{patientId}/refusals',
    summary: 'When a clinician said no.',
    roles: charting,
    pages: true,
    answer: ({ outcomes }, { path }) => outcomes.refusalsOf(path['patientId']!),
  },
  {
    id: 'addRefusal',
    method: 'post',
    path: '/refusals',
    summary: 'Enters a clinician’s no with its reason.',
    roles: treating,
    body: registryDocuments.refusal,
    answer: ({ outcomes }, { body }) => outcomes.addRefusal(body),
  },
];
