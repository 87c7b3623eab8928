import { describe, expect, test } from 'vitest';
import type { ClipMoment } from '#clip';
import type { LipGeometry, Point3 } from '#measure';
import { motionAt, replayTrack } from './replay-track.ts';

const line = (y: number): Point3[] => [-20, -10, 0, 10, 20].map((x): Point3 => [x, y, 0]);
const lips = (lift: number): LipGeometry => ({
  sn: [0, 18, 0],
  sl: [0, -15, 0],
  chLeft: [20, lift, 0],
  chRight: [-20, lift, 0],
  cphLeft: [4, 6, 0],
  cphRight: [-4, 6, 0],
  upperBorder: line(6 + lift),
  upperMargin: line(lift),
  lowerMargin: line(lift),
  lowerBorder: line(lift - 8),
  midlineX: 0,
  incisorEdgeY: null,
  gingivaY: null,
});
const moment = (atSeconds: number, lift: number | null): ClipMoment => ({
  atSeconds,
  pose: null,
  gated: lift !== null,
  flags: [],
  geometry: lift === null ? null : lips(lift),
  contourSd: null,
  method: null,
  measures: null,
});
const liftAt = (track: ReturnType<typeof replayTrack>, at: number) => motionAt(track, at)?.[1] ?? null;

describe('a replayed clip', () => {
  test('a steady rise is followed, between its moments too', () => {
    const moments = Array.from({ length: 10 }, (_, i) => moment(i / 10, i / 2));
    const track = replayTrack(moments, lips(0));
    expect(liftAt(track, 0.4)).toBeCloseTo(2, 6);
    expect(liftAt(track, 0.45)).toBeCloseTo(2.25, 6);
  });

  test('what was not seen is not filled in', () => {
    const moments = [0, 0.1, 0.2, 1, 1.1, 1.2].map((at) => moment(at, 1));
    const hidden = [...moments.slice(0, 3), moment(0.6, null), ...moments.slice(3)];
    const track = replayTrack(hidden, lips(0));
    expect(liftAt(track, 0.15)).toBeCloseTo(1, 6);
    expect(liftAt(track, 0.6)).toBeNull();
    expect(liftAt(track, 3)).toBeNull();
    expect(liftAt(replayTrack([], lips(0)), 0)).toBeNull();
  });
});
