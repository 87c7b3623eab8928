import { describe, expect, test } from 'vitest';
import type { MeasuredClip, ScriptedTask } from '../clip.ts';
import { type DrawnMouth, type MadeClip, seenClip } from '../seen-clip.fixture.ts';
import { understandClip } from '../understand-clip.ts';
import type { GuidedReadingName, GuidedTask, GuidedTaskName } from './guided-task.ts';

const restUntil = 1.5;

/** A clip that rests first and then does what was asked for, read with its script. */
function asked(guided: GuidedTaskName, made: MadeClip): GuidedTask {
  const script: ScriptedTask[] = [
    { expression: 'rest', fromSeconds: 0, toSeconds: restUntil },
    { expression: null, guided, fromSeconds: restUntil, toSeconds: made.seconds },
  ];
  const source = { width: 640, height: 480, durationSeconds: made.seconds };
  const result = understandClip(source, seenClip(made), { script });
  if (!result.ok) throw new Error(result.detail);
  const [task] = (result as MeasuredClip).guided ?? [];
  return task;
}

const reading = (task: GuidedTask, name: GuidedReadingName) => {
  const found = task.readings.find((one) => one.name === name);
  if (!found || found.value === null) throw new Error(`${name}: ${found?.why ?? 'not read'}`);
  return found;
};

function holds(task: GuidedTask, truth: Partial<Record<GuidedReadingName, number>>): void {
  for (const [name, value] of Object.entries(truth)) {
    const found = reading(task, name as GuidedReadingName);
    expect(found.lo95, name).toBeLessThanOrEqual(value);
    expect(found.hi95, name).toBeGreaterThanOrEqual(value);
    expect(found.lo95, name).toBeLessThanOrEqual(found.value);
  }
}

/** Lips that open by so much and close again so often a second. */
const syllables =
  (perSecond: number, gap: number, left = 0) =>
  (t: number): Partial<DrawnMouth> =>
    t < restUntil
      ? {}
      : { gap: (gap / 2) * (1 - Math.cos(2 * Math.PI * perSecond * (t - restUntil))), cornerLeft: left };

describe('speech', () => {
  test.each([2, 3.1, 4.4])('"pa pa pa" at %f a second is counted', (perSecond) => {
    const task = asked('syllables', { seconds: 4.5, framesPerSecond: 30, mouth: syllables(perSecond, 8) });
    holds(task, { closuresPerSecond: perSecond, openingWide: 7.8 });
    expect(reading(task, 'closuresPerSecond').value).toBeCloseTo(perSecond, 0);
    // a cosine is fastest half way; lines through five moments flatten the fastest ones by up to a third
    const fastest = 8 * Math.PI * perSecond;
    expect(reading(task, 'openingSpeed').hi95).toBeGreaterThan(0.65 * fastest);
    expect(reading(task, 'openingSpeed').lo95).toBeLessThan(fastest);
  });

  test('closures that pictures are too few for, or that were not made, are not counted', () => {
    const fast = asked('syllables', { seconds: 4.5, framesPerSecond: 12, mouth: syllables(3.4, 8) });
    const slow = asked('syllables', { seconds: 4.5, mouth: syllables(0.4, 8) });
    const why = (task: GuidedTask) => task.readings.find(({ name }) => name === 'closuresPerSecond');
    expect(why(fast)).toMatchObject({ value: null, why: { reason: 'too-fast', seen: 12 } });
    expect(why(slow)).toMatchObject({ value: null, why: { reason: 'few-closures', needed: 3 } });
  });

  test('lips that hardly open have no speed, and a range up to what may go unseen', () => {
    const task = asked('sentence', { seconds: 4, mouth: () => ({}) });
    expect(reading(task, 'openingWide').hi95).toBeGreaterThanOrEqual(1.2);
    expect(task.readings.find(({ name }) => name === 'openingSpeed')).toMatchObject({
      value: null,
      why: { reason: 'hardly-apart' },
    });
  });

  test('a sentence has openings, widths and corners', () => {
    const mouth = (t: number) => (t < restUntil ? {} : { ...syllables(2, 10, 1)(t), width: 48 + 4 * Math.sin(3 * t) });
    const task = asked('sentence', { seconds: 6, framesPerSecond: 30, mouth });
    holds(task, { openingMedian: 5, openingWide: 9.7, widthMedian: 48, widthRange: 7.6, cornerDifference: 1 });
    expect(reading(task, 'cornerSpeed').unit).toBe('mm/s');
  });

  test('mirrored, only left and right have changed places', () => {
    const one = { seconds: 5, framesPerSecond: 30, noise: 0 };
    const straight = asked('sentence', { ...one, mouth: syllables(2, 10, 1.5) });
    const swapped = asked('sentence', {
      ...one,
      mouth: (t) => {
        const { cornerLeft = 0, ...same } = syllables(2, 10, 1.5)(t);
        return { ...same, cornerRight: cornerLeft };
      },
    });
    expect(reading(swapped, 'cornerDifference').value).toBeCloseTo(-reading(straight, 'cornerDifference').value, 6);
    for (const name of ['openingWide', 'openingSpeed', 'widthMedian', 'closuresPerSecond', 'cornerWay'] as const)
      expect(reading(swapped, name).value).toBeCloseTo(reading(straight, name).value, 6);
  });

  test('a head that is turned meanwhile says nothing', () => {
    const task = asked('sentence', { seconds: 4, mouth: syllables(2, 8), yawDeg: (t) => (t < restUntil ? 0 : 12) });
    for (const one of task.readings)
      expect(one).toMatchObject({ value: null, why: { reason: 'few-straight', seen: 0 } });
  });
});

