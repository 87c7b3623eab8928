import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { chartFlip, mustBe, openClinic } from './clinic.ts';
import { engines, freshOn } from './engines.ts';
import { Browser, openSharedClinic, type SharedClinic, signedIn } from './shared-clinic.ts';

const minute = 60_000;
const year = 365 * 24 * 60 * minute;

describe.each(engines)('a clock that jumps under people who are signed in, on %s', (engine) => {
  let clinic: SharedClinic;
  beforeAll(async () => {
    clinic = await openSharedClinic(engine);
  });
  afterEach(() => void vi.useRealTimers());
  afterAll(() => clinic?.close());

  /** Sets the clock of this process, which the server shares, so far from the right time. */
  const setOff = (ms: number): void => {
    vi.useRealTimers();
    if (ms !== 0) vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
  };
  const status = async (browser: Browser): Promise<number> => (await browser.ask('GET', '/api/v1/patients')).status;
  /** A browser that keeps its cookies, whatever it is told. */
  const stubborn = (browser: Browser): (() => Promise<number>) => {
    const kept = [...browser.cookies];
    return async () => {
      for (const [name, value] of kept) browser.cookies.set(name, value);
      return status(browser);
    };
  };

  test('a session that is over does not come back to life when the clock is set back', async () => {
    const asked = stubborn(await signedIn(clinic, 'assistant', '192.0.2.30'));
    expect(await asked()).toBe(200);
    setOff(31 * minute);
    expect(await asked()).toBe(401);
    setOff(0);
    expect(await asked()).toBe(401);
  });

  test('no session lives longer because the clock was set back, and everybody may sign in again at once', async () => {
    const browser = await signedIn(clinic, 'assistant', '192.0.2.31');
    const asked = stubborn(browser);
    setOff(-year);
    expect(await asked()).toBe(401);
    expect((await browser.signIn('assistant@clinic.example')).status).toBe(200);
    expect(await status(browser)).toBe(200);
    const ofThePast = stubborn(browser);
    setOff(0);
    expect(await ofThePast()).toBe(401);
    expect(await asked()).toBe(401);
    expect((await browser.signIn('assistant@clinic.example')).status).toBe(200);
  });

  test('a session that began ahead of the right time is over, and clocks that differ a little end none', async () => {
    setOff(year);
    const ahead = stubborn(await signedIn(clinic, 'clinician', '192.0.2.32'));
    expect(await ahead()).toBe(200);
    setOff(0);
    expect(await ahead()).toBe(401);
    const asked = stubborn(await signedIn(clinic, 'clinician', '192.0.2.32'));
    setOff(-minute / 2);
    expect(await asked()).toBe(200);
  });

  test('who guessed under a wrong clock waits a quarter of an hour, not until the clock has caught up', async () => {
    const guesser = new Browser(clinic.server, '198.51.100.30');
    setOff(year);
    for (let i = 0; i < 11; i++) await guesser.signIn('researcher@clinic.example', `a guess of twelve ${i}`);
    setOff(0);
    const limited = await guesser.signIn('researcher@clinic.example');
    expect(limited.status).toBe(429);
    expect(Number(limited.headers['retry-after'])).toBeLessThanOrEqual(15 * 60);
    setOff(16 * minute);
    expect((await guesser.signIn('researcher@clinic.example')).status).toBe(200);
  });
});

describe.each(engines)('a clock that jumps under a link of a patient, on %s', (engine) => {
  const fresh = freshOn(engine);
  afterEach(() => fresh().setClock());

  const invited = async (days: number): Promise<string> => {
    const { registry } = fresh();
    const clinic = await openClinic(registry);
    await chartFlip(registry, clinic);
    const [visit] = await registry.outcomes.followUpsOf(clinic.patient);
    return mustBe(await registry.links.make({ followUpId: visit.id, days })).token!;
  };
  const off = (ms: number): void => fresh().setClock(new Date(Date.now() + ms));
  const opens = async (token: string): Promise<boolean> => (await fresh().registry.links.byToken(token)) !== null;

  test('a link that was made ahead of the right time holds no longer than was said', async () => {
    off(year);
    const token = await invited(3);
    expect(await opens(token)).toBe(true);
    fresh().setClock();
    expect(await opens(token)).toBe(false);
  });

  test('a clock that is put right again opens the links that it had closed', async () => {
    const token = await invited(3);
    for (const jump of [-year, year]) {
      off(jump);
      expect(await opens(token)).toBe(false);
      fresh().setClock();
      expect(await opens(token)).toBe(true);
    }
  });

  test('an answered link is not open again for as long as the clock lies behind', async () => {
    const token = await invited(3);
    const { links } = fresh().registry;
    const id = (await links.byToken(token))!;
    mustBe(await links.answer(id, { answers: { straw: 1 } }));
    off(20 * minute);
    expect(await opens(token)).toBe(false);
    fresh().setClock(new Date(Date.now() - 30_000));
    expect(await opens(token)).toBe(true);
    off(-20 * minute);
    expect(await opens(token)).toBe(false);
  });
});
