import { describe, expect, test } from 'vitest';
import { buildFace, referenceFaces, tissues } from '#anatomy';
import { builtInPlans, type Plan } from '#plan';
import { liftAmounts, lipLiftInputs, prepareLipLift } from './lip-lift.ts';

const face = buildFace(referenceFaces['reference-female'], 'coarse');
const { mesh } = face;

const liftOf = (excisionMm: number): Plan => ({ ...builtInPlans.none, arms: [{ kind: 'lip-lift', excisionMm }] });

function lost(excisionMm: number) {
  const found = prepareLipLift(face, liftOf(excisionMm));
  if (!found.ok) throw new Error(found.detail);
  const [right, left] = found.prepared.halves;
  return { right, left, both: right.map((share, e) => share + left[e]) };
}

const element = (column: number, ring: number, layer: number) => (column * mesh.rings + ring) * mesh.layers + layer;

describe('prepareLipLift', () => {
  test('takes the height of the strip out of the skin below the nose, summed from border to nose', () => {
    const { both } = lost(5);
    const y = (ring: number) => {
      const at = (column: number) =>
        mesh.nodes[3 * ((column * (mesh.rings + 1) + ring) * (mesh.layers + 1) + mesh.layers) + 1];
      return (at(0) + at(1)) / 2;
    };
    let taken = 0;
    for (let ring = mesh.borderRing; ring < mesh.rings; ring++) {
      taken += both[element(0, ring, mesh.layers - 1)] * (y(ring + 1) - y(ring));
    }
    expect(taken).toBeCloseTo(5, 6);
  });

  test('leaves muscle, mucosa, the red lip and the lower lip alone', () => {
    const { both } = lost(5);
    both.forEach((share, e) => {
      if (share === 0) return;
      const row = mesh.tissueShare.subarray(e * tissues.length, (e + 1) * tissues.length);
      expect(row[tissues.indexOf('muscle')] + row[tissues.indexOf('mucosa')]).toBeLessThan(0.5);
      expect(Math.floor(e / mesh.layers) % mesh.rings).toBeGreaterThanOrEqual(mesh.borderRing);
      const column = Math.floor(e / (mesh.layers * mesh.rings));
      expect(Math.min(column, mesh.columns - 1 - column)).toBeLessThan(mesh.columns / 4);
    });
  });

  test('is mirrored: the right half is the left one seen from the other side', () => {
    const { right, left } = lost(5);
    right.forEach((share, e) => {
      const column = Math.floor(e / (mesh.rings * mesh.layers));
      expect(share).toBeCloseTo(left[element(mesh.columns - 1 - column, 0, 0) + (e % (mesh.rings * mesh.layers))], 12);
    });
  });

  test('is in proportion to the strip, nothing without one, and refused when it takes most of the lip', () => {
    const [five, two] = [lost(5).both, lost(2.5).both];
    five.forEach((share, e) => {
      expect(share).toBeCloseTo(2 * two[e], 12);
    });
    const none = prepareLipLift(face, builtInPlans['lip-flip-4x1']);
    if (!none.ok) throw new Error(none.detail);
    expect(none.prepared.halves.every((half) => half.every((share) => share === 0))).toBe(true);
    expect(liftAmounts(none.prepared, lipLiftInputs.nominal(0))).toHaveLength(0);
    expect(prepareLipLift(face, liftOf(8.5))).toMatchObject({ ok: false, reason: 'excision-beyond-the-lip' });
  });

  test('as drawn differs from side to side by what the hand does', () => {
    const found = prepareLipLift(face, liftOf(5));
    if (!found.ok) throw new Error(found.detail);
    expect([...liftAmounts(found.prepared, lipLiftInputs.nominal(0))]).toEqual([1, 1]);
    const [right, left] = liftAmounts(found.prepared, lipLiftInputs.fromUnit([0.95, 0.5], 0));
    expect(right).toBeCloseTo(1.1, 3);
    expect(left).toBe(1);
  });
});
