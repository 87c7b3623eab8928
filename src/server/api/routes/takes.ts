import { mediaLimits, mediaTypes } from '#media';
import { type GivenFile, takeEndings } from '../files.ts';
import { rowId, rowIdOrNothing } from '../query-fields.ts';
import { charting, type Route, treating } from '../route.ts';

/** Photographs and clips behind captures. */
export const takeRoutes: readonly Route[] = [
  {
    id: 'listTakes',
    method: 'get',
    path: '/patients/{patientId}/takes',
    summary: 'Photographs and clips that are kept of a patient, oldest first; none is opened.',
    roles: charting,
    pages: true,
    answer: ({ takes }, { path }) => takes.of(path['patientId']!),
  },
  {
    id: 'keepTake',
    method: 'post',
    path: '/patients/{patientId}/takes',
    summary:
      'Keeps the photograph or clip behind a capture, under a consent that covers pictures. Place, moment, device and sound are taken out first. Sent twice with the same id, the first is kept.',
    roles: charting,
    query: { captureId: rowId, consentId: rowId, id: rowIdOrNothing },
    takesFile: true,
    megabytes: mediaLimits.clipMegabytes.value,
    answer: ({ takes }, { path, query, file }) => {
      const { captureId = '', consentId = '', id = '' } = query;
      const of = { patientId: path['patientId']!, captureId, consentId };
      return takes.keep({ ...of, ...(id === '' ? {} : { id }) }, file);
    },
  },
  {
    id: 'openTake',
    method: 'get',
    path: '/takes/{takeId}/file',
    summary: 'A kept photograph or clip, as a file to be saved. That it was opened is entered in the log.',
    roles: charting,
    givesFile: mediaTypes,
    answer: async ({ takes }, { path }) => {
      const opened = await takes.open(path['takeId']!);
      if (!opened.ok) return opened;
      const { id, mediaType, bytes, content } = opened.value;
      const file: GivenFile = { name: `take-${id}.${takeEndings[mediaType]}`, mediaType, bytes, content };
      return { ok: true, value: file };
    },
  },
  {
    id: 'removeTake',
    method: 'delete',
    path: '/takes/{takeId}',
    summary: 'Removes a kept photograph or clip and its key for good; its measures stay.',
    roles: treating,
    answer: ({ takes }, { path }) => takes.remove(path['takeId']!),
  },
];
