import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowModel, browMark, buildBrow, markPosition, meanBrow } from '#anatomy';
import { plainKernel } from '#numerics';
import { preparePatch } from '../patch/muscled-patch.ts';
import { activatePatch, type PatchState, reactivatePatch } from '../patch/patch-express.ts';
import { settlePatch } from '../patch/patch-rest.ts';
import { displacementPerBlock } from '../solve/sensitivity.ts';
import type { BrowExpressionName } from './brow-parameters.ts';
import { browActivation, createBrowPerson } from './brow-person.ts';
import { medianBrowPhysiology } from './brow-physiology.ts';

const brow: BrowModel = buildBrow(meanBrow('female'));
const prepared = preparePatch(brow, plainKernel());
const physiology = medianBrowPhysiology;
const person = createBrowPerson(prepared, physiology);
const states = new Map<BrowExpressionName, PatchState>();

beforeAll(() => {
  const rest = settlePatch(person);
  if (!rest.ok) throw new Error(rest.detail);
  for (const name of ['browRest', 'browRaise', 'frown'] as const) {
    const found = activatePatch(person, browActivation(brow.fascicles, physiology, name));
    if (!found.ok) throw new Error(found.detail);
    states.set(name, found.value);
  }
});
afterAll(() => prepared.factor.release());

/** Movement of the brow's middle on a side [mm]. */
function moved(u: Float64Array, side: 'left' | 'right', place: 'medial' | 'mid' | 'lateral' = 'mid') {
  const mark = browMark(brow, place, side);
  const to = markPosition(
    mark,
    brow.mesh.nodes.map((x, i) => x + u[i]),
  );
  return to.map((x, k) => x - markPosition(mark, brow.mesh.nodes)[k]);
}

function treated(name: BrowExpressionName, strengthOf: (muscle: string, side: string) => number): Float64Array {
  const strength = Float64Array.from(brow.fascicles, ({ muscle, side }) => strengthOf(muscle, side));
  const found = reactivatePatch(person, states.get(name)!, browActivation(brow.fascicles, physiology, name, strength));
  if (!found.ok) throw new Error(found.detail);
  return found.u;
}

const glabella = /corrugator|procerus|depressorSupercilii/;

describe('a brow', () => {
  test('rests exactly where it was built, and no change of strength moves it by nothing at all', () => {
    expect(states.get('browRest')!.u.every((x) => x === 0)).toBe(true);
    for (const [name, { u }] of states) expect(treated(name, () => 1)).toBe(u);
  });

  test('rises and frowns as far as people do, alike on both sides', () => {
    const raise = states.get('browRaise')!.u;
    const frown = states.get('frown')!.u;
    expect(moved(raise, 'left')[1]).toBeGreaterThan(6);
    expect(moved(raise, 'left')[1]).toBeLessThan(10);
    expect(moved(frown, 'left', 'medial')[0]).toBeLessThan(-1);
    expect(moved(frown, 'left', 'medial')[1]).toBeLessThan(-2);
    for (const u of [raise, frown]) expect(moved(u, 'left')[1]).toBeCloseTo(moved(u, 'right')[1], 4);
  });

  test('goes up where its depressors weaken, down where the frontalis does, and mirrors a mirrored treatment', () => {
    const up = treated('browRest', (muscle) => (glabella.test(muscle) ? 0 : 1));
    const down = treated('browRest', (muscle) => (muscle.startsWith('frontalis') ? 0 : 1));
    expect(moved(up, 'left', 'medial')[1]).toBeGreaterThan(0.2);
    expect(moved(down, 'left', 'mid')[1]).toBeLessThan(-0.3);
    const [left, right] = ['left', 'right'].map((one) =>
      treated('browRest', (muscle, side) => (glabella.test(muscle) && side === one ? 0.3 : 1)),
    );
    for (const place of ['medial', 'mid', 'lateral'] as const) {
      expect(moved(left, 'left', place)[1]).toBeCloseTo(moved(right, 'right', place)[1], 4);
      expect(moved(left, 'left', place)[0]).toBeCloseTo(-moved(right, 'right', place)[0], 4);
    }
  });

  test('its derivative to block is that of small blocks', () => {
    const state = states.get('frown')!;
    treated('frown', (muscle) => (muscle === 'procerus' ? 0.999 : 1));
    const h = 0.01;
    const ahead = treated('frown', (muscle, side) => (muscle === 'procerus' && side === 'left' ? 1 - h : 1));
    const f = brow.fascicles.findIndex(({ muscle, side }) => muscle === 'procerus' && side === 'left');
    person.activate(state.activation);
    state.tangent.revive();
    const derivative = displacementPerBlock(person, state)[f];
    let size = 0;
    let off = 0;
    ahead.forEach((x, i) => {
      const slope = (x - state.u[i]) / h;
      size = Math.max(size, Math.abs(slope));
      off = Math.max(off, Math.abs(slope - derivative[i]));
    });
    expect(off / size).toBeLessThan(0.03);
  });

  test('a value that no tissue has is refused by name', () => {
    expect(() => createBrowPerson(prepared, { ...physiology, ligaments: Number.NaN })).toThrow(/physiology\.ligaments/);
  });
});
