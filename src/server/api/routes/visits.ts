import { z } from 'zod';
import { allowed, registryDocuments } from '#registry';
import { day, dayOrNothing, orNothing } from '../query-fields.ts';
import { charting, type Route } from '../route.ts';
import { named } from './people.ts';
import { withPatients } from './with-patients.ts';

const weeks = ['2', '4', '8', '12', '16'] as const;
const states = ['ahead', 'due', 'invited', 'overdue', 'came', 'missed'] as const;
type State = (typeof states)[number];
const someStates = allowed('one-of-list', { words: states.join(', ') });
const stateList = z.string().regex(new RegExp(`^(?:${states.join('|')})(?:,(?:${states.join('|')}))*$`), someStates);

/** Visits that everybody treated is invited to. */
export const visitRoutes: readonly Route[] = [
  {
    id: 'listVisits',
    method: 'get',
    path: '/visits',
    summary: 'Visits of everybody treated with where they stand on a day, the most urgent first.',
    roles: charting,
    query: {
      on: dayOrNothing,
      week: orNothing(z.enum(weeks), allowed('choice', { words: weeks.join(', ') })),
      states: orNothing(stateList, someStates),
    },
    pages: true,
    answer: ({ outcomes }, { query: { on, week, states: wanted } }) =>
      outcomes.visitList({
        ...(on && { on }),
        ...(week && { week: Number(week) }),
        ...(wanted && { states: wanted.split(',') as State[] }),
      }),
    complete: withPatients,
  },
  {
    id: 'countVisits',
    method: 'get',
    path: '/visits/counts',
    summary: 'How many were treated, invited and came, by week; everybody treated counts.',
    roles: charting,
    query: { on: dayOrNothing },
    answer: ({ outcomes }, { query }) => outcomes.visitCounts(query['on'] || undefined),
  },
  {
    id: 'listDueFollowUps',
    method: 'get',
    path: '/follow-ups',
    summary: 'Follow-ups that were due by a day and at which nobody has come yet, oldest first.',
    roles: charting,
    query: { by: day },
    pages: true,
    answer: ({ outcomes }, { query }) => outcomes.due(query['by']!),
  },
  {
    id: 'listFollowUps',
    method: 'get',
    path: '/patients/{patientId}/follow-ups',
    summary: 'Follow-ups of a patient, oldest first.',
    roles: charting,
    pages: true,
    answer: ({ outcomes }, { path }) => outcomes.followUpsOf(path['patientId']!),
  },
  {
    id: 'recordFollowUp',
    method: 'put',
    path: '/follow-ups/{followUpId}',
    summary: 'Who was invited, who came, what was answered, or why nobody came.',
    roles: charting,
    body: registryDocuments.followUp,
    answer: ({ outcomes }, { path, body }) => outcomes.recordFollowUp(named(body, 'id', path['followUpId']!)),
  },
];
