import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFace } from './build-face.ts';
import type { FaceModel, FaceParameters, Resolution } from './face-model.ts';
import { tissues } from './face-model.ts';
import { archDepthAt } from './mesh/dental-arch.ts';
import { elementVolumes } from './mesh/element-samples.ts';
import { meshQuality } from './mesh/mesh-quality.ts';
import { layOutMouth } from './mesh/mouth-layout.ts';
import { hexahedra, meshMouth } from './mesh/mouth-mesh.ts';
import { gridCounts } from './mesh/resolutions.ts';
import { anthropometry, referenceFaces } from './parameters.ts';

const names = Object.keys(anthropometry) as (keyof FaceParameters)[];
const female = referenceFaces['reference-female'];
const resolutions: readonly Resolution[] = ['coarse', 'mid', 'fine'];
const built = Object.fromEntries(resolutions.map((r) => [r, buildFace(female, r)])) as Record<Resolution, FaceModel>;

/** Any face of the tested box; half of its lengths are drawn to the very ends, where elements are worst. */
const faces: fc.Arbitrary<FaceParameters> = fc
  .record(Object.fromEntries(names.map((name) => [name, lengthWithin(anthropometry[name].range)])))
  .map((record) => record as unknown as FaceParameters);

function lengthWithin([min, max]: readonly [number, number]): fc.Arbitrary<number> {
  return fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true }));
}

function qualityOf(parameters: FaceParameters, resolution: Resolution) {
  const counts = gridCounts[resolution];
  const { positions } = meshMouth(layOutMouth(parameters, counts), counts);
  return meshQuality({ nodes: positions, elements: hexahedra(counts) });
}

/** Node at a place of the contract's numbering. */
function node({ mesh }: FaceModel, column: number, ring: number, layer: number): number[] {
  const n = ((((column + mesh.columns) % mesh.columns) * (mesh.rings + 1) + ring) * (mesh.layers + 1) + layer) * 3;
  return [...mesh.nodes.subarray(n, n + 3)];
}

function total(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}

describe('the elements', () => {
  test.each(resolutions)('%s: are sound for every face of the tested box', (resolution) => {
    fc.assert(
      fc.property(faces, (parameters) => {
        const { minScaledJacobian, minAngle, maxAngle } = qualityOf(parameters, resolution);
        expect(minScaledJacobian).toBeGreaterThan(0.2);
        expect(minAngle).toBeGreaterThan(20);
        expect(maxAngle).toBeLessThan(160);
      }),
      { numRuns: resolution === 'fine' ? 40 : 100 },
    );
  });

  test('follow the numbering and run right-handed from the midline to the left, outward, towards the skin', () => {
    for (const face of Object.values(built)) {
      const { mesh } = face;
      expect(mesh.nodes.length).toBe(mesh.columns * (mesh.rings + 1) * (mesh.layers + 1) * 3);
      expect(mesh.elements.length).toBe(mesh.columns * mesh.rings * mesh.layers * 8);
      expect(Math.min(...elementVolumes(mesh.nodes, mesh.elements))).toBeGreaterThan(0);
      expect(node(face, 0, 0, 0)[0]).toBe(0);
      expect(node(face, 1, 0, 0)[0]).toBeGreaterThan(0);
      expect(node(face, 0, 1, 0)[1]).toBeGreaterThan(node(face, 0, 0, 0)[1]);
      expect(node(face, 0, 0, 1)[2]).toBeGreaterThan(node(face, 0, 0, 0)[2]);
      expect(node(face, mesh.columns / 2, 1, 0)[1]).toBeLessThan(0);
    }
  });

  test('lie with their mucosa exactly on the teeth', () => {
    for (const face of Object.values(built)) {
      for (let column = 0; column < face.mesh.columns; column++) {
        for (let ring = 0; ring <= face.mesh.rings; ring++) {
          const [x, , z] = node(face, column, ring, 0);
          expect(z).toBeCloseTo(archDepthAt(face.teeth, x), 12);
        }
      }
    }
  });

  test('put the border, the lip thickness and the nearly closed margins where the parameters say', () => {
    for (const face of Object.values(built)) {
      const { mesh, teeth, parameters } = face;
      const ls = node(face, 0, mesh.borderRing, mesh.layers);
      expect(ls[2] - teeth.faceZ).toBeCloseTo(parameters.upperLipThickness, 9);
      const li = node(face, mesh.columns / 2, mesh.borderRing, mesh.layers);
      expect(li[2] - teeth.faceZ).toBeCloseTo(parameters.lowerLipThickness, 9);
      const gaps = Array.from({ length: mesh.layers + 1 }, (_, layer) => {
        return node(face, 0, 0, layer)[1] - node(face, mesh.columns / 2, 0, layer)[1];
      });
      expect(Math.min(...gaps)).toBeGreaterThan(0.05);
      expect(Math.min(...gaps)).toBeLessThan(0.3);
    }
  });

  test('of a mirrored face are the mirror image, to the last bit', () => {
    const face = buildFace(referenceFaces.asymmetric, 'coarse');
    const mirrored = buildFace({ ...referenceFaces.asymmetric, cornerHeightDifference: -2.4 }, 'coarse');
    for (let column = 0; column < face.mesh.columns; column++) {
      for (let ring = 0; ring <= face.mesh.rings; ring++) {
        for (let layer = 0; layer <= face.mesh.layers; layer++) {
          const [x, y, z] = node(face, column, ring, layer);
          const [mx, my, mz] = node(mirrored, -column, ring, layer);
          expect(mx + x).toBe(0);
          expect([my, mz]).toEqual([y, z]);
        }
      }
    }
    expect(mirrored.parameters.cornerHeightDifference).toBe(-2.4);
  });

  test('refuse a length that is not a number, by name', () => {
    expect(() => buildFace({ ...female, archRadius: Number.NaN }, 'coarse')).toThrow(/archRadius is NaN/);
  });
});

