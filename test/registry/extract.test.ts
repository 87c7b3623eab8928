import { randomBytes, webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupAlike } from '../../src/registry/extract/alike.ts';
import { extractFaults } from '../../src/registry/extract/faults.ts';
import { makeExtract, type ResearchExtract } from '../../src/registry/extract/make-extract.ts';
import type { ExtractPerson } from '../../src/registry/extract/person.ts';
import { toldAt, traits } from '../../src/registry/extract/traits.ts';
import { nodePorts } from '../../src/store/node-ports.ts';

const ports = nodePorts('nowhere');

/** Chosen unevenly, as people are. */
const often = <T>(...words: readonly T[]) =>
  fc.nat().map((n) => words[Math.floor(words.length * ((n % 101) / 101) ** 2)]);
const weekMs = 7 * 86_400_000;

const syringe = fc.record({
  intent: often('lip-flip', 'gummy-smile', 'Ada Lovelace'),
  substance: often('onabotulinumtoxinA', 'soft'),
  amountUnit: often('U' as const, 'mL' as const),
  lot: often('C1', 'C2', '1984-03-09', 'ADA-LOVELACE'),
  sites: fc.array(
    fc.record({
      landmark: often('cph', 'ls'),
      side: often('patient-left', 'midline'),
      amount: fc.double({ min: 0, max: 5, noNaN: true }),
    }),
    { maxLength: 4 },
  ),
});
const visit = fc.record({
  week: often(2, 4, 8, 12, 16),
  invited: fc.boolean(),
  came: fc.boolean(),
  missedBecause: often(null, 'moved', 'call 070 123 45 67'),
  answers: fc.array(fc.record({ question: often('straw', 'Ada?'), answer: fc.nat(3) }), { maxLength: 3 }),
});
const measure = fc.record({
  week: often(null, 2, 4),
  expression: often('rest', 'smile'),
  measure: often('philtrumLength', 'ada@example.org'),
  value: fc.oneof(fc.double(), fc.double({ min: -20, max: 90, noNaN: true })),
});
const harm = fc.record({
  kind: often('asymmetry', 'pain', 'her name is Ada'),
  severity: often('mild', 'severe'),
  serious: fc.boolean(),
  startedWeek: fc.integer(),
  lastedWeeks: fc.option(fc.nat()),
});
const statement = fc.record({
  name: fc.oneof(
    often('strawFails', 'Ada', 'Ada Lovelace 1984-03-09'),
    fc.nat(9999).map((n) => `zoe${n}`),
  ),
  expression: often(null, 'rest', 'Ada'),
  week: often(null, 2),
  probability: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  p05: fc.option(fc.double()),
  p50: fc.option(fc.double()),
  p95: fc.option(fc.double()),
});
const session = fc.record({
  id: fc.uuid(),
  at: fc.integer({ min: 1, max: 260 }).map((week) => new Date(Date.UTC(2022, 0, 3, 9) + week * weekMs)),
  role: often('nurse', 'surgeon', 'dentist'),
  paidBy: often('patient' as const, 'promotion' as const, 'free' as const),
  cameBy: often('referral' as const, 'search' as const, 'advertising' as const),
  syringes: fc.array(syringe, { maxLength: 2 }),
  visits: fc.array(visit, { maxLength: 3 }),
  measures: fc.array(measure, { maxLength: 2 }),
  harms: fc.array(harm, { maxLength: 2 }),
  said: fc.array(statement, { maxLength: 3 }),
});
const person: fc.Arbitrary<ExtractPerson> = fc.record({
  id: fc.uuid(),
  sex: often('female' as const, 'male' as const, 'not-said' as const),
  birthYear: fc.option(fc.integer({ min: 1940, max: 2008 })),
  sessions: fc
    .array(session, { minLength: 1, maxLength: 4 })
    .map((all) => all.toSorted((a, b) => a.at.getTime() - b.at.getTime())),
});

const extractOf = (people: readonly ExtractPerson[], k: number): Promise<ResearchExtract> =>
  makeExtract(ports, { patients: people.length, agreed: people.length, people }, k);

