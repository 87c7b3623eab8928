/** What 4 x 1 U at the upper border leaves of the upper marginal ring, week by week, for the middle response. */
import { buildFace, referenceFaces } from '#anatomy';
import { nominalResponse, survivingStrength } from '#pharmacology';
import { builtInPlan, toxinArms } from '#plan';

export function strengthAfterFlip(weeks: readonly number[]): number[] {
  const face = buildFace(referenceFaces['reference-female'], 'coarse');
  const flip = builtInPlan('lip-flip-4x1');
  if (!flip.ok) throw new Error(flip.detail);
  const sites = toxinArms(flip.plan).reduce((sum, arm) => sum + arm.injections.length, 0);
  const left = survivingStrength(face, flip.plan, nominalResponse(sites), weeks);
  if (!left.ok) throw new Error(left.detail);
  const ring = face.fascicles.flatMap(({ muscle }, f) => (muscle === 'orbicularisOris.marginalis.superior' ? [f] : []));
  return weeks.map(
    (_, w) => ring.reduce((sum, f) => sum + left.strength[w * face.fascicles.length + f], 0) / ring.length,
  );
}