describe('cheeks puffed', () => {
  const puffed = (right: number, left: number, gap = 0): MadeClip => ({
    seconds: 4,
    mouth: (t) => (t > 2.4 && t < 2.8 ? { gap } : {}),
    cheeks: (t) => (t < 1.8 || t > 3.4 ? [62, 61] : [62 + right, 61 + left]),
  });

  test('come out so far, so evenly and for so long', () => {
    const task = asked('cheekPuff', puffed(8, 5));
    holds(task, { cheekRight: 8, cheekLeft: 5, cheekDifference: -3, heldSeconds: 1.6, partedSeconds: 0 });
  });

  test('with lips that give way, the time is told', () => {
    holds(asked('cheekPuff', puffed(7, 7, 4)), { partedSeconds: 0.4 });
  });

  test('mirrored, sides have changed places', () => {
    const [one, other] = [
      asked('cheekPuff', { ...puffed(8, 5), noise: 0 }),
      asked('cheekPuff', { ...puffed(5, 8), noise: 0 }),
    ];
    expect(reading(other, 'cheekLeft').value).toBeCloseTo(reading(one, 'cheekRight').value, 6);
    expect(reading(other, 'cheekDifference').value).toBeCloseTo(-reading(one, 'cheekDifference').value, 6);
  });

  test('without a background or without a puff nothing is told of them, and why', () => {
    const hidden = asked('cheekPuff', { seconds: 4, cheeks: () => null });
    expect(hidden.readings[0]).toMatchObject({ value: null, why: { reason: 'cheeks-hidden' } });
    expect(reading(hidden, 'partedSeconds').value).toBe(0);
    expect(asked('cheekPuff', puffed(0.6, 0.6)).readings[0]).toMatchObject({ why: { reason: 'no-puff' } });
  });
});

describe('lips round an object', () => {
  const round = (share: number): MadeClip => ({
    seconds: 4,
    mouth: (t) => (t < restUntil ? {} : { width: 38, gap: 4 }),
    plainShare: (t) => (t < restUntil ? 0.96 : share),
  });

  test('a straw leaves width and corners; heights are refused', () => {
    const task = asked('straw', round(0.6));
    holds(task, { widthMedian: 38, narrowing: 10, cornerDifference: 0 });
    expect(task.readings.at(-1)).toMatchObject({ value: null, why: { reason: 'straw-hides' } });
  });

  test('a cup leaves nothing but how much is hidden', () => {
    const task = asked('cup', round(0));
    holds(task, { hiddenShare: 0.96 });
    expect(task.readings.filter(({ value }) => value !== null)).toHaveLength(1);
  });
});

test('a side view without an outline says what to do', () => {
  const frontal = asked('profileRight', { seconds: 4 });
  expect(frontal.readings[0]).toMatchObject({ value: null, why: { reason: 'little-turned', needed: 90 } });
});
