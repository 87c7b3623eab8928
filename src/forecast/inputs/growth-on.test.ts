import { describe, expect, it } from 'vitest';
import { buildFace, referenceFaces } from '#anatomy';
import { builtInPlans, type Plan } from '#plan';
import { withGrowths } from '../training/training-growth.ts';
import { channelsOf, growthOn, learntGrowths } from './growth-on.ts';
import { treatmentOn } from './treatment.ts';

const face = buildFace(referenceFaces['reference-female'], 'coarse');
const fascicleCount = face.fascicles.length;
const both = [builtInPlans['flip-and-filler'], builtInPlans['lip-lift-5mm']];
const learnt = learntGrowths(face, [builtInPlans['lip-flip-4x1'], ...both, builtInPlans['filler-1ml-medium']]);

function treatment(plan: Plan, known = learnt) {
  const found = treatmentOn(face, plan, {}, known);
  if (!found.ok) throw new Error(found.detail);
  return found.treatment;
}

const middle = (plan: Plan) => new Float64Array(treatment(plan).inputs.length).fill(0.5);

describe('learntGrowths', () => {
  it('holds each gel and each lift once, and none for toxin alone', () => {
    expect(learnt).toHaveLength(2);
    expect(channelsOf(learnt)).toHaveLength(12 * 4 + 2 + 2);
  });
});

describe('treatmentOn', () => {
  it('leaves toxin alone as it is, whatever else was learnt: no channel is touched', () => {
    const flip = builtInPlans['lip-flip-4x1'];
    const alone = treatment(flip, []).blocks(middle(flip), [2, 8]);
    const beside = treatment(flip).blocks(middle(flip), [2, 8]);
    const width = beside.length / 2;
    expect(alone).toHaveLength(2 * fascicleCount);
    for (const w of [0, 1]) {
      const row = beside.subarray(w * width, (w + 1) * width);
      expect([...row.subarray(0, fascicleCount)]).toEqual([
        ...alone.subarray(w * fascicleCount, (w + 1) * fascicleCount),
      ]);
      expect(row.subarray(fascicleCount).every((amount) => amount === 0)).toBe(true);
    }
    expect(treatment(flip).medianGrowths([0])).toEqual([null]);
  });

  it('gives a plan the channels of its own gel or lift, from week 0 on, toxin only later', () => {
    const lift = builtInPlans['lip-lift-5mm'];
    const row = treatment(lift).medianBlocks([0]);
    expect(row.subarray(0, row.length - 2).every((share) => share === 0)).toBe(true);
    expect([...row.subarray(row.length - 2)]).toEqual([1, 1]);
    const mixed = treatment(builtInPlans['flip-and-filler']).medianBlocks([0, 4]);
    const width = mixed.length / 2;
    expect(mixed.subarray(0, fascicleCount).every((share) => share === 0)).toBe(true);
    expect(mixed.subarray(width, width + fascicleCount).some((share) => share > 0)).toBe(true);
    expect(mixed[fascicleCount]).toBe(1);
    expect(mixed[width + fascicleCount]).toBeLessThan(1);
    expect([...mixed.subarray(width - 2, width)]).toEqual([0, 0]);
  });

  it('shares the people of its toxin: the gel is drawn after it', () => {
    const names = treatment(builtInPlans['flip-and-filler']).inputs.map(({ name }) => name);
    const alone = treatment(builtInPlans['lip-flip-4x1']).inputs.map(({ name }) => name);
    expect(names.slice(0, alone.length)).toEqual(alone);
    expect(treatment(builtInPlans['lip-lift-5mm']).inputs.map(({ name }) => name)).toEqual([
      'excisionErrorRight',
      'excisionErrorLeft',
    ]);
  });

  it('refuses gel that was not learnt, and what cannot be on the face', () => {
    expect(treatmentOn(face, builtInPlans['lip-lift-5mm'], {}, [])).toMatchObject({
      ok: false,
      reason: 'not-learnt',
    });
    const high: Plan = { ...builtInPlans.none, arms: [{ kind: 'lip-lift', excisionMm: 8.2 }] };
    expect(growthOn(face, high)).toMatchObject({ ok: false, reason: 'excision-beyond-the-lip' });
  });

  it('draws the growth itself besides its amounts', () => {
    const plan = builtInPlans['filler-1ml-medium'];
    const places = middle(plan).fill(0.9);
    const [now, later] = treatment(plan).growths(places, [0, 16]);
    const total = (values: Float64Array | undefined) => values?.reduce((sum, v) => sum + v, 0) ?? 0;
    expect(total(now?.volume)).toBeGreaterThan(1000);
    expect(total(later?.volume)).toBeLessThan(total(now?.volume));
  });
});

describe('withGrowths', () => {
  const blocks = [new Float64Array(fascicleCount).fill(0.3), new Float64Array(fascicleCount).fill(0.2)];

  it('leaves training as it is when nothing grows', () => {
    expect(withGrowths(blocks, [], { seed: 1, person: 0 })).toEqual(blocks.map((block) => ({ block, growth: null })));
  });

  it('lets every second treatment grow, alone for every second person, the same for the same seed', () => {
    const [first, second] = [0, 1].map((person) => withGrowths(blocks, learnt, { seed: 1, person }));
    for (const [plain, grown] of [first, second]) {
      expect(plain.growth).toBeNull();
      expect(grown.growth).not.toBeNull();
      expect(grown.block.subarray(fascicleCount).some((amount) => amount !== 0)).toBe(true);
    }
    expect(first[1].block[0]).toBe(0.2);
    expect(second[1].block[0]).toBe(0);
    expect(withGrowths(blocks, learnt, { seed: 1, person: 1 })).toEqual(second);
  });
});
