import { describe, expect, test } from 'vitest';
import type { SeenMoment } from '../following/seen-moment.ts';
import type { GuidedTask } from '../guided/guided-task.ts';
import { type DrawnProfile, drawnHeights, drawnProfile } from './drawn-profile.fixture.ts';
import { profileChange } from './profile-change.ts';
import { type ProfileLandmarks, profileLandmarks } from './profile-landmarks.ts';
import { profileCurve } from './profile-outline.ts';
import { readProfile } from './read-profile.ts';

const expected = { upperLipLength: 22, philtrumLength: 15 };

function landmarks(drawn: DrawnProfile) {
  const ruler = { pxPerMm: drawn.pxPerMm ?? 3, pitchDeg: drawn.nod ?? 0 };
  return profileLandmarks(profileCurve(drawnProfile(drawn), ruler), expected);
}

function marks(drawn: DrawnProfile): ProfileLandmarks {
  const found = landmarks(drawn);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

const projection = ({ ls, sn }: ProfileLandmarks) => ls[0] - sn[0];

describe('the upper lip from the side', () => {
  test.each([0.5, 2, 4, 6])('%f mm in front of subnasale are found', (mm) => {
    const found = marks({ projection: mm });
    expect(Math.abs(projection(found) - mm)).toBeLessThan(0.5);
    expect(Math.abs(found.sn[1] - found.ls[1] + drawnHeights.ls)).toBeLessThan(1);
    expect(Math.abs(found.sn[1] - found.sto[1] + drawnHeights.sto)).toBeLessThan(0.8);
  });

  test('a nod that is known, the side that is seen and the camera’s pixels change nothing', () => {
    const straight = marks({ projection: 3 });
    for (const other of [{ nod: 8 }, { nod: -6 }, { towards: -1 as const }, { pxPerMm: 1.6 }]) {
      const found = marks({ projection: 3, ...other });
      expect(Math.abs(projection(found) - projection(straight))).toBeLessThan(0.4);
      expect(Math.abs(found.facingDeg - straight.facingDeg)).toBeLessThan(6);
    }
    const mirrored = marks({ projection: 3, towards: -1 });
    expect(projection(mirrored)).toBeCloseTo(projection(straight), 4);
  });

  test('a lip that rolls out faces further up', () => {
    expect(marks({ projection: 6 }).facingDeg).toBeGreaterThan(-60);
    const [back, forward] = [marks({ projection: 1 }), marks({ projection: 6 })];
    expect(projection(forward)).toBeGreaterThan(projection(back) + 4);
  });

  test.each([
    ['hair', { projection: 3, hair: 0.05 }],
    ['red-border-not-plain', { projection: 3, red: 0 }],
    ['no-nose', { projection: 3, endsAt: -18 }],
    ['no-outline', { projection: 3, endsAt: 45 }],
  ] as const)('is refused: %s', (fault, drawn) => {
    expect(landmarks(drawn)).toBe(fault);
  });
});

const ruler = { mmPerCanonicalCm: 10, relativeSd: 0.05, source: 'known', doubtful: false };

/** A clip in which a head turns away and is seen from the side; its size while turning as perspective makes it. */
function seenFromTheSide(drawn: DrawnProfile, outlines = 6): SeenMoment[] {
  const sign = drawn.towards ?? 1;
  const moment = (atSeconds: number): SeenMoment => ({
    atSeconds,
    flags: [],
    face: null,
    mouth: null,
    thumbnail: new Float32Array(4),
  });
  const turning = [20, 28, 36, 44, 50].map((yaw, i) => ({
    ...moment(1 + i / 10),
    face: {
      pose: { yawDeg: sign * yaw, pitchDeg: drawn.nod ?? 0, rollDeg: 0 },
      pxPerCanonicalCm: 30 / (1 - 0.12 * Math.cos((yaw * Math.PI) / 180)),
      irisPx: null,
      eyesOpen: true,
      centre: [0, 0] as const,
      width: 300,
    },
  }));
  const side = Array.from({ length: outlines }, (_, i) => ({ ...moment(2 + i / 10), profile: drawnProfile(drawn) }));
  return [...turning, ...side];
}

function taken(drawn: DrawnProfile, outlines?: number): GuidedTask {
  const task = drawn.towards === -1 ? 'profileLeft' : 'profileRight';
  const seen = seenFromTheSide(drawn, outlines);
  return { task, fromSeconds: 2, toSeconds: 3, ...readProfile({ seen, ruler, expected, task, span: [2, 3] }) };
}

describe('a take from the side', () => {
  test('holds the truth, from either side alike', () => {
    const [right, left] = [taken({ projection: 3 }), taken({ projection: 3, towards: -1 })];
    const [one, other] = [right.readings[0], left.readings[0]];
    if (one.value === null || other.value === null) throw new Error('not read');
    expect(one.lo95).toBeLessThan(3);
    expect(one.hi95).toBeGreaterThan(3);
    expect(other.value).toBeCloseTo(one.value, 4);
    expect(right.outline?.length).toBeGreaterThan(100);
  });

  test('with too few outlines, or of a head that was never seen turning, says so', () => {
    expect(taken({ projection: 3 }, 2).readings[0]).toMatchObject({
      value: null,
      why: { reason: 'no-outline' },
    });
    const span = [2, 3] as const;
    const still = seenFromTheSide({ projection: 3 }).filter(({ face }) => face === null);
    const { readings } = readProfile({ seen: still, ruler, expected, task: 'profileRight', span });
    expect(readings[0]).toMatchObject({ value: null, why: { reason: 'not-turning' } });
  });
});

describe('the change between two takes', () => {
  test.each([0, 0.6, 1, 2])('%f mm are found whatever the nod and the size', (mm) => {
    const before = taken({ projection: 2 });
    // the second head nods by five degrees more than while it turned, and its size is five per cent off
    const seen = seenFromTheSide({ projection: 2 + mm, nod: 5, pxPerMm: 3.15 }).map((one) =>
      one.face === null ? one : { ...one, face: { ...one.face, pose: { ...one.face.pose, pitchDeg: 0 } } },
    );
    const after: GuidedTask = {
      ...before,
      ...readProfile({ seen, ruler, expected, task: 'profileRight', span: [2, 3] }),
    };
    const change = profileChange(before, after);
    if (!change.ok) throw new Error(change.why.obstacle);
    expect(Math.abs(change.projection.value - mm)).toBeLessThan(0.35);
    expect(change.projection.lo95).toBeLessThan(mm);
    expect(change.projection.hi95).toBeGreaterThan(mm);
  });

  test('other sides, other noses and takes that were refused are not compared', () => {
    const one = taken({ projection: 2 });
    const why = (other: GuidedTask) => profileChange(one, other);
    expect(why(taken({ projection: 2, towards: -1 }))).toMatchObject({
      ok: false,
      why: { obstacle: 'other-side' },
    });
    expect(why(taken({ projection: 2, nose: 22 }))).toMatchObject({ ok: false, why: { obstacle: 'turned-unlike' } });
    expect(why(taken({ projection: 2, hair: 0.05 }))).toMatchObject({ ok: false });
  });
});
