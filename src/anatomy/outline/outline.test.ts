import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureLips } from '#measure';
import { buildFace } from '../build-face.ts';
import type { Resolution } from '../face-model.ts';
import { referenceFaces } from '../parameters.ts';
import { marginOf } from './lip-margin.ts';
import { outline, vermilionNormal } from './outline.ts';
import { surfaceNodes, surfaceRegion, surfaceTriangles } from './surface.ts';

const resolutions: readonly Resolution[] = ['coarse', 'mid', 'fine'];
const mid = buildFace(referenceFaces['reference-female'], 'mid');

/** The mesh moved point by point. */
function moved(move: (x: number, y: number, z: number) => readonly [number, number, number]): Float64Array {
  const positions = Float64Array.from(mid.mesh.nodes);
  for (let i = 0; i < positions.length; i += 3)
    positions.set(move(...([...positions.subarray(i, i + 3)] as [number, number, number])), i);
  return positions;
}

describe('the outline at rest', () => {
  test.each(Object.entries(referenceFaces))('%s: shows the lengths the face was made from', (_, parameters) => {
    for (const resolution of resolutions) {
      const face = buildFace(parameters, resolution);
      const geometry = outline(face, face.mesh.nodes);
      const measures = measureLips(geometry, geometry);
      expect(measures.upperVermilionHeight).toBeCloseTo(parameters.upperVermilionHeight, 1);
      expect(measures.lowerVermilionHeight).toBeCloseTo(parameters.lowerVermilionHeight, 1);
      expect(measures.philtrumLength).toBeCloseTo(parameters.philtrumLength, 6);
      expect(Math.abs((measures.mouthWidth as number) - parameters.mouthWidth)).toBeLessThan(0.2);
      expect(geometry.chLeft[1] - geometry.chRight[1]).toBeCloseTo(parameters.cornerHeightDifference, 1);
      expect((geometry.cphLeft[0] - geometry.cphRight[0]) / 2).toBeCloseTo(parameters.philtralHalfSpacing, 6);
    }
  });

  test('runs from the right corner to the left, meeting at both', () => {
    const geometry = outline(mid, mid.mesh.nodes);
    for (const contour of [geometry.upperBorder, geometry.upperMargin, geometry.lowerMargin, geometry.lowerBorder]) {
      expect(contour[0]).toEqual(geometry.chRight);
      expect(contour.at(-1)).toEqual(geometry.chLeft);
      expect(contour.length).toBe(mid.mesh.columns / 2 + 1);
      for (let i = 1; i < contour.length; i++) expect(contour[i][0]).toBeGreaterThan(contour[i - 1][0]);
    }
  });
});

describe('the outline of a moved mesh', () => {
  test('moves with it', () => {
    const at = outline(mid, mid.mesh.nodes);
    const geometry = outline(
      mid,
      moved((x, y, z) => [x + 1, y + 2, z + 3]),
    );
    const pairs = [
      [geometry.sn, at.sn],
      [geometry.cphLeft, at.cphLeft],
      [geometry.upperMargin[12], at.upperMargin[12]],
      [geometry.lowerMargin[7], at.lowerMargin[7]],
    ];
    for (const [now, before] of pairs) {
      expect(now[0] - before[0]).toBeCloseTo(1, 9);
      expect(now[1] - before[1]).toBeCloseTo(2, 9);
      expect(now[2] - before[2]).toBeCloseTo(3, 9);
    }
  });

  test('turns the vermilion by the angle the lip is turned', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (degrees) => {
        const a = (degrees * Math.PI) / 180;
        const turned = moved((x, y, z) => [x, y * Math.cos(a) + z * Math.sin(a), z * Math.cos(a) - y * Math.sin(a)]);
        const [, y0, z0] = vermilionNormal(mid, mid.mesh.nodes);
        const [, y1, z1] = vermilionNormal(mid, turned);
        expect(((Math.atan2(y1, z1) - Math.atan2(y0, z0)) * 180) / Math.PI).toBeCloseTo(degrees, 8);
      }),
    );
  });
});

describe('the margin of a section', () => {
  test('does not jump when another node becomes the lowest', () => {
    const section = (tilt: number) =>
      Float64Array.from([-2, -1, 0, 1, 2].flatMap((s) => [0, 0.3 * s * s + tilt * s, s]));
    let before = marginOf(section(-0.6), -1);
    for (let tilt = -0.6; tilt <= 0.6; tilt += 0.01) {
      const now = marginOf(section(tilt), -1);
      expect(Math.hypot(now.y - before.y, now.z - before.z)).toBeLessThan(0.05);
      before = now;
    }
  });

  test('lies at the bottom of an arc between its nodes', () => {
    const angles = [-1.1, -0.7, -0.25, 0.2, 0.6, 1];
    const arc = Float64Array.from(angles.flatMap((a) => [1, -5 * Math.cos(a), 5 * Math.sin(a)]));
    const margin = marginOf(arc, -1);
    expect(margin.y).toBeCloseTo(-5, 1);
    expect(Math.abs(margin.z)).toBeLessThan(0.3);
  });
});

describe('the surface', () => {
  test('is closed between margin and rim, faces outward, and is red inside the border', () => {
    const { mesh } = mid;
    const nodes = surfaceNodes(mesh);
    const triangles = surfaceTriangles(mesh);
    expect(new Set(nodes).size).toBe(nodes.length);
    const at = (i: number, k: number) => mesh.nodes[3 * nodes[i] + k];
    let frontal = 0;
    for (let t = 0; t < triangles.length; t += 3) {
      const [a, b, c] = [triangles[t], triangles[t + 1], triangles[t + 2]];
      frontal += ((at(b, 0) - at(a, 0)) * (at(c, 1) - at(a, 1)) - (at(b, 1) - at(a, 1)) * (at(c, 0) - at(a, 0))) / 2;
    }
    expect(frontal).toBeGreaterThan(6000);
    const region = surfaceRegion(mesh);
    const line = nodes.length / mesh.columns;
    const border = mesh.layers + mesh.borderRing;
    for (let column = 0; column < mesh.columns; column++) {
      expect(region[column * line + border - 1]).toBeGreaterThan(0.9);
      expect(region[column * line + border + 1]).toBeLessThan(0.1);
    }
  });
});
