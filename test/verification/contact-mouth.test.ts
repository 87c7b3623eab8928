import { describe, expect, it } from 'vitest';
import { type FaceModel, referenceFaces } from '#anatomy';
import { type Expressed, express, expressTreated, leakMarginKpa, readToothSensor, sealOf } from '#mechanics';
import { personAtRest, strengths } from './mouth.ts';
import { deepestOverlap } from './overlap.ts';

/** Deepest that anything may be inside anything else [mm]. */
const overlapLimitMm = 0.05;
/** What keeps saliva in a closed mouth [kPa]. */
const poolKpa = 0.1;

const reference = personAtRest();
const { face } = reference.mouth;

function solved(expression: Parameters<typeof express>[1]): Expressed {
  const found = express(reference, expression);
  if (!found.ok) throw new Error(found.detail);
  return found.value;
}

/** Everything that closes the lips at a share of its strength. */
const weak = (model: FaceModel, share: number) =>
  strengths(model, (f) => (f.muscle.startsWith('orbicularisOris') ? share : 1));

describe('contact in the mouth', () => {
  it.each(['rest', 'seal', 'pucker', 'straw'] as const)('%s: no lip is inside the other lip or the teeth', (name) => {
    const { u } = solved(name);
    expect(
      deepestOverlap(
        face.mesh,
        face.mesh.nodes.map((x, i) => x + u[i]),
      ),
    ).toBeLessThan(overlapLimitMm);
    const { teeth } = reference.contacts;
    const gap = teeth?.gap(u).map((g, k) => g + reference.store.toothOffset[k]) ?? new Float64Array();
    expect(Math.min(...gap)).toBeGreaterThan(-overlapLimitMm);
  });

  it('presses the lips together evenly enough to hold air, and harder with more of the ring', () => {
    const seal = solved('seal');
    const whole = sealOf(reference, seal.u);
    const half = expressTreated(reference, seal, { strength: weak(face, 0.5) });
    if (!half.ok) throw new Error(half.detail);
    expect(whole.pressureKpa).toBeGreaterThan(1);
    expect(sealOf(reference, half.u).forceN).toBeLessThan(0.6 * whole.forceN);
    expect(sealOf(reference, half.u).pressureKpa).toBeLessThan(whole.pressureKpa);
  });

  it('a straw is held tight at full strength and leaks long before a closed mouth drools', () => {
    const [straw, seal] = [solved('straw'), solved('seal')];
    expect(leakMarginKpa(reference, solved('straw').u)).toBeGreaterThan(0);
    const kept = 0.5;
    const drools = expressTreated(reference, seal, { strength: weak(face, kept) });
    if (!drools.ok) throw new Error(drools.detail);
    expect(sealOf(reference, drools.u).pressureKpa).toBeGreaterThan(poolKpa);
    const leaks = expressTreated(reference, straw, { strength: weak(face, kept) });
    if (!leaks.ok) throw new Error(leaks.detail);
    expect(leakMarginKpa(reference, leaks.u)).toBeLessThan(0);
  });

  it('a sensor on the incisors reads what sensors of its thickness read at rest', () => {
    const reading = readToothSensor(reference);
    expect(reading.ok && reading.kpa).toBeGreaterThan(0.3);
    expect(reading.ok && reading.kpa).toBeLessThan(1.1);
    const thin = readToothSensor(reference, 0.3);
    expect(thin.ok && reading.ok && thin.kpa < reading.kpa).toBe(true);
    expect(solved('rest').u.every((v) => v === 0)).toBe(true);
  });

  it('a seal of a mirrored face is the mirrored seal', () => {
    const [one, other] = [referenceFaces.asymmetric, referenceFaces.asymmetric].map((parameters, k) => {
      const sign = k === 0 ? 1 : -1;
      const cornerHeightDifference = sign * parameters.cornerHeightDifference;
      const person = personAtRest({ face: { ...parameters, cornerHeightDifference } });
      const found = express(person, 'seal');
      if (!found.ok) throw new Error(found.detail);
      return { person, u: found.value.u };
    });
    const { columns, rings, layers } = one.person.mouth.face.mesh;
    const pillar = (rings + 1) * (layers + 1);
    for (let n = 0; n < one.person.mouth.nodeCount; n++) {
      const m = ((columns - Math.floor(n / pillar)) % columns) * pillar + (n % pillar);
      expect(Math.abs(one.u[n * 3] + other.u[m * 3])).toBeLessThan(1e-6);
      expect(Math.abs(one.u[n * 3 + 1] - other.u[m * 3 + 1])).toBeLessThan(1e-6);
    }
    const [a, b] = [one, other].map(({ person, u }) => sealOf(person, u).forceN);
    expect(a).toBeCloseTo(b, 9);
  });
});
