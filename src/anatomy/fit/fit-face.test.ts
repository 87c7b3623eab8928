import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFace } from '../build-face.ts';
import type { FaceParameters } from '../face-model.ts';
import { outline } from '../outline/outline.ts';
import { anthropometry, referenceFaces } from '../parameters.ts';
import { lengthsOf, type MeasuredLengths, outlinedLengths } from './face-lengths.ts';
import { fitFace, reproductionTolerance } from './fit-face.ts';
import { summariseFace } from './summarise-face.ts';

function measured(lengths: Partial<FaceParameters>): MeasuredLengths {
  const rows = Object.entries(lengths).map(([name, value]) => [name, { value, lo95: value - 1, hi95: value + 1 }]);
  return Object.fromEntries(rows);
}

/** What a camera sees of any ordinary mouth: every outlined length within two SD. */
const ordinary = fc.record(
  Object.fromEntries(
    outlinedLengths.map((name) => {
      const { mean, sd } = anthropometry[name].female;
      return [name, fc.double({ min: mean - 2 * sd, max: mean + 2 * sd, noNaN: true })];
    }),
  ),
);

describe('fitting', () => {
  test('gives a model that measures as the person did', () => {
    fc.assert(
      fc.property(ordinary, (lengths) => {
        fc.pre(lengths.lowerLipLength > lengths.lowerVermilionHeight + 4);
        const fit = fitFace(measured(lengths), { resolution: 'coarse' });
        expect(fit.ok).toBe(true);
        if (!fit.ok) return;
        const seen = lengthsOf(outline(fit.face, fit.face.mesh.nodes));
        for (const name of outlinedLengths) {
          expect(Math.abs((seen[name] as number) - lengths[name])).toBeLessThan(reproductionTolerance);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('finds the face again that an outline came from', () => {
    const face = buildFace(referenceFaces['gummy-smile'], 'coarse');
    const seen = lengthsOf(outline(face, face.mesh.nodes)) as Partial<FaceParameters>;
    const fit = fitFace(measured(seen), { resolution: 'coarse' });
    expect(fit.ok).toBe(true);
    if (!fit.ok) return;
    for (const name of outlinedLengths) expect(fit.face.parameters[name]).toBeCloseTo(face.parameters[name], 1);
  });

  test('names what it assumed, from the sex asked for', () => {
    const fit = fitFace(measured({ mouthWidth: 51, philtrumLength: 15 }), { sex: 'male', resolution: 'coarse' });
    expect(fit.ok).toBe(true);
    if (!fit.ok) return;
    expect(fit.assumed.map(({ name }) => name)).not.toContain('mouthWidth');
    expect(fit.assumed.find(({ name }) => name === 'archRadius')?.value).toBe(anthropometry.archRadius.male.mean);
    expect(fit.assumed.length).toBe(Object.keys(anthropometry).length - 2);
    expect(fit.unusual).toEqual([]);
  });

  test('builds an unusual mouth and says so', () => {
    const fit = fitFace(measured({ upperVermilionHeight: 12 }), { resolution: 'coarse' });
    expect(fit.ok && fit.unusual).toEqual(['upperVermilionHeight']);
  });

  test.each([
    ['mouthWidth', 5],
    ['mouthWidth', 90],
    ['upperVermilionHeight', 0],
    ['philtrumLength', Number.NaN],
  ] as const)('refuses %s of %d mm and names its range', (name, value) => {
    const fit = fitFace(measured({ [name]: value }), { resolution: 'coarse' });
    expect(fit.ok).toBe(false);
    if (!fit.ok) {
      expect(fit.reason).toBe('outside-range');
      expect(fit.detail).toContain(name);
      expect(fit.detail).toContain('modelled');
    }
  });

  test('does not invent a person out of nothing', () => {
    expect(fitFace({}, { resolution: 'coarse' })).toMatchObject({ ok: false, reason: 'nothing-measured' });
    expect(() => fitFace(measured({ nose: 3 } as Partial<FaceParameters>), { resolution: 'coarse' })).toThrow(/nose/);
  });
});

describe('the summary of a face', () => {
  test('counts its parts and repeats its lengths', () => {
    const face = buildFace(referenceFaces['thin-lip'], 'coarse');
    const summary = summariseFace(face);
    expect(summary.mesh.elements).toBe(face.mesh.elements.length / 8);
    expect(summary.muscles.reduce((sum, { fascicles }) => sum + fascicles, 0)).toBe(face.fascicles.length);
    expect(summary.lengthsMm.upperVermilionHeight).toBeCloseTo(3.8, 1);
    expect(summary.quality.minScaledJacobian).toBeGreaterThan(0.2);
  });
});
