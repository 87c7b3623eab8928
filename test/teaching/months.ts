import { ofUpperRing } from '#anatomy';
import { treatmentOn } from '#forecast';
import { latinHypercube, quantiles } from '#numerics';
import { builtInPlans } from '#plan';
import type { TeachingTable } from '../../src/web/teach/model/teaching-table.ts';
import { face, forcesIn, round, taughtSeed } from './states.ts';

const crowd = 200;
const weeks = Array.from({ length: 31 }, (_, w) => w);

/** What is left of the ring's pull at rest, week by week, over the priors of needle, spread and response. */
export async function months(): Promise<TeachingTable['months']> {
  const found = treatmentOn(face, builtInPlans['lip-flip-4x1']);
  if (!found.ok) throw new Error(found.detail);
  const { inputs, blocks } = found.treatment;
  const force = await forcesIn('rest');
  const ring = face.fascicles.map((fascicle, f) => (ofUpperRing(fascicle) ? force[f] : 0));
  const whole = ring.reduce((sum, n) => sum + n, 0);
  const rows = latinHypercube(taughtSeed, crowd, inputs.length);
  const left = Array.from({ length: crowd }, (_, d) => {
    const silenced = blocks(rows.subarray(d * inputs.length, (d + 1) * inputs.length), weeks);
    return weeks.map((_, w) => ring.reduce((sum, n, f) => sum + n * (1 - silenced[w * ring.length + f]), 0) / whole);
  });
  const bands = weeks.map((_, w) =>
    quantiles(
      left.map((course) => course[w]),
      [0.05, 0.5, 0.95],
    ),
  );
  const band = (i: number) => bands.map((at) => round(at[i], 3));
  return { weeks, low: band(0), middle: band(1), high: band(2) };
}
