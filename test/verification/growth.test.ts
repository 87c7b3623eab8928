import { beforeAll, describe, expect, it } from 'vitest';
import { buildFace, referenceFaces } from '#anatomy';
import { displacementPerGrowth, type Expressed, express, expressTreated, type Growth, type Person } from '#mechanics';
import { addedVolume, fillerInputs, prepareFiller } from '#pharmacology';
import { builtInPlans, type Plan } from '#plan';
import { outputNames } from '#simulate';
import { prepareLipLift } from '#surgery';
import { readOutputs, restReference } from '../../src/simulate/read-outputs.ts';
import { personAtRest, strengths } from './mouth.ts';

const face = buildFace(referenceFaces['reference-female'], 'coarse');
const expressions = ['rest', 'smile', 'gummySmile', 'pucker', 'straw', 'seal'] as const;

function gel(share = 1, plan: Plan = builtInPlans['filler-1ml-medium'], sites = 12): Growth {
  const found = prepareFiller(face, plan);
  if (!found.ok) throw new Error(found.detail);
  const { volume, stiffness } = addedVolume(found.prepared, fillerInputs.nominal(sites), 0);
  const part = (values: Float64Array) => values.map((value) => share * value);
  return { volume: part(volume), stiffness: part(stiffness), shortening: new Float64Array(volume.length) };
}

function lift(excisionMm: number): Growth {
  const found = prepareLipLift(face, { ...builtInPlans.none, arms: [{ kind: 'lip-lift', excisionMm }] });
  if (!found.ok) throw new Error(found.detail);
  const [right, left] = found.prepared.halves;
  const none = () => new Float64Array(right.length);
  return { volume: none(), stiffness: none(), shortening: right.map((share, e) => share + left[e]) };
}

function sum(a: Growth, b: Growth): Growth {
  const both = (x: Float64Array, y: Float64Array) => x.map((value, e) => value + y[e]);
  return {
    volume: both(a.volume, b.volume),
    stiffness: both(a.stiffness, b.stiffness),
    shortening: both(a.shortening, b.shortening),
  };
}

let person: Person;
const solved = new Map<string, Expressed>();
const whole = strengths(face, () => 1);

beforeAll(() => {
  person = personAtRest();
  for (const expression of expressions) {
    const found = express(person, expression);
    if (!found.ok) throw new Error(found.detail);
    solved.set(expression, found.value);
  }
});

function grownIn(expression: string, growth: Growth, strength = whole): Float64Array {
  const found = expressTreated(person, solved.get(expression)!, { strength, growth });
  if (!found.ok) throw new Error(`${expression}: ${found.detail}`);
  return found.u;
}

function read(of: Person, u: Float64Array, name: string): number {
  return readOutputs(of, u, restReference(of.mouth.face))[outputNames.indexOf(name)];
}

function addedTo(u: Float64Array): number {
  const { ratio } = person.tissue.volumes(u);
  return ratio.reduce((total, r, e) => total + (r - 1) * person.mouth.quadrature.volume[e], 0);
}

describe('a mouth that has grown', () => {
  it.each(expressions)(
    'comes to rest in %s with 1 mL in the lips, a strip of 8 mm gone, both, and a weak ring',
    (name) => {
      const weak = strengths(face, ({ muscle }) => (muscle.startsWith('orbicularisOris.marginalis') ? 0.6 : 1));
      for (const growth of [gel(), lift(8), sum(gel(), lift(5))]) grownIn(name, growth);
      grownIn(name, sum(gel(), lift(5)), weak);
    },
  );

  it('has in the mesh what was injected, within half a percent', () => {
    expect(addedTo(grownIn('rest', gel())) / 1000).toBeCloseTo(1, 2);
    const before = addedTo(solved.get('smile')!.u);
    expect((addedTo(grownIn('smile', gel())) - before) / 1000).toBeCloseTo(1, 2);
  });

  it('projects no less with more gel', () => {
    const projections = [0.25, 0.5, 1, 1.5].map((share) =>
      read(person, grownIn('rest', gel(share)), 'upperProtrusion'),
    );
    expect(projections).toEqual([...projections].sort((a, b) => a - b));
    expect(projections[0]).toBeGreaterThan(0);
  });

  it('shows more red and more tooth, and less philtrum, the higher the strip', () => {
    const rest = solved.get('rest')!.u;
    for (const [name, sign] of [
      ['philtrumLength', -1],
      ['incisorShow', 1],
      ['upperLipAreaMm2', 1],
    ] as const) {
      const values = [rest, grownIn('rest', lift(2.5)), grownIn('rest', lift(5))].map(
        (u) => sign * read(person, u, name),
      );
      expect(values, name).toEqual([...values].sort((a, b) => a - b));
    }
  });

  it('moves at first as its derivative says', () => {
    const found = express(person, 'smile');
    if (!found.ok) throw new Error(found.detail);
    const smile = found.value;
    const growths = [gel(), lift(5)];
    const moved = displacementPerGrowth(person, smile, growths);
    growths.forEach((growth, k) => {
      const h = 1e-3;
      const part = (values: Float64Array) => values.map((value) => h * value);
      const little = {
        volume: part(growth.volume),
        stiffness: part(growth.stiffness),
        shortening: part(growth.shortening),
      };
      const u = grownIn('smile', little);
      let [worst, most] = [0, 0];
      for (let i = 0; i < u.length; i++) {
        worst = Math.max(worst, Math.abs((u[i] - smile.u[i]) / h - moved[k][i]));
        most = Math.max(most, Math.abs(moved[k][i]));
      }
      expect(worst / most).toBeLessThan(0.01);
    });
  });

  it('by nothing is where it was, to the last bit', () => {
    for (const expression of expressions) expect(grownIn(expression, gel(0))).toEqual(solved.get(expression)!.u);
  });

  it('answers the mirrored plan with the mirrored mouth', () => {
    const [arm] = builtInPlans['filler-1ml-medium'].arms;
    const side = (wanted: string): Growth => {
      const injections = arm.injections.filter(({ site }) => site.side === wanted);
      return gel(1, { ...builtInPlans.none, arms: [{ ...arm, injections }] }, 6);
    };
    const left = grownIn('rest', side('patient-left'));
    const right = grownIn('rest', side('patient-right'));
    for (const [a, b] of [
      ['marginLiftLeft', 'marginLiftRight'],
      ['commissureHeightLeft', 'commissureHeightRight'],
    ]) {
      expect(read(person, left, a)).toBeCloseTo(read(person, right, b), 4);
    }
    expect(read(person, left, 'upperProtrusion')).toBeCloseTo(read(person, right, 'upperProtrusion'), 4);
  });
});
