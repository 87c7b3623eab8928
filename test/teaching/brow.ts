import { type BrowMuscleId, buildBrow, meanBrow } from '#anatomy';
import { browActivation, medianBrowPhysiology } from '#mechanics';
import { type BrowJob, type BrowResult, browOutputNames } from '#simulate';
import type { TeachingTable } from '../../src/web/teach/model/teaching-table.ts';
import { round, strengths, thePool } from './states.ts';

/** The mean brow at rest with either side of its tug of war weakened in steps. */
export async function browWeakening(): Promise<TeachingTable['brow']> {
  const brow = buildBrow(meanBrow('female'));
  const lifts = (muscle: BrowMuscleId) => muscle.startsWith('frontalis');
  const course = async (weak: (muscle: BrowMuscleId) => boolean): Promise<number[]> => {
    const result = await thePool().run<BrowJob, BrowResult>('sample', {
      region: 'brow',
      brow: meanBrow('female'),
      physiology: medianBrowPhysiology,
      expressions: ['browRest'],
      strengths: strengths
        .slice(1)
        .map((share) => Float64Array.from(brow.fascicles, ({ muscle }) => (weak(muscle) ? share : 1))),
      sensitivities: false,
    });
    if (!result.ok) throw new Error(result.detail);
    const [{ untreated, treated }] = result.expressions;
    const height = browOutputNames.indexOf('browHeightMid');
    return [untreated, ...treated].map((outputs) => round(outputs?.[height] ?? Number.NaN, 3));
  };
  const activation = browActivation(brow.fascicles, medianBrowPhysiology, 'browRest');
  const force = (up: boolean) =>
    brow.fascicles.reduce(
      (sum, { muscle, crossSection }, f) =>
        lifts(muscle) === up ? sum + (activation[f] * medianBrowPhysiology.sigmaKpa * crossSection) / 1000 : sum,
      0,
    );
  return {
    depressors: await course((muscle) => !lifts(muscle)),
    frontalis: await course(lifts),
    pull: { up: round(force(true), 3), down: round(force(false), 3) },
  };
}
