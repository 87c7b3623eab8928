import { registryDocuments } from '#registry';
import { charting, directing, type Route } from '../route.ts';

/** What became of those who were treated. */
export const outcomeRoutes: readonly Route[] = [
  {
    id: 'listCaptures',
    method: 'get',
    path: '/patients/{patientId}/captures',
    summary: 'What was measured on photographs and videos of a patient.',
    roles: charting,
    pages: true,
    answer: ({ outcomes }, { path }) => outcomes.capturesOf(path['patientId']!),
  },
  {
    id: 'addCapture',
    method: 'post',
    path: '/captures',
    summary: 'Enters a measurement under a consent that covers it; what tells a face from another is left out.',
    roles: charting,
    body: registryDocuments.capture,
    megabytes: 70,
    answer: ({ outcomes }, { body }) => outcomes.addCapture(body),
  },
  {
    id: 'listForecasts',
    method: 'get',
    path: '/patients/{patientId}/forecasts',
    summary: 'Forecasts that were shown to a patient, with what they said.',
    roles: charting,
    pages: true,
    answer: ({ outcomes }, { path }) => outcomes.forecastsOf(path['patientId']!),
  },
  {
    id: 'addForecast',
    method: 'post',
    path: '/forecasts',
    summary: 'Keeps what a forecast said, to be held against what happens.',
    roles: charting,
    body: registryDocuments.forecast,
    answer: ({ outcomes }, { body }) => outcomes.addForecast(body),
  },
  {
    id: 'verifyLog',
    method: 'get',
    path: '/log/verification',
    summary: 'Whether every entry of the log follows from the one before it.',
    roles: directing,
    answer: (registry) => registry.verifyLog(),
  },
];
