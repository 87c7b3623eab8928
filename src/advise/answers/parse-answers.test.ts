import { describe, expect, it } from 'vitest';
import { parseAnswers } from './parse-answers.ts';
import { firstQuietWeek } from './quiet-times.ts';

const schema = 'philtrum/answers@1';
const problem = (json: unknown) => {
  const parsed = parseAnswers(json);
  return parsed.ok ? null : parsed.detail;
};

describe('answers', () => {
  it('may all be left out', () => expect(parseAnswers({ schema })).toEqual({ ok: true, answers: { schema } }));

  it.each([
    [{ schema, aeg: 3 }, /answers\.aeg is not asked; allowed: schema, age/],
    [{ schema, age: 130 }, /answers\.age is 130; allowed: a number from 0 to 120 \(year\)/],
    [{ schema, toxinAllergy: 'yes' }, /answers\.toxinAllergy is "yes"; allowed: true or false/],
    [{ schema, mindMost: ['straw', 'straw'] }, /answers\.mindMost .* each once/],
    [{ schema, previousFlip: 'bad' }, /allowed: none, went-well, no-effect, went-badly/],
    [{ schema, quietTimes: [{ from: '2026-06-31', to: '2026-07-01' }] }, /answers\.quietTimes\[0\]\.from/],
    [{ schema, quietTimes: [{ fromWeek: 4, toWeek: 2 }] }, /answers\.quietTimes\[0\] .*ascending/],
    [{ schema, region: 'Spain' }, /answers\.region .*two capital letters/],
    [{ age: 30 }, /answers\.schema is missing; allowed: philtrum\/answers@1/],
    [[], /answers must be an object/],
    [null, /answers must be an object/],
  ])('%j is refused by name', (json, message) => expect(problem(json)).toMatch(message));
});

describe('quiet times', () => {
  const days = [{ label: 'wedding', from: '2026-06-15', to: '2026-06-20' }];

  it('are counted from the day of the treatment', () => {
    expect(firstQuietWeek({ schema, plannedOn: '2026-06-01', quietTimes: days })).toBe(2);
    expect(firstQuietWeek({ schema, plannedOn: '2026-07-01', quietTimes: days })).toBe(Number.POSITIVE_INFINITY);
  });

  it('are not known while that day is not', () => {
    expect(firstQuietWeek({ schema, quietTimes: days })).toBeNull();
    expect(firstQuietWeek({ schema, quietTimes: [] })).toBe(Number.POSITIVE_INFINITY);
    expect(firstQuietWeek({ schema, quietTimes: [{ fromWeek: 6, toWeek: 7 }] })).toBe(6);
  });
});
