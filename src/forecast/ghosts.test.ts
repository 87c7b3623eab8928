import { describe, expect, it } from 'vitest';
import { pickGhosts } from './ghosts.ts';

const outlines = { before: [0, 0, 0], outline: [0, 1, 0] };

describe('pickGhosts', () => {
  it('takes the middle of every tenth by movement, the last marked', () => {
    const movement = Float64Array.from({ length: 200 }, (_, d) => (d * 37) % 200);
    const ghosts = pickGhosts(movement, () => outlines);
    expect(ghosts.map(({ draw }) => movement[draw])).toEqual([10, 30, 50, 70, 90, 110, 130, 150, 170, 190]);
    expect(ghosts.filter(({ worst }) => worst)).toHaveLength(1);
    expect(ghosts[9].worst).toBe(true);
  });

  it('breaks ties by number, so that nothing is chosen twice', () => {
    const ghosts = pickGhosts(new Float64Array(50), () => outlines);
    expect(new Set(ghosts.map(({ draw }) => draw)).size).toBe(10);
  });

  it('shows all of fewer than ten', () => {
    expect(pickGhosts(Float64Array.of(3, 1, 2), () => outlines).map(({ draw }) => draw)).toEqual([1, 2, 0]);
  });
});
