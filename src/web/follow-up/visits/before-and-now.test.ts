import { expect, test } from 'vitest';
import type { MeasuredOnce } from '../../registry/registry-client.ts';
import { beforeAndNow } from './before-and-now.ts';

const once = (takenAt: string, followUpId: string | null, value: number, over: Partial<MeasuredOnce> = {}) =>
  ({
    takenAt,
    followUpId,
    sameFace: 'not-checked',
    measures: ['mouthWidth', 'incisorShow'].map((measure) => ({ expression: 'rest', measure, value })),
    ...over,
  }) as unknown as MeasuredOnce;
const visit = { id: 'week-2', performedAt: '2026-02-03T10:30:00Z' };
const valuesOf = (entries: readonly MeasuredOnce[]) =>
  beforeAndNow(entries, visit).map(({ measure, before, now }) => [measure, before.value, now.value]);

test('each measure stands beside itself: the last before the treatment, and this visit’s', () => {
  const others = [once('2026-01-02T09:00:00Z', null, 1), once('2026-02-03T10:00:00Z', null, 2)];
  const later = [once('2026-02-04T09:00:00Z', null, 9), once('2026-03-03T09:00:00Z', 'week-4', 8)];
  expect(valuesOf([...others, ...later, once('2026-02-17T09:00:00Z', 'week-2', 5)])).toEqual([
    ['mouthWidth', 2, 5],
    ['incisorShow', 2, 5],
  ]);
});

test('without either, of another expression or of another face nothing is held against anything', () => {
  const before = once('2026-01-02T09:00:00Z', null, 1);
  const now = once('2026-02-17T09:00:00Z', 'week-2', 5);
  expect(valuesOf([before])).toEqual([]);
  expect(valuesOf([now])).toEqual([]);
  expect(valuesOf([before, { ...now, sameFace: 'no' }])).toEqual([]);
  const smile = { ...now, measures: now.measures.map((one) => ({ ...one, expression: 'smile' })) };
  expect(valuesOf([before, smile])).toEqual([]);
});
