import { describe, expect, test } from 'vitest';
import type { MeasureClipOptions, MeasuredClip } from './clip.ts';
import { type DrawnMouth, drawnRuler, type MadeClip, restingMouth, seenClip } from './seen-clip.fixture.ts';
import { understandClip } from './understand-clip.ts';

function understood(made: MadeClip, options: MeasureClipOptions = {}): MeasuredClip {
  const result = understandClip({ width: 640, height: 480, durationSeconds: made.seconds }, seenClip(made), options);
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  return result;
}

/** Rises within 0.4 s from a moment, is held for a second, falls within 0.4 s. */
function pulse(from: number, t: number): number {
  const ease = (s: number) => 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, s)));
  return Math.min(ease((t - from) / 0.4), ease((from + 1.8 - t) / 0.4));
}

const smile = (share: number): Partial<DrawnMouth> => ({
  width: 48 + 10 * share,
  gap: 6 * share,
  cornerLeft: 4 * share,
  cornerRight: 3 * share,
});

const smiling: MadeClip = { seconds: 4.5, mouth: (t) => smile(pulse(1.5, t)) };

describe('the ruler of a clip', () => {
  test('is the middle of its irises, whatever a squint does', () => {
    const squint = (t: number) => (t > 2 && t < 3 ? 0.85 : 1);
    const { scale } = understood({ seconds: 4, iris: squint });
    expect(scale.mmPerCanonicalCm).toBeCloseTo(drawnRuler, 6);
    expect(scale.relativeSd).toBeGreaterThan(0.04);
  });

  test('can be taken over from an earlier clip', () => {
    const baseline = { yawDeg: 0, pitchDeg: 2, rollDeg: 0 };
    const rest = { mmPerCanonicalCm: 9, relativeSd: 0.04, baseline };
    const { scale, captures } = understood({ seconds: 2 }, { rest });
    expect(scale.mmPerCanonicalCm).toBe(9);
    expect(captures[0].measures.mouthWidth?.value).toBeCloseTo((48 * 9) / drawnRuler, 1);
  });

  test('without an open eye there is none', () => {
    const seen = seenClip({ seconds: 2 }).map((one) => ({ ...one, face: one.face && { ...one.face, irisPx: null } }));
    const result = understandClip({ width: 640, height: 480, durationSeconds: 2 }, seen, {});
    expect(result).toMatchObject({ ok: false, reason: 'eyes-closed' });
  });
});

describe('the gate', () => {
  test('leaves out moments turned too far, and those held differently from rest', () => {
    const clip = understood({ seconds: 4, yawDeg: (t) => (t < 2.5 ? 1 : t < 3.2 ? 4.5 : 9) });
    expect(clip.baseline.yawDeg).toBe(1);
    const flagsAt = (t: number) => clip.moments.find(({ atSeconds }) => atSeconds >= t);
    expect(flagsAt(1)).toMatchObject({ gated: true, flags: [] });
    expect(flagsAt(3)).toMatchObject({ gated: false, flags: ['away-from-baseline'] });
    expect(flagsAt(3.5)).toMatchObject({ gated: false, flags: ['turned'] });
  });

  test('a head that never looks into the camera is refused with its angle', () => {
    const seen = seenClip({ seconds: 2, yawDeg: () => 9 });
    const result = understandClip({ width: 640, height: 480, durationSeconds: 2 }, seen, {});
    expect(result).toMatchObject({ ok: false, reason: 'turned', detail: expect.stringContaining('usually 9') });
  });
});

