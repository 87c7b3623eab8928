import { describe, expect, it } from 'vitest';
import { fitExpressionSurrogate, type SurrogateForm } from './expression-surrogate.ts';
import { predictHeldOut } from './held-out.ts';
import type { ExpressionLayout, SolvedPerson } from './solved-person.ts';
import { predictChange, predictPerson, viewSurrogate } from './surrogate-view.ts';

// An independent stand-in for a mouth: springs that stiffen, pulled by fascicles whose tension and give differ between
// people. Solved exactly by Newton, so that derivatives and treatments are exact too.
const fascicleCount = 10;
const outputCount = 5;
const inputCount = 6;
const layout: ExpressionLayout = {
  fascicleCount,
  outputCount,
  outputWeight: new Float64Array(outputCount).fill(1),
};

function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function equilibrium(z: Float64Array, tension: Float64Array): { x: Float64Array; slope: Float64Array } {
  const x = new Float64Array(outputCount);
  const slope = new Float64Array(outputCount);
  for (let o = 0; o < outputCount; o++) {
    const stiffness = Math.exp(0.3 * z[0] + 0.1 * z[1 + (o % 2)]);
    let pull = 0;
    for (let f = 0; f < fascicleCount; f++) pull += Math.sin(1 + f * 1.7 + o * 0.9) * tension[f];
    for (let step = 0; step < 40; step++) {
      const residual = stiffness * (x[o] + 0.3 * x[o] ** 3) - pull;
      x[o] -= residual / (stiffness * (1 + 0.9 * x[o] ** 2));
    }
    slope[o] = 1 / (stiffness * (1 + 0.9 * x[o] ** 2));
  }
  return { x, slope };
}

function tensionOf(z: Float64Array): Float64Array {
  return Float64Array.from({ length: fascicleCount }, (_, f) => 0.4 * Math.exp(0.4 * z[3 + (f % 3)]));
}

function solve(z: Float64Array, blocks: readonly Float64Array[]): SolvedPerson {
  const tension = tensionOf(z);
  const { x, slope } = equilibrium(z, tension);
  const sensitivity = new Float64Array(fascicleCount * outputCount);
  for (let f = 0; f < fascicleCount; f++) {
    for (let o = 0; o < outputCount; o++) {
      sensitivity[f * outputCount + o] = -slope[o] * Math.sin(1 + f * 1.7 + o * 0.9) * tension[f];
    }
  }
  const treatments = blocks.map((block) => {
    const after = equilibrium(
      z,
      tension.map((pull, f) => pull * (1 - block[f])),
    );
    return { block, change: after.x.map((value, o) => value - x[o]) };
  });
  return { z, tension, untreated: x, sensitivity, treatments };
}

function people(count: number, seed: number): SolvedPerson[] {
  const next = random(seed);
  return Array.from({ length: count }, () => {
    const z = Float64Array.from({ length: inputCount }, () => Math.sqrt(12) * (next() - 0.5));
    return solve(
      z,
      Array.from({ length: 4 }, () => Float64Array.from({ length: fascicleCount }, () => 0.9 * next())),
    );
  });
}

const fascicles = Int32Array.from({ length: fascicleCount }, (_, f) => f);
const outputs = Int32Array.from({ length: outputCount }, (_, o) => o);

function largest(errors: readonly Float64Array[]): number[] {
  return errors.map((values) => Math.max(...values)).sort((a, b) => a - b);
}

describe('fitExpressionSurrogate', () => {
  const trained = people(30, 1);
  const view = viewSurrogate(fitExpressionSurrogate(trained, layout), fascicles, outputs);

  it('predicts people it has not seen far better than by guessing no change', () => {
    const unseen = people(40, 2);
    const errors: Float64Array[] = [];
    const sizes: Float64Array[] = [];
    for (const person of unseen) {
      const predicted = predictPerson(view, person);
      for (const { block, change } of person.treatments) {
        const guess = new Float64Array(outputCount);
        predictChange(view, predicted, block, guess);
        errors.push(guess.map((value, o) => Math.abs(value - change[o])));
        sizes.push(change.map(Math.abs));
      }
    }
    const p95 = (values: number[]): number => values[Math.floor(values.length * 0.95)];
    expect(p95(largest(errors))).toBeLessThan(0.15 * p95(largest(sizes)));
  });

  it('gives exactly no change for no block, and the exact slope beside it at a solved person', () => {
    const predicted = predictPerson(view, trained[3]);
    const change = new Float64Array(outputCount);
    predictChange(view, predicted, new Float64Array(fascicleCount), change);
    expect([...change]).toEqual([0, 0, 0, 0, 0]);
    const little = new Float64Array(fascicleCount);
    little[2] = 1e-6;
    predictChange(view, predicted, little, change);
    for (let o = 0; o < outputCount; o++) {
      expect(change[o] / 1e-6).toBeCloseTo(predicted.derivatives[2 * outputCount + o], 4);
    }
  });

  it('does better with curvature than without, and better than a straight line over people', () => {
    const form = (person: SurrogateForm['person'], remainder: SurrogateForm['remainder']) =>
      predictHeldOut(trained, layout, outputs, { person, remainder })
        .map(({ change }) => Math.max(...change.exact.map((value, o) => Math.abs(value - change.predicted[o]))))
        .reduce((sum, worst) => sum + worst, 0);
    expect(form('curved', 'bent')).toBeLessThan(form('curved', 'none'));
    expect(form('curved', 'bent')).toBeLessThan(form('straight', 'none'));
  });

  it('gives the same numbers again', () => {
    const again = viewSurrogate(fitExpressionSurrogate(people(30, 1), layout), fascicles, outputs);
    const one = predictPerson(view, trained[0]);
    const other = predictPerson(again, trained[0]);
    expect([...other.derivatives]).toEqual([...one.derivatives]);
  });
});
