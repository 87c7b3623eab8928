import { z } from 'zod';
import { forecastsAtAGlance, learnDocument, learnReport, patientSeries, type Question, seriesDocument } from '#learn';
import { allowed, type Refused, type Refusing, refusalOf } from '#registry';
import { learnAnswer, ownSeriesAnswer } from '../../learning/answers.ts';
import { keepLast } from '../../learning/keep-last.ts';
import { orNothing } from '../query-fields.ts';
import type { Role, Route } from '../route.ts';

const counting: readonly Role[] = ['director', 'researcher'];

const form = /^(event|outcome)\.(\d{1,3})\.([\w.-]{1,100})$/;
const asked = z.string({ error: allowed('question') }).regex(form, allowed('question'));

const counted = keepLast(() => new Date().toISOString().slice(0, 10));

/** What happened to everybody who agrees to be counted. Pseudonyms only; nothing sealed is opened. */
export const learningRoutes: readonly Route[] = [
  {
    id: 'learn',
    method: 'get',
    path: '/learn',
    summary:
      'Who came back, what was looked at and, of one question, what all who were treated had and how good forecasts were.',
    roles: counting,
    query: { question: orNothing(asked, allowed('question')) },
    answers: learnAnswer,
    answer: async (registry, { query, served }) => {
      const { rows, treated, once } = await counted(registry);
      const made = { treated, software: served.version };
      const overview = once('', () => {
        const report = learnReport(rows, () => false);
        return learnDocument(report, { ...made, forecasts: forecastsAtAGlance(rows, report.questions) });
      });
      const text = query['question'] ?? '';
      const wanted = readQuestion(text);
      if (wanted === null) return overview;
      if (overview.questions.some((one) => isSame(one, wanted))) {
        const answer = () => learnReport(rows, (one) => isSame(one, wanted));
        return once(text, () => learnDocument(answer(), made));
      }
      return refused({ path: 'question', code: 'never-looked-at', places: { question: text } });
    },
  },
  {
    id: 'patientSeries',
    method: 'get',
    path: '/patients/{patientId}/series',
    summary: 'The treatments of a patient beside their forecasts, and whether the last one differs.',
    roles: [...counting, 'clinician'],
    query: { question: asked.default('outcome.2.rest.upperVermilionHeight') },
    answers: ownSeriesAnswer,
    answer: async (registry, { path, query, served }) => {
      const { rows } = await counted(registry);
      const question = readQuestion(query['question'] ?? '');
      if (question === null) return null;
      const series = patientSeries(rows, path['patientId']!, question);
      if (series.treatments.length > 0) return seriesDocument(series, served.version);
      return refused({ path: 'patientId', code: 'series-not-counted' });
    },
  },
];

function refused(why: Omit<Refusing<'not-found'>, 'reason'>): Refused {
  return { ok: false, ...refusalOf({ reason: 'not-found', ...why }) };
}

function readQuestion(text: string): Question | null {
  const [, kind, week, name] = form.exec(text) ?? [];
  return kind === undefined || name === undefined ? null : { kind: kind as Question['kind'], name, week: Number(week) };
}

function isSame(a: Question, b: Question): boolean {
  return a.kind === b.kind && a.name === b.name && a.week === b.week;
}
