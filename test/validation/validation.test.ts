import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  agreement,
  answerTargets,
  calibratedBelief,
  calibrationMarks,
  leftOut,
  listedTargets,
  neededMouths,
  needsBrow,
  readTargets,
  type Target,
} from '#validate';

const page = new URL('../../docs/validation.md', import.meta.url);
const read = readTargets(listedTargets);
if (!read.ok) throw new Error(read.detail);
const { targets } = read;
const belief = calibratedBelief();
if (belief === null) throw new Error('nothing has been learnt yet: run philtrum validate --calibrate');

/** Targets whose studies are repeated without a trained face: quick enough for every run. */
const cheap = targets.filter((target) => neededMouths([target]).length === 0 && !needsBrow([target]));
const answers = answerTargets(cheap, { belief, seed: 1, repetitions: 100, mouths: new Map() });

function shareInside(rows: readonly { readonly agrees: boolean | null }[]): number {
  const compared = rows.filter(({ agrees }) => agrees !== null);
  return compared.filter(({ agrees }) => agrees === true).length / compared.length;
}

describe('the stored calibration', () => {
  it('is of the targets and priors that are in the sources', () => {
    expect({ targets: belief.targets, priors: belief.priors }).toEqual(calibrationMarks());
  });

  it('meets most numbers of studies that it did not learn from', () => {
    const known = new Set(belief.learntFrom);
    expect(shareInside(leftOut.filter(({ id }) => known.has(id)))).toBeGreaterThan(0.75);
  });
});

describe('validate on the listed targets', () => {
  it('answers every target, with a number or with a reason', () => {
    for (const { modelled, predicted, lo90, hi90, note } of answers) {
      if (modelled) expect(lo90! <= predicted! && predicted! <= hi90!).toBe(true);
      else expect(note).not.toBe('');
    }
  });

  it('holds most published numbers, by intervals that say something', () => {
    const compared = answers.flatMap((answer, k) => (answer.agrees === null ? [] : [{ answer, target: cheap[k] }]));
    expect(shareInside(compared.map(({ answer }) => answer))).toBeGreaterThan(0.8);
    const widths = compared.flatMap(({ answer, target }) => relativeWidth(answer, target)).sort((a, b) => a - b);
    expect(widths[Math.floor(widths.length / 2)]).toBeLessThan(1.5);
  });

  it('is written on the page and beside the numbers of a forecast', () => {
    expect(existsSync(page)).toBe(true);
    const text = readFileSync(page, 'utf8');
    for (const { study } of targets) expect(text).toContain(study);
    expect(agreement['drooling'].map(({ study }) => study)).toContain('li2020');
  });
});

function relativeWidth({ lo90, hi90 }: Answer, { published }: Target): number[] {
  return published.mean === null || published.mean === 0 ? [] : [(hi90! - lo90!) / Math.abs(published.mean)];
}