describe('the tissues', () => {
  test('fill every element', () => {
    for (const { mesh } of Object.values(built)) {
      for (let e = 0; e < mesh.elements.length / 8; e++) {
        expect(total(mesh.tissueShare.subarray(e * tissues.length, (e + 1) * tissues.length))).toBeCloseTo(1, 9);
      }
    }
  });

  test('have the same volume at every resolution', () => {
    const volumes = resolutions.map((resolution) => {
      const { mesh } = built[resolution];
      const whole = elementVolumes(mesh.nodes, mesh.elements);
      return tissues.map((_, t) => whole.reduce((sum, v, e) => sum + v * mesh.tissueShare[e * tissues.length + t], 0));
    });
    tissues.forEach((_, t) => {
      expect(volumes[0][t] / volumes[2][t]).toBeGreaterThan(0.9);
      expect(volumes[0][t] / volumes[2][t]).toBeLessThan(1.1);
      expect(volumes[1][t] / volumes[2][t]).toBeGreaterThan(0.93);
      expect(volumes[1][t] / volumes[2][t]).toBeLessThan(1.07);
    });
  });

  test('change from red lip to skin at the vermilion border', () => {
    const { mesh } = built.mid;
    const share = (ring: number, tissue: (typeof tissues)[number]) =>
      mesh.tissueShare[(ring * mesh.layers + mesh.layers - 1) * tissues.length + tissues.indexOf(tissue)];
    expect(share(mesh.borderRing - 1, 'vermilionSkin')).toBeGreaterThan(0.9);
    expect(share(mesh.borderRing, 'skin')).toBeGreaterThan(0.9);
    expect(share(mesh.borderRing, 'vermilionSkin')).toBeLessThan(0.05);
  });
});

describe('the ties', () => {
  test('hold the same area at every resolution', () => {
    for (const [i, tie] of built.fine.attachments.entries()) {
      for (const resolution of ['coarse', 'mid'] as const) {
        const own = built[resolution].attachments[i];
        expect(own.kind).toBe(tie.kind);
        expect(total(own.area) / total(tie.area)).toBeGreaterThan(0.97);
        expect(total(own.area) / total(tie.area)).toBeLessThan(1.03);
      }
    }
  });

  test('let facing faces of the two lips touch, mirror images of each other', () => {
    const { mesh } = built.mid;
    const at = (n: number) => [...mesh.nodes.subarray(3 * n, 3 * n + 3)];
    for (let f = 0; f < mesh.lipFaces.length; f += 8) {
      for (let c = 0; c < 4; c++) {
        const [u, l] = [mesh.lipFaces[f + c], mesh.lipFaces[f + 4 + c]];
        expect(at(u)[1] - at(l)[1]).toBeGreaterThan(u === l ? -1 : 0);
        expect(Math.abs(at(u)[0] - at(l)[0])).toBeLessThan(0.6);
        const folded = [u, l].map((n) => [...mesh.foldedCoordinates.subarray(2 * n, 2 * n + 2)]);
        expect(folded[0]).toEqual(folded[1]);
      }
    }
  });

  test('keep mucosa of the lips free of bone', () => {
    const { mesh, attachments } = built.mid;
    const maxilla = attachments.find((tie) => tie.kind === 'maxilla');
    for (const n of maxilla?.nodes ?? []) expect(mesh.nodes[3 * n + 1]).toBeGreaterThan(10);
    expect(total(maxilla?.area ?? new Float64Array())).toBeGreaterThan(350);
  });
});
