import { describe, expect, test } from 'vitest';
import { meshQuality } from '../mesh/mesh-quality.ts';
import type { BrowModel } from './brow-model.ts';
import { browHeadMark, browMark, markPosition } from './brow-outline.ts';
import { buildBrow } from './build-brow.ts';
import { browAnthropometry, browTemplate, meanBrow } from './parameters.ts';

const brows = (['female', 'male', 'unknown'] as const).map((sex) => buildBrow(meanBrow(sex)));

/** Section of a fascicle times its length, as the fibres in the elements add up to [mm3]. */
function carried({ fibres }: BrowModel, fascicle: number, volumes: (e: number) => number): number {
  let volume = 0;
  fibres.fascicle.forEach((f, n) => {
    if (f === fascicle) volume += fibres.share[n] * volumes(fibres.element[n]);
  });
  return volume;
}

function volumeOf({ mesh }: BrowModel, e: number): number {
  const at = (k: number) => mesh.nodes.subarray(3 * mesh.elements[8 * e + k], 3 * mesh.elements[8 * e + k] + 3);
  const [a, b, c] = [1, 3, 4].map((k) => at(k).map((x, i) => x - at(0)[i]));
  return Math.abs(
    a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0]),
  );
}

describe('buildBrow', () => {
  test('makes a small sound mesh whose mirror image it is itself', () => {
    for (const { mesh } of brows) {
      expect(mesh.nodes.length / 3).toBeLessThanOrEqual(1500);
      expect(meshQuality(mesh).minScaledJacobian).toBeGreaterThan(0.5);
      const pillar = (mesh.rings + 1) * (mesh.layers + 1);
      for (let c = 0; c <= mesh.columns; c++) {
        for (let k = 0; k < pillar; k++) {
          const [a, b] = [3 * (c * pillar + k), 3 * ((mesh.columns - c) * pillar + k)];
          expect(mesh.nodes[a] + mesh.nodes[b]).toBeCloseTo(0, 9);
          expect(mesh.nodes[a + 1]).toBeCloseTo(mesh.nodes[b + 1], 9);
          expect(mesh.nodes[a + 2]).toBeCloseTo(mesh.nodes[b + 2], 9);
        }
      }
    }
  });

  test('every fibre belt carries about the section of its muscle, and its fibres have length 1', () => {
    const [brow] = brows;
    brow.fascicles.forEach(({ path, crossSection, muscle }, f) => {
      if (!muscle.startsWith('frontalis')) return;
      let length = 0;
      for (let i = 3; i < path.length; i += 3) {
        length += Math.hypot(path[i] - path[i - 3], path[i + 1] - path[i - 2], path[i + 2] - path[i - 1]);
      }
      expect(carried(brow, f, (e) => volumeOf(brow, e)) / length / crossSection).toBeCloseTo(1, 0);
    });
    const { direction } = brow.fibres;
    for (let i = 0; i < direction.length; i += 3) {
      expect(Math.hypot(direction[i], direction[i + 1], direction[i + 2])).toBeCloseTo(1, 9);
    }
  });

  test('a strand shares out its whole force, and the levator of the lid pulls on no part of the brow', () => {
    for (const brow of brows) {
      for (const { weights } of brow.strands) expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      const levators = brow.fascicles.flatMap(({ behindSeptum }, f) => (behindSeptum ? [f] : []));
      expect(levators).toHaveLength(2);
      expect(brow.strands.some(({ fascicle }) => levators.includes(fascicle))).toBe(false);
      expect(brow.fibres.fascicle.some((f) => levators.includes(f))).toBe(false);
    }
  });

  test('the brow stands at the heights it was built with; women have the higher arch', () => {
    const heights = brows.map((brow) =>
      (['medial', 'mid', 'lateral'] as const).map(
        (place) => markPosition(browMark(brow, place, 'left'), brow.mesh.nodes)[1] - browTemplate.canthalLineY.value,
      ),
    );
    const wanted = meanBrow('female');
    expect(heights[0][1]).toBeCloseTo(wanted.browHeightMid, 0);
    expect(heights[0][2] - heights[0][0]).toBeGreaterThan(heights[1][2] - heights[1][0]);
    const [left, right] = (['left', 'right'] as const).map((side) =>
      markPosition(browHeadMark(brows[0], side), brows[0].mesh.nodes),
    );
    expect(left[0]).toBeCloseTo(-right[0], 9);
  });

  test('a length outside the tested range is refused by name', () => {
    const [low, high] = browAnthropometry.browHeightMid.range;
    for (const browHeightMid of [low - 1, high + 1, Number.NaN]) {
      expect(() => buildBrow({ ...meanBrow('female'), browHeightMid })).toThrow(/brow\.browHeightMid .* must be from/);
    }
  });
});
