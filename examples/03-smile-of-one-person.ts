/** Rest and smile of the person in the middle of every prior: how far the corner of the mouth travels. */
import { readFileSync } from 'node:fs';
import { buildFace, referenceFaces } from '#anatomy';
import { createMouth, createPerson, express, medianPhysiology, settleRest } from '#mechanics';
import { loadKernel } from '#numerics';

export async function cornerTravelMm(): Promise<number> {
  const kernel = await loadKernel(readFileSync(new URL('../build/kernel.wasm', import.meta.url)));
  const face = buildFace(referenceFaces['reference-female'], 'coarse');
  const person = createPerson(createMouth(face, kernel), medianPhysiology);
  const rest = settleRest(person);
  if (!rest.ok) throw new Error(rest.detail);
  const smile = express(person, 'smile');
  if (!smile.ok) throw new Error(smile.detail);
  const { columns, rings, layers, borderRing } = face.mesh;
  const corner = ((columns / 4) * (rings + 1) + borderRing) * (layers + 1) + layers;
  return Math.hypot(...smile.value.u.subarray(corner * 3, corner * 3 + 3));
}
