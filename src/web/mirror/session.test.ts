import { describe, expect, test } from 'vitest';
import type { Glance, GlanceMouth } from '#measure';
import { movementPairs, scriptOf } from './movements.ts';
import { advance, movementNow, pauseOrGoOn, type Session, secondsOf, skip, startSession } from './session.ts';
import { faultOf, judgeTake, restOf, type Seen } from './take.ts';

const atRest: GlanceMouth = { width: 50, gap: 0, redLips: 15, cornerRight: -24, cornerLeft: -24 };
const mouths: Readonly<Record<string, GlanceMouth>> = {
  rest: atRest,
  smile: { ...atRest, width: 62, cornerRight: -19, cornerLeft: -19 },
  pucker: { ...atRest, width: 40 },
};

function glance(changes: Partial<Glance> = {}): Glance {
  return {
    pose: { yawDeg: 0, pitchDeg: 2, rollDeg: 0 },
    pxPerMm: 5,
    light: { mean: 120, rightOverLeft: 1 },
    mouth: atRest,
    points: [],
    ...changes,
  };
}

/** Runs a session at five looks a second, showing what a person does when a movement is asked for. */
function run(session: Session, shows: (id: string, again: number) => Seen, seconds: number): Session {
  let now = session.since;
  let at = session;
  for (let k = 0; k < seconds * 5 && at.phase !== 'done'; k++) {
    now += 0.2;
    at = advance(at, now, [shows(movementNow(at)?.id ?? '', at.again)]);
  }
  return at;
}

const smileScript = scriptOf(new Set(['rest', 'smile']));

describe('the script', () => {
  test('the usual movements take about half a minute to a minute, rest first, each with its opposite', () => {
    const usual = scriptOf(new Set(movementPairs.filter((pair) => pair.usual).map(({ id }) => id)));
    expect(usual[0].id).toBe('rest');
    expect(usual.filter(({ id }) => id === 'smile')).toHaveLength(3);
    expect(usual.filter(({ id }) => id === 'pucker')).toHaveLength(3);
    expect(secondsOf(usual)).toBeGreaterThan(30);
    expect(secondsOf(usual)).toBeLessThan(60);
  });

  test('what is no held expression is handed on by its task, and only what is asked for as an expression counts as one', () => {
    const shown = (id: string) => movementPairs.find((pair) => pair.id === id)?.movements.map(({ guided }) => guided);
    expect(shown('profile')).toEqual(['profileRight', 'profileLeft']);
    expect(shown('pa')).toEqual(['syllables']);
    expect(shown('puff')).toEqual(['cheekPuff', undefined]);
    const puff = run(startSession(scriptOf(new Set(['rest', 'puff'])), 0), () => glance(), 60);
    expect(puff.taken.map(({ expression, guided }) => [expression, guided])).toEqual([
      ['rest', undefined],
      [null, 'cheekPuff'],
    ]);
  });
});