describe('an extract of any people', () => {
  test('has no group under k and nothing that tells a person', async () => {
    const anybody = fc.tuple(
      fc.uniqueArray(person, { minLength: 5, maxLength: 60, selector: ({ id }) => id }),
      fc.integer({ min: 3, max: 5 }),
    );
    const check = async ([people, k]: [ExtractPerson[], number]): Promise<void> => {
      const extract = await extractOf(people, k);
      expect(extractFaults(extract)).toEqual([]);
      const text = JSON.stringify(extract);
      for (const { id, sessions } of people)
        for (const one of [id, ...sessions.map((own) => own.id)]) expect(text).not.toContain(one);
      expect(text).not.toMatch(/Ada|zoe\d|Lovelace|example\.org|070 123|\d{4}-\d\d-\d\d/);
      expect(extract.report.leftOut).toBeLessThanOrEqual(people.length * 0.1);
      expect(extract.report.told + extract.report.leftOut).toBe(people.length);
    };
    await fc.assert(fc.asyncProperty(anybody, check), { numRuns: 60, seed: 7, endOnFailure: true });
  });

  test('groups people by what is told of them, counted anew', () => {
    const check = (people: ExtractPerson[]): void => {
      const { steps, groups } = groupAlike(people, 3);
      const said = groups.map(
        (group) => new Set(group.map((one) => traits.map((trait, i) => toldAt(trait, one, steps[i])).join('|'))),
      );
      expect(said.every(({ size }) => size === 1)).toBe(true);
      expect(new Set(said.map(([only]) => only)).size).toBe(groups.length);
    };
    fc.assert(fc.property(fc.array(person, { minLength: 3, maxLength: 30 }), check), { numRuns: 20, seed: 3 });
  });

  test('tells everything of people who look alike, and never more in a coarser step', () => {
    const [one] = fc.sample(person, { numRuns: 1, seed: 11 });
    const alike = Array.from({ length: 6 }, (_, i) => ({ ...one, id: `${i}` }));
    expect(groupAlike(alike, 5).steps).toEqual(traits.map(() => 0));
    const finer = (a: ExtractPerson, b: ExtractPerson): void => {
      for (const trait of traits) {
        for (let step = 0; step < trait.coarser.length; step++) {
          if (toldAt(trait, a, step) !== toldAt(trait, b, step)) continue;
          expect(toldAt(trait, a, step + 1)).toBe(toldAt(trait, b, step + 1));
        }
        expect(toldAt(trait, a, trait.coarser.length)).toBe('*');
      }
    };
    fc.assert(fc.property(person, person, finer), { numRuns: 200, seed: 5 });
  });

  test('numbers people anew each time', async () => {
    const people = fc.sample(person, { numRuns: 20, seed: 2 });
    const numbers = ({ tables }: ResearchExtract) => new Set(tables[0].rows.map(([number]) => number));
    const [first, second] = [numbers(await extractOf(people, 3)), numbers(await extractOf(people, 3))];
    expect(first.size).toBeGreaterThan(10);
    expect([...first].filter((number) => second.has(number))).toEqual([]);
  });
});

describe('the check of an extract finds', () => {
  const people = fc.sample(person, { numRuns: 40, seed: 4 }).map((one) => ({ ...one, sex: 'female' as const }));
  type Edit = (tables: Record<string, unknown[][]>) => void;
  const faultsAfter = async (edit: Edit): Promise<string> => {
    const { k, tables } = await extractOf(people, 5);
    const copy = tables.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));
    edit(Object.fromEntries(copy.map(({ name, rows }) => [name, rows])));
    return extractFaults({ k, tables: copy }).join('; ');
  };

  const leaks: readonly (readonly [string, Edit, RegExp])[] = [
    ['a row number', ({ visits }) => (visits[0][5] = webcrypto.randomUUID()), /number of a row.*missed_because/],
    ['a day', ({ people: rows }) => (rows[0][3] = '2026-02-03'), /full date.*first_year/],
    ['an address', ({ harms }) => (harms[0][2] = 'ada@example.org'), /an address.*harms\[0\]\.kind/],
    ['a name', ({ sessions }) => (sessions[0][4] = 'Ada Lovelace'), /sessions\[0\]\.intent/],
    ['an exact measure', ({ measures }) => (measures[0][5] = 12.3456), /measures\[0\]\.value/],
    [
      'a lot of one person',
      ({ sessions }) =>
        (sessions.find(([, , , , , , , , , lot]) => lot === null)![9] = `lot-${randomBytes(4).toString('hex')}`),
      /1 words that were said of fewer than 5/,
    ],
    ['somebody who stands out', ({ people: rows }) => (rows[0][2] = 'other'), /1 groups have fewer than 5/],
    ['a group one too small', ({ people: rows }) => rows.splice(0, rows.length - 4), /fewer than 5 people/],
    ['somebody twice', ({ people: rows }) => rows.push([...rows[0]]), /twice/],
    ['somebody from elsewhere', ({ harms }) => (harms[0][0] = 'p0123456789ab'), /not in people/],
    ['a session too many', ({ sessions }) => sessions.push(sessions[0].with(1, 9)), /sessions tells of more sessions/],
    ['one more column', ({ visits }) => visits[0].push('nurse'), /7 cells instead of 6/],
  ];
  test.each(leaks)('%s', async (_, edit, said) => {
    expect(await faultsAfter(() => {})).toBe('');
    expect(await faultsAfter(edit)).toMatch(said);
  });
});
