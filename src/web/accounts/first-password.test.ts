import { expect, it } from 'vitest';
import { firstPassword } from './first-password.ts';

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));

it('is what the registry takes, in groups, without letters that look alike', () => {
  const many = Array.from({ length: 500 }, () => firstPassword(random));
  for (const one of many) {
    expect(one).toMatch(/^[b-df-hj-km-np-tv-xz2-9]{5}(?:-[b-df-hj-km-np-tv-xz2-9]{5}){3}$/);
    expect(new Set(one).size).toBeGreaterThanOrEqual(5);
  }
  expect(new Set(many).size).toBe(many.length);
});

it('makes every letter as likely as any other', () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 2_700; i++) {
    for (const one of firstPassword(random).replaceAll('-', '')) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  expect(counts.size).toBe(27);
  // 2,000 of each are expected; six standard deviations are 263
  for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(300);
});

it('draws again what is a pattern, and bytes beyond the last whole round', () => {
  const bytes = [...Array<number>(20).fill(0), 255, ...Array.from({ length: 20 }, (_, i) => i)];
  expect(firstPassword(() => Uint8Array.of(bytes.shift() ?? 0))).toBe('bcdfg-hjkmn-pqrst-vwxz2');
});