describe('a guided session', () => {
  test('takes what was done, in order, with its times', () => {
    const done = run(startSession(smileScript, 10), (id) => glance({ mouth: mouths[id] }), 60);
    expect(done.phase).toBe('done');
    expect(done.takes.every((take) => take === 'taken')).toBe(true);
    expect(done.taken.map(({ expression }) => expression)).toEqual([
      'rest',
      'smile',
      'pucker',
      'smile',
      'pucker',
      'smile',
      'pucker',
    ]);
    for (const { fromSeconds, toSeconds } of done.taken) expect(toSeconds - fromSeconds).toBeGreaterThan(1);
    for (let i = 1; i < done.taken.length; i++)
      expect(done.taken[i].fromSeconds).toBeGreaterThan(done.taken[i - 1].toSeconds);
  });

  test('a smile that was not seen is asked for again with the reason, twice, then left out', () => {
    const lazy = (id: string) => glance({ mouth: id === 'smile' ? atRest : mouths[id] });
    const asked = run(startSession(smileScript, 0), lazy, 8);
    expect(asked.why).toBe('mirror.notSeen.smile');
    const done = run(startSession(smileScript, 0), lazy, 120);
    expect(done.takes.filter((take) => take === 'left-out')).toHaveLength(3);
    expect(done.taken.map(({ expression }) => expression)).toEqual(['rest', 'pucker', 'pucker', 'pucker']);
  });

  test('the rest is asked for until it is right: nothing counts without it', () => {
    const turned = glance({ pose: { yawDeg: 15, pitchDeg: 0, rollDeg: 0 } });
    const still = run(startSession(smileScript, 0), () => turned, 60);
    expect(movementNow(still)?.id).toBe('rest');
    expect(still.why).toBe('mirror.fault.turned');
    expect(still.again).toBeGreaterThan(4);
  });

  test('a take done right the second time counts once', () => {
    const late = (id: string, again: number) => glance({ mouth: id === 'smile' && again === 0 ? atRest : mouths[id] });
    const done = run(startSession(smileScript, 0), late, 120);
    expect(done.taken).toHaveLength(7);
  });

  test('pausing stops the clock; what was being held is asked for anew', () => {
    const holding = run(startSession(smileScript, 0), () => glance(), 2);
    expect(holding.phase).toBe('hold');
    const paused = pauseOrGoOn(holding, 2);
    expect(advance(paused, 500, [glance()])).toBe(paused);
    const again = pauseOrGoOn(paused, 500);
    expect([again.phase, again.since, again.pausedAt]).toEqual(['ready', 500, null]);
  });

  test('skipping leaves out and goes on to the end', () => {
    let at = startSession(smileScript, 0);
    for (let i = 0; i < smileScript.length; i++) at = skip(at, i);
    expect([at.phase, at.taken.length]).toEqual(['done', 0]);
    expect(skip(at, 99)).toBe(at);
  });

  test('an empty script is done at once', () => {
    expect(startSession([], 0).phase).toBe('done');
  });
});

describe('a moment of a take', () => {
  const rest = restOf([glance(), glance(), glance()]);

  test.each([
    ['no-face', 'no-face'],
    ['several-faces', 'several-faces'],
    [glance({ pose: { yawDeg: -7, pitchDeg: 0, rollDeg: 0 } }), 'turned'],
    [glance({ pose: { yawDeg: 0, pitchDeg: 14, rollDeg: 0 } }), 'nodded'],
    [glance({ pose: { yawDeg: 5, pitchDeg: 2, rollDeg: 0 } }), 'moved'],
    [glance({ pxPerMm: null }), 'eyes-closed'],
    [glance({ pxPerMm: 0.3 }), 'far'],
    [glance({ light: { mean: 20, rightOverLeft: 1 } }), 'dark'],
    [glance({ light: { mean: 120, rightOverLeft: 0.3 } }), 'one-sided'],
    [glance(), null],
  ] as const)('%j: %s', (seen, fault) => {
    expect(faultOf(seen, rest)).toBe(fault);
  });

  test('a profile take wants the head turned to its side, found or not', () => {
    const yaw = (yawDeg: number) => glance({ pose: { yawDeg, pitchDeg: 0, rollDeg: 0 }, pxPerMm: null });
    expect(faultOf(yaw(60), rest, 1)).toBeNull();
    expect(faultOf('no-face', rest, 1)).toBeNull();
    expect(faultOf(yaw(60), rest, -1)).toBe('not-turned');
    expect(faultOf(yaw(3), rest, 1)).toBe('not-turned');
    const [right] = movementPairs.find(({ id }) => id === 'profile')!.movements;
    expect(judgeTake(right, ['no-face', 'no-face', yaw(52)], rest)).toEqual({ ok: true });
  });

  test('a take without pictures, and a rest with open or moving lips, are asked for again', () => {
    const [movement] = smileScript;
    expect(judgeTake(movement, [], null)).toMatchObject({ ok: false });
    const open = glance({ mouth: { ...atRest, gap: 6 } });
    expect(judgeTake(movement, [open, open, open], null)).toMatchObject({ why: 'mirror.fault.lips-apart' });
    const moving = [glance(), glance({ mouth: mouths['smile'] }), glance()];
    expect(judgeTake(movement, moving, null)).toMatchObject({ why: 'mirror.fault.moving' });
  });
});
