import { readFileSync } from 'node:fs';
import { buildFace, type FaceModel, type FaceParameters, referenceFaces } from '#anatomy';
import { createMouth, createPerson, medianPhysiology, type Person, type Physiology, settleRest } from '#mechanics';
import { loadKernel } from '#numerics';

/** The compiled kernel as the product runs it. */
export const kernel = await loadKernel(readFileSync(new URL('../../build/kernel.wasm', import.meta.url)));

/** A coarse mouth at rest, ready to express. */
export function personAtRest(
  options: {
    readonly face?: FaceParameters;
    readonly physiology?: Partial<Physiology>;
    readonly without?: readonly 'teeth'[];
  } = {},
): Person {
  const face = buildFace(options.face ?? referenceFaces['reference-female'], 'coarse');
  const person = createPerson(
    createMouth(face, kernel),
    { ...medianPhysiology, ...options.physiology },
    options.without,
  );
  const rest = settleRest(person);
  if (!rest.ok) throw new Error(rest.detail);
  return person;
}

/** Strengths with chosen muscles at a share of theirs (nFascicle) [1]. */
export function strengths(face: FaceModel, share: (fascicle: FaceModel['fascicles'][number]) => number): Float64Array {
  return Float64Array.from(face.fascicles, share);
}
