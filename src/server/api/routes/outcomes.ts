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
    summary:
      'Enters a measurement under a consent that covers it, with when its picture was taken and at which visit; what tells a face from another is left out.',
    roles: charting,
    body: registryDocuments.capture,
    megabytes: 70,
    answer: ({ outcomes }, { body }) => outcomes.addCapture(body),
  },
  {
    id: 'listMeasured',
    method: 'get',
    path: '/patients/{patientId}/measured',
    summary:
      'What was measured of a patient, oldest first, with the pictures that are kept of it; no document is opened.',
    roles: charting,
    pages: true,
    answer: ({ outcomes }, { path }) => outcomes.measuredOf(path['patientId']!),
  },
  {
    id: 'removeCapture',
    method: 'delete',
    path: '/captures/{captureId}',
    summary: 'Removes what was measured by mistake or of somebody else, with its pictures; the log keeps that it was.',
    roles: directing,
    answer: ({ outcomes }, { path }) => outcomes.removeCapture(path['captureId']!),
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
