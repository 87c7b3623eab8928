import { describe, expect, it } from 'vitest';
import { answerTargets, listedTargets, neededMouths, priorBelief, readTargets, type Target } from './index.ts';

function targetsOf(document: unknown): readonly Target[] {
  const read = readTargets(document);
  if (!read.ok) throw new Error(read.detail);
  return read.targets;
}

const onEdb = {
  id: 'one',
  procedure: 'single injection, extensor digitorum brevis',
  measure: 'maximal decrement of M-wave',
  unit: 'percent',
  product: 'onabotulinumtoxinA',
  sites: 1,
  n: 2,
};
const options = { belief: priorBelief, seed: 1, repetitions: 60, mouths: new Map() };

describe('readTargets', () => {
  it('reads every listed target', () => {
    expect(targetsOf(listedTargets)).toHaveLength(listedTargets.length);
  });

  it('names the path of what is wrong', () => {
    const detailOf = (document: unknown) => {
      const read = readTargets(document);
      return read.ok ? '' : read.detail;
    };
    expect(detailOf({ rows: [] })).toMatch(/targets must be a list/);
    expect(detailOf([onEdb, { ...onEdb, id: 'two', measure: 3 }])).toBe('targets[1].measure must be text, got 3.');
    expect(detailOf([{ ...onEdb, timepoint_weeks: -1 }])).toMatch(
      /targets\[0\]\.timepoint_weeks must be a number from 0/,
    );
    expect(detailOf([{ ...onEdb, ci95: [2, 1] }])).toMatch(/targets\[0\]\.ci95 must be two numbers/);
    expect(detailOf([onEdb, onEdb])).toMatch(/targets\[1\]\.id is "one", as targets\[0\]\.id is/);
  });

  it('names fields that nobody knows and goes on', () => {
    const read = readTargets({ targets: [{ ...onEdb, colour: 'red' }] });
    expect(read.ok && read.ignoredFields).toEqual(['colour']);
  });

  it('takes "as above" from the row before of the same study', () => {
    const rows = [
      { ...onEdb, study: 's', population: 'women' },
      { ...onEdb, id: 'two', study: 's', population: 'as above' },
      { ...onEdb, id: 'three', study: 't', population: 'same' },
    ];
    expect(targetsOf(rows).map(({ population }) => population)).toEqual(['women', 'women', 'same']);
  });
});

describe('answerTargets', () => {
  it('depends on dose and on the number of people', () => {
    const rows = [
      { ...onEdb, units_per_site: 2, n: 3 },
      { ...onEdb, id: 'more', units_per_site: 20 },
      { ...onEdb, id: 'many', units_per_site: 2, n: 60 },
    ];
    const [little, much, many] = answerTargets(targetsOf(rows), options);
    expect(much.predicted).toBeGreaterThan(1.3 * little.predicted!);
    expect(many.hi90! - many.lo90!).toBeLessThan(little.hi90! - little.lo90!);
  });

  it('answers without the published result, and does not look at it', () => {
    const [without, beside] = answerTargets(targetsOf([onEdb, { ...onEdb, id: 'two', mean: 99 }]), options);
    expect(without.agrees).toBeNull();
    expect(beside.agrees).toBe(false);
  });

  it('says why a measure it does not know is not modelled', () => {
    const [answer] = answerTargets(targetsOf([{ ...onEdb, measure: 'happiness' }]), options);
    expect(answer.modelled).toBe(false);
    expect(answer.note).toMatch(/no measure "happiness"/);
  });

  it('names the faces that must be trained, each once with all its expressions', () => {
    const flip = { ...onEdb, procedure: 'lip_flip', measure: 'upper vermilion height change', unit: 'sign' };
    const gum = { ...onEdb, id: 'two', procedure: 'gummy_smile', measure: 'gingival display, smile', unit: 'mm' };
    const targets = targetsOf([flip, gum, { ...flip, id: 'three' }]);
    expect(neededMouths(targets).map(({ face }) => face)).toEqual(['reference-female', 'gummy-smile']);
    expect(() => answerTargets(targets, options)).toThrow(/needs reference-female, which is not trained/);
  });

  it('gives the same numbers for the same seed', () => {
    const targets = targetsOf([onEdb]);
    expect(answerTargets(targets, options)).toEqual(answerTargets(targets, options));
  });
});