describe('a smile in a clip', () => {
  const clip = understood(smiling);

  test('is found with its times', () => {
    const [before, task, after] = clip.tasks;
    expect(clip.tasks.map(({ expression }) => expression)).toEqual(['rest', 'smile', 'rest']);
    expect(before.offsetSeconds).toBeLessThan(1.7);
    expect(task.heldFromSeconds).toBeGreaterThan(1.7);
    expect(task.heldToSeconds).toBeLessThan(3.1);
    expect(after.onsetSeconds).toBeGreaterThan(3);
  });

  test('is measured against the rest of the clip', () => {
    const [rest, held] = clip.captures;
    expect([rest.expression, held.expression]).toEqual(['rest', 'smile']);
    expect(rest.measures.mouthWidth?.value).toBeCloseTo(48, 1);
    expect(rest.measures.commissureExcursionLeft).toBeNull();
    expect(held.measures.mouthWidth?.value).toBeCloseTo(58, 0);
    expect(held.measures.commissureHeightLeft?.value).toBeCloseTo(4, 0);
    expect(held.frames).toBeGreaterThan(20);
  });

  test('its motion is the one that was drawn, inside its intervals', () => {
    const [motion] = clip.motions;
    const truth = {
      excursionLeft: Math.hypot(5, 4),
      excursionRight: Math.hypot(5, 3),
      upperMarginExcursion: 3,
      symmetryChange: 1,
      // a cosine of 0.4 s: fastest at half way, a tenth to nine tenths in 0.59 of it
      peakSpeed: ((Math.hypot(5, 4) + Math.hypot(5, 3)) / 2) * (Math.PI / 2 / 0.4),
      attackSeconds: 0.59 * 0.4,
      couplingIndex: (Math.hypot(5, 4) + Math.hypot(5, 3)) / 2 / 3,
    };
    for (const [name, value] of Object.entries(truth)) {
      const found = motion[name as keyof typeof truth];
      expect(found?.lo95, name).toBeLessThan(value);
      expect(found?.hi95, name).toBeGreaterThan(value);
    }
  });

  test('mirrored, left and right have changed places', () => {
    const other = understood({ ...smiling, mouth: (t) => swapped(smile(pulse(1.5, t))), noise: 0 });
    const straight = understood({ ...smiling, noise: 0 });
    const [one, two] = [straight.motions[0], other.motions[0]];
    expect(two.excursionLeft?.value).toBeCloseTo(one.excursionRight?.value as number, 9);
    expect(two.excursionRight?.value).toBeCloseTo(one.excursionLeft?.value as number, 9);
    expect(two.symmetryChange?.value).toBeCloseTo(-(one.symmetryChange?.value as number), 9);
  });

  test('a script says what it is called', () => {
    const script = [
      { expression: 'rest', fromSeconds: 0, toSeconds: 1.4 },
      { expression: 'gummySmile', fromSeconds: 1.4, toSeconds: 3.6 },
    ] as const;
    const { tasks } = understood(smiling, { script });
    expect(tasks.map(({ expression }) => expression)).toEqual(['rest', 'gummySmile']);
    expect(tasks[1].heldFromSeconds).toBeGreaterThan(1.7);
  });
});

function swapped({ cornerLeft = 0, cornerRight = 0, ...mouth }: Partial<DrawnMouth>): Partial<DrawnMouth> {
  return { ...mouth, cornerLeft: cornerRight, cornerRight: cornerLeft };
}

describe('other movements', () => {
  test.each([
    ['pucker', { width: 36, red: 9 }],
    ['seal', { red: 4 }],
    ['smile', { width: 54, cornerLeft: 2, cornerRight: 2 }],
  ] as const)('a held %s is told by its shape', (expression, shape) => {
    const mouth = (t: number) => between(shape, pulse(1.5, t));
    expect(understood({ seconds: 4.5, mouth }).tasks.map((task) => task.expression)).toContain(expression);
  });

  test('a movement that could be anything is left out', () => {
    const mouth = (t: number) => ({ gap: 8 * pulse(1.5, t) });
    const { tasks } = understood({ seconds: 4.5, mouth });
    expect(new Set(tasks.map(({ expression }) => expression))).toEqual(new Set(['rest']));
  });
});

function between(shape: Partial<DrawnMouth>, share: number): Partial<DrawnMouth> {
  const entries = Object.entries(shape) as [keyof DrawnMouth, number][];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, restingMouth[name] + share * (value - restingMouth[name])]),
  );
}
