import type { Answers } from './answers.ts';
import type { Question } from './question.ts';
import { questions } from './questions.data.ts';
import { isCalendarDay, problemOfQuietTimes } from './quiet-times.ts';

/** Answers, or the first field that cannot be accepted. */
export type ParsedAnswers =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly reason: 'invalid-answers'; readonly detail: string; readonly path: string };

const schema = 'philtrum/answers@1';
const byId: ReadonlyMap<string, Question> = new Map(questions.map((question) => [question.id, question]));

/** Reads answers strictly: unknown fields are named, and every field with what it may hold. Never throws. */
export function parseAnswers(json: unknown): ParsedAnswers {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return refused('answers', 'must be an object with the schema philtrum/answers@1');
  for (const [name, value] of Object.entries(json)) {
    if (name === 'schema') continue;
    const question = byId.get(name);
    if (question === undefined) return refused(name, `is not asked; allowed: schema, ${[...byId.keys()].join(', ')}`);
    const problem = problemOf(question, value);
    if (problem !== null) return refused(problem.path, `is ${quoted(problem.value)}; allowed: ${problem.allowed}`);
  }
  const given = (json as { schema?: unknown }).schema;
  if (given !== schema) return refused('schema', `is ${quoted(given)}; allowed: ${schema}`);
  return { ok: true, answers: json as Answers };
}

interface Problem {
  readonly path: string;
  readonly value: unknown;
  readonly allowed: string;
}

function problemOf(question: Question, value: unknown): Problem | null {
  const { id } = question;
  const unless = (fine: boolean, allowed: string): Problem | null => (fine ? null : { path: id, value, allowed });
  switch (question.kind) {
    case 'yes-no':
      return unless(typeof value === 'boolean', 'true or false');
    case 'choice':
      return unless(question.choices.includes(value as string), question.choices.join(', '));
    case 'several':
    case 'ordered':
      return unless(isListOf(value, question.choices), `a list of ${question.choices.join(', ')}, each once`);
    case 'number': {
      const { min, max, unit } = question;
      return unless(isWithin(value, min, max), `a number from ${min} to ${max} (${unit})`);
    }
    case 'date':
      return unless(isCalendarDay(value), 'a day such as 2026-05-20');
    case 'country':
      return unless(
        typeof value === 'string' && /^[A-Z]{2}$/.test(value),
        'two capital letters of ISO 3166, such as US',
      );
    case 'periods':
      return problemOfQuietTimes(id, value);
  }
}

function isListOf(value: unknown, choices: readonly string[]): boolean {
  return Array.isArray(value) && value.every((one) => choices.includes(one)) && new Set(value).size === value.length;
}

function isWithin(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && value >= min && value <= max;
}

function refused(path: string, what: string): ParsedAnswers {
  const detail = path === 'answers' ? `answers ${what}.` : `answers.${path} ${what}.`;
  return { ok: false, reason: 'invalid-answers', detail, path };
}

function quoted(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
