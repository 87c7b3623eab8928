import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DescribedRoute } from '../../../src/server/api/route.ts';
import { engines, freshOn } from '../engines.ts';
import { type Case, cases, type Sending, type Typed } from './cases.ts';
import { changeOf, type Rows, rowsNow } from './rows.ts';
import { type Answered, type Sender, senderOn, writes } from './sender.ts';

/** PGlite does one thing after the other, so that there is less to find. */
const runs = { pglite: 1, postgresql: 2 } as const;

/** What somebody types: any text that can be kept, and a form filled in wholly or not. */
const typed: fc.Arbitrary<Typed> = fc.record({
  text: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => `a ${text.replace(/[\p{Cc}\p{Cs}]/gu, '')} z`),
  full: fc.boolean(),
});

test('every change of the table has a case here, and every case its change', () => {
  expect(writes.length).toBeGreaterThan(25);
  expect(Object.keys(cases).sort()).toEqual(writes.map(({ id }) => id).sort());
});

describe.each(engines)('a change that is sent twice on %s', (engine) => {
  const fresh = freshOn(engine);
  let sender: Sender;
  beforeAll(() => {
    sender = senderOn(fresh());
  });
  // who signs in for one change after the other would meet the limit of tries from one address
  beforeEach(() => fresh().db.deleteFrom('signInAttempt').execute());
  const send: Sender['send'] = (...request) => sender.send(...request);

  const prepared = (given: Case, one: Typed): Promise<Sending> =>
    given({ registry: fresh().registry, cookieOf: sender.cookieOf, typed: one });
  const now = (): Promise<Rows> => rowsNow(fresh().db);

  /** The change as one sending makes it, in rows and in its answer; it must do something. */
  async function once(route: DescribedRoute, one: Typed) {
    const sending = await prepared(cases[route.id]!, one);
    const before = await now();
    const first = await send(route, sending);
    const after = await now();
    const change = changeOf(before, after);
    expect(first.status, JSON.stringify(first.json)).toBe(200);
    expect(change.length).toBeGreaterThan(0);
    // a draft is entered when it is begun, not with every word
    const entered = change.filter((row) => row.startsWith('+ auditLog')).length;
    expect(entered).toBe(route.id === 'saveDraft' && one.full ? 0 : 1);
    return { sending, first, after, change };
  }

  const withoutSecrets = ({ shownOnce = [] }: DescribedRoute, { status, json }: Answered) => ({
    status,
    json: Object.fromEntries(Object.entries(json).filter(([name]) => !shownOnce.includes(name))),
  });

  /** @returns the change as one sending makes it */
  async function oneAfterTheOther(route: DescribedRoute, one: Typed): Promise<readonly string[]> {
    const { sending, first, after, change } = await once(route, one);
    const second = await send(route, sending);
    if (route.again?.is === 'done-again') {
      expect(second.status).toBe(200);
      return change;
    }
    if (route.again?.is === 'refused') expect([401, 409, 422]).toContain(second.status);
    else expect(withoutSecrets(route, second)).toEqual(withoutSecrets(route, first));
    for (const name of route.shownOnce ?? [])
      expect([first.json[name], second.json[name]]).toEqual([expect.any(String), null]);
    expect(await now()).toEqual(after);
    return change;
  }

  async function atTheSameMoment(
    route: DescribedRoute,
    { one, times, change }: { one: Typed; times: number; change: readonly string[] },
  ): Promise<void> {
    const sending = await prepared(cases[route.id]!, one);
    const before = await now();
    const answers = await Promise.all(Array.from({ length: times }, () => send(route, sending)));
    const after = await now();
    const told = answers.map((answer) => JSON.stringify(answer)).join('\n');
    const done = answers.filter(({ status }) => status === 200);
    if (route.again?.is === 'done-again') return expect(done.length, told).toBe(times);
    expect(done.length, told).toBe(route.again?.is === 'refused' ? 1 : times);
    for (const { status } of answers) expect([200, 401, 409, 422], told).toContain(status);
    expect(new Set(done.map((answer) => JSON.stringify(withoutSecrets(route, answer)))).size, told).toBe(1);
    expect(changeOf(before, after)).toEqual(change);
    if (route.again === undefined) expect((await send(route, sending)).status).toBe(200);
    expect(await now()).toEqual(after);
  }

  test.each(writes.map((route) => [route.id, route] as const))(
    '%s leaves what one sending leaves, one after the other or at the same moment',
    async (_, route) => {
      const twice = fc.asyncProperty(typed, fc.integer({ min: 2, max: 3 }), async (one, times) => {
        const change = await oneAfterTheOther(route, one);
        await atTheSameMoment(route, { one, times, change });
        expect(sender.failures.splice(0)).toEqual([]);
      });
      await fc.assert(twice, { numRuns: runs[engine], seed: 45, endOnFailure: true });
    },
  );

  test('leaves a log that is whole', async () => {
    expect(await fresh().registry.verifyLog()).toMatchObject({ ok: true });
  });
});
