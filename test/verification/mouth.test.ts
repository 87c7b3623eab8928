import { describe, expect, it } from 'vitest';
import { type FaceModel, referenceFaces } from '#anatomy';
import {
  activateFully,
  type Expressed,
  express,
  expressTreated,
  leakMarginKpa,
  medianPhysiology,
  type Person,
} from '#mechanics';
import { outputNames } from '#simulate';
import { readOutputs, restReference } from '../../src/simulate/read-outputs.ts';
import { personAtRest, strengths } from './mouth.ts';

function solved(person: Person, expression: Parameters<typeof express>[1]): Expressed {
  const found = express(person, expression);
  if (!found.ok) throw new Error(found.detail);
  return found.value;
}

function outputs(person: Person, u: Float64Array): Record<string, number> {
  const read = readOutputs(person, u, restReference(person.mouth.face));
  return Object.fromEntries(outputNames.map((name, k) => [name, read[k]]));
}

/** Half of the upper ring lost near the red border, as a flip intends. */
const flip = (face: FaceModel, left = 0.5, right = 0.5) =>
  strengths(face, (f) => {
    const near = f.muscle === 'orbicularisOris.marginalis.superior' || f.muscle === 'compressorLabii.superior';
    return near ? (f.side === 'left' ? left : right) : 1;
  });

const reference = personAtRest();

describe('a mouth at rest and in motion', () => {
  it('does not move at all without toxin', () => {
    for (const name of ['rest', 'pucker'] as const) {
      const before = solved(reference, name);
      const after = expressTreated(reference, before, { strength: strengths(reference.mouth.face, () => 1) });
      expect(after.ok && after.u).toEqual(before.u);
    }
    expect(solved(reference, 'rest').u.every((v) => v === 0)).toBe(true);
  });

  it('after half a block of the near ring: white lip shorter, margin not lower, red lip rolled out', () => {
    const rest = solved(reference, 'rest');
    const after = expressTreated(reference, rest, { strength: flip(reference.mouth.face) });
    if (!after.ok) throw new Error(after.detail);
    const [was, is] = [outputs(reference, rest.u), outputs(reference, after.u)];
    expect(is.philtrumLength).toBeLessThan(was.philtrumLength - 0.02);
    expect(is.marginLiftLeft).toBeGreaterThan(-0.02);
    expect(is.vermilionEversionDeg).toBeGreaterThan(0.3);
  });

  it('smiles and puckers as far as people do', () => {
    const smile = outputs(reference, solved(reference, 'smile').u);
    const pucker = outputs(reference, solved(reference, 'pucker').u);
    const width = reference.mouth.face.parameters.mouthWidth;
    expect(smile.commissureExcursionLeft).toBeGreaterThan(11);
    expect(smile.commissureExcursionLeft).toBeLessThan(14);
    expect(smile.mouthWidth / width).toBeGreaterThan(1.2);
    expect(smile.mouthWidth / width).toBeLessThan(1.36);
    expect(width - pucker.mouthWidth).toBeGreaterThan(8);
    expect(width - pucker.mouthWidth).toBeLessThan(20);
    expect(pucker.upperProtrusion).toBeGreaterThan(3);
    expect(pucker.upperProtrusion).toBeLessThan(6);
  });

  it('closes for p, rounds for oo, and opens and spreads for ee', () => {
    const closed = solved(reference, 'speechP');
    expect(leakMarginKpa(reference, closed.u)).toBeGreaterThan(0);
    const [p, oo, ee] = (['speechP', 'speechU', 'speechI'] as const).map((e) =>
      outputs(reference, solved(reference, e).u),
    );
    const width = reference.mouth.face.parameters.mouthWidth;
    expect(p.interlabialGap).toBe(0);
    expect(p.sealForceN).toBeGreaterThan(0.02);
    expect(oo.mouthWidth).toBeLessThan(width - 5);
    expect(oo.upperProtrusion).toBeGreaterThan(1.5);
    expect(ee.mouthWidth).toBeGreaterThan(width + 2);
    expect(ee.interlabialGap).toBeGreaterThan(3);
  });

  it('needs teeth to protrude', () => {
    const withTeeth = outputs(reference, solved(reference, 'pucker').u).upperProtrusion;
    const without = personAtRest({ without: ['teeth'] });
    expect(outputs(without, solved(without, 'pucker').u).upperProtrusion).toBeLessThan(withTeeth / 2);
  });

  it('turns out by its peripheral ring alone and in by its marginal ring alone', () => {
    const only = (part: string, level: number) => {
      const found = activateFully(
        reference,
        strengths(reference.mouth.face, (f) => (f.muscle.includes(part) ? level : 0)),
      );
      if (!found.ok) throw new Error(found.detail);
      return outputs(reference, found.u).vermilionEversionDeg;
    };
    expect(only('orbicularisOris.peripheralis', 0.4)).toBeGreaterThan(2);
    expect(only('orbicularisOris.marginalis', 0.4)).toBeLessThan(-2);
  });

  it('gives the mirrored result for a mirrored face and treatment', () => {
    const physiology = { leftRightRatio: 1.1 };
    const one = personAtRest({ face: referenceFaces.asymmetric, physiology });
    const mirrored = {
      ...referenceFaces.asymmetric,
      cornerHeightDifference: -referenceFaces.asymmetric.cornerHeightDifference,
    };
    const other = personAtRest({ face: mirrored, physiology: { leftRightRatio: 1 / 1.1 } });
    const [a, b] = [solved(one, 'smile'), solved(other, 'smile')];
    const [x, y] = [
      expressTreated(one, a, { strength: flip(one.mouth.face, 0.4, 0.8) }),
      expressTreated(other, b, { strength: flip(other.mouth.face, 0.8, 0.4) }),
    ];
    if (!x.ok || !y.ok) throw new Error('a mirrored smile did not settle');
    const { columns, rings, layers } = one.mouth.face.mesh;
    const pillar = (rings + 1) * (layers + 1);
    let worst = 0;
    for (let n = 0; n < one.mouth.nodeCount; n++) {
      const m = ((columns - Math.floor(n / pillar)) % columns) * pillar + (n % pillar);
      worst = Math.max(worst, Math.abs(x.u[n * 3] + y.u[m * 3]), Math.abs(x.u[n * 3 + 1] - y.u[m * 3 + 1]));
    }
    expect(worst).toBeLessThan(1e-6);
  });

  it('keeps its volume and inverts nothing', () => {
    for (const name of ['smile', 'gummySmile', 'pucker', 'straw'] as const) {
      const { ratio, minJacobian } = reference.tissue.volumes(solved(reference, name).u);
      const { volume } = reference.mouth.quadrature;
      const before = volume.reduce((sum, v) => sum + v, 0);
      const after = volume.reduce((sum, v, e) => sum + v * ratio[e], 0);
      expect(minJacobian).toBeGreaterThan(0);
      expect(Math.abs(after / before - 1)).toBeLessThan(0.005);
      expect(Math.max(...ratio.map((r) => Math.abs(r - 1)))).toBeLessThan(0.03);
    }
  });

  it('answers differently with half the tone', () => {
    const lift = (person: Person) => {
      const rest = solved(person, 'rest');
      const after = expressTreated(person, rest, { strength: flip(person.mouth.face) });
      if (!after.ok) throw new Error(after.detail);
      return outputs(person, after.u).vermilionEversionDeg;
    };
    const relaxed = personAtRest({ physiology: { toneMarginalis: medianPhysiology.toneMarginalis / 2 } });
    expect(lift(relaxed)).toBeLessThan(0.75 * lift(reference));
  });
});
