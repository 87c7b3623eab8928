import { describe, expect, test } from 'vitest';
import { buildFace, outline, referenceFaces } from '#anatomy';
import { activationOf, medianPhysiology, type Physiology, type Pulls } from '#mechanics';
import { outputNames, type SampleJob, solveSample } from '#simulate';
import { kernel, personAtRest } from './mouth.ts';

const job: SampleJob = {
  face: referenceFaces['reference-female'],
  resolution: 'coarse',
  physiology: medianPhysiology,
  expressions: ['smile'],
  treatments: [],
  sensitivities: false,
  surfaces: false,
};

function solved(changes: Partial<SampleJob>) {
  const result = solveSample({ ...job, ...changes }, kernel);
  if (!result.ok) throw new Error(result.detail);
  return result.expressions[0];
}

const watched = ['commissureExcursionLeft', 'mouthWidth', 'outline.upperBorder.16.y', 'outline.upperMargin.8.y'].map(
  (name) => outputNames.indexOf(name),
);

describe('what identification relies on', () => {
  const softer: Physiology = { ...medianPhysiology, stiffness: 0.7 };
  const pulls: Pulls = { smile: { zygomaticusMajor: { left: 1.2, right: 1 } } };
  const here = solved({
    sensitivities: true,
    nearby: [
      { physiology: softer, manner: { pulls } },
      { physiology: medianPhysiology, manner: { pulls, jawDeg: { smile: 0.3 } } },
    ],
    manner: { pulls },
  });

  test('derivative to a pull = difference of two solves', () => {
    const h = 0.02;
    const more = { smile: { zygomaticusMajor: { left: 1.2 * Math.exp(h), right: 1 } } };
    const ahead = solved({ manner: { pulls: more } });
    const face = buildFace(job.face, 'coarse');
    const active = activationOf(face, medianPhysiology, 'smile', { pulls });
    const tone = activationOf(face, medianPhysiology, 'rest');
    for (const o of watched) {
      let slope = 0;
      face.fascicles.forEach(({ muscle, side }, f) => {
        if (muscle !== 'zygomaticusMajor' || side !== 'left') return;
        slope -= ((active[f] - tone[f]) / active[f]) * here.sensitivity![f * outputNames.length + o];
      });
      expect((ahead.untreated[o] - here.untreated[o]) / h, outputNames[o]).toBeCloseTo(slope, 1);
    }
  });

  test('first order towards somebody softer, or with the jaw a little open, = that person solved, within a tenth of the change and 0.04 mm', () => {
    const softly = solved({ physiology: softer, manner: { pulls } });
    const open = solved({ manner: { pulls, jawDeg: { smile: 0.3 } } });
    [softly, open].forEach((there, n) => {
      for (const o of [...watched, outputNames.indexOf('outline.lowerBorder.8.y')]) {
        const change = there.untreated[o] - here.untreated[o];
        const towards = here.towards![n * outputNames.length + o];
        expect(Math.abs(towards - change), outputNames[o]).toBeLessThan(0.1 * Math.abs(change) + 0.04);
      }
    });
  });

  test('weight is a body force: it sums to the weight of the tissue along the head’s vertical, and its work is its gradient', () => {
    const person = personAtRest();
    const weight = person.growing[1];
    const n = person.mouth.nodeCount;
    const volume = person.mouth.nodalVolume.reduce((sum, v) => sum + v, 0);
    const u = Float64Array.from({ length: 3 * n }, (_, i) => Math.sin(i));
    for (const [posture, axis] of [
      ['upright', 1],
      ['supine', 2],
    ] as const) {
      person.lie(posture);
      const gradient = new Float64Array(3 * n);
      weight.addGradient(u, gradient);
      const sums = [0, 1, 2].map((a) => gradient.reduce((sum, g, i) => (i % 3 === a ? sum + g : sum), 0));
      sums.forEach((sum, a) => {
        expect(sum).toBeCloseTo(a === axis ? 0.0102024 * volume : 0, 6);
      });
      const h = 1e-3;
      const ahead = u.map((x, i) => x + h * gradient[i]);
      const square = gradient.reduce((sum, g) => sum + g * g, 0);
      expect((weight.energy(ahead) - weight.energy(u)) / h).toBeCloseTo(square, 6);
    }
  });

  test('lying down lifts the corners and sets the lips back, the softer the more', () => {
    const face = buildFace(job.face, 'coarse');
    const rest = outline(face, face.mesh.nodes);
    const lying = (physiology: Physiology) =>
      solved({ expressions: ['rest'], posture: 'supine', physiology }).untreated;
    const [usual, soft] = [lying(medianPhysiology), lying(softer)];
    const at = (outputs: Float64Array, name: string) => outputs[outputNames.indexOf(name)];
    const lift = (outputs: Float64Array) => at(outputs, 'outline.upperBorder.16.y') - rest.chLeft[1];
    expect(lift(usual)).toBeGreaterThan(0.2);
    expect(lift(usual)).toBeLessThan(2);
    expect(lift(soft)).toBeGreaterThan(lift(usual));
    expect(at(usual, 'upperProtrusion')).toBeLessThan(0);
  });
});
