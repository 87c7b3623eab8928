import { expect, it } from 'vitest';
import { buildFace, referenceFaces } from '#anatomy';
import { createJaw } from './jaw.ts';

const face = buildFace(referenceFaces['reference-female'], 'coarse');

it('opening turns chin and lower gum down and back as one body and leaves the upper jaw', () => {
  const jaw = createJaw(face);
  jaw.open(5);
  let t = 0;
  for (const { kind, nodes } of face.attachments) {
    for (const n of nodes) {
      const [x, y, z] = jaw.tieMoved.subarray(t * 3, t * 3 + 3);
      t++;
      if (kind === 'mandible' || kind === 'chin') {
        expect(x).toBe(0);
        expect(y).toBeLessThan(-3);
        expect(z).toBeLessThan(0);
        const reach = (dy: number, dz: number) =>
          Math.hypot(face.mesh.nodes[n * 3 + 1] - 45 + dy, face.mesh.nodes[n * 3 + 2] + 95 + dz);
        expect(reach(y, z)).toBeCloseTo(reach(0, 0), 9);
      } else {
        expect([x, y, z]).toEqual([0, 0, 0]);
      }
    }
  }
  jaw.open(0);
  expect(jaw.tieMoved.every((v) => v === 0) && jaw.originMoved.every((v) => v === 0)).toBe(true);
});
