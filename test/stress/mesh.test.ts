import { expect, it } from 'vitest';
import { buildFace, type Resolution, referenceFaces } from '#anatomy';
import { createMouth, createPerson, express, expressTreated, medianPhysiology, settleRest } from '#mechanics';
import { outputNames } from '#simulate';
import { readOutputs, restReference } from '../../src/simulate/read-outputs.ts';
import { kernel, strengths } from '../verification/mouth.ts';

const asked = {
  smile: ['commissureExcursionLeft', 'mouthWidth', 'marginExcursion', 'philtrumLength', 'upperVermilionHeight'],
  gummySmile: ['commissureExcursionLeft', 'marginExcursion', 'mouthWidth'],
  pucker: ['mouthWidth', 'upperProtrusion', 'lowerProtrusion', 'sealForceN'],
  seal: ['mouthWidth', 'sealForceN', 'upperProtrusion'],
} as const;
const changed = ['philtrumLength', 'marginLiftLeft', 'upperProtrusion', 'mouthWidth'] as const;

/** What a mesh answers: measures of expressions as moved from rest, and changes at rest after half a block of the near ring. */
function answersOf(resolution: Resolution): Map<string, number> {
  const face = buildFace(referenceFaces['reference-female'], resolution);
  const person = createPerson(createMouth(face, kernel), medianPhysiology);
  const settled = settleRest(person);
  if (!settled.ok) throw new Error(settled.detail);
  const reference = restReference(face);
  const read = (u: Float64Array, name: string) => readOutputs(person, u, reference)[outputNames.indexOf(name)];
  const rest = new Float64Array(face.mesh.nodes.length);
  const answers = new Map<string, number>();
  for (const [expression, names] of Object.entries(asked)) {
    const solved = express(person, expression as keyof typeof asked);
    if (!solved.ok) throw new Error(`${resolution}: ${solved.detail}`);
    for (const name of names) answers.set(`${expression} ${name}`, read(solved.value.u, name) - read(rest, name));
  }
  const still = express(person, 'rest');
  if (!still.ok) throw new Error(still.detail);
  const half = strengths(face, (f) => (f.muscle === 'orbicularisOris.marginalis.superior' ? 0.5 : 1));
  const treated = expressTreated(person, still.value, { strength: half });
  if (!treated.ok) throw new Error(treated.detail);
  for (const name of changed) answers.set(`half block at rest ${name}`, read(treated.u, name) - read(rest, name));
  return answers;
}

/** Share by which the displayed mesh may differ from the finest; the lips of a pucker are known to miss 5 % by a little. */
function allowed(name: string): number {
  if (name.includes('commissure')) return 0.03;
  return name.startsWith('pucker') && name.endsWith('Protrusion') ? 0.065 : 0.05;
}

it('what is reported in mm and N hardly depends on the mesh', () => {
  const [coarse, mid, fine] = (['coarse', 'mid', 'fine'] as const).map(answersOf);
  const rows = [...fine].map(([name, finest]) => {
    const [rough, shown] = [coarse, mid].map((answers) => answers.get(name) as number);
    return { name, rough, shown, finest, off: Math.abs(shown - finest) };
  });
  for (const { name, rough, shown, finest, off } of rows) {
    const numbers = [rough, shown, finest].map((value) => value.toFixed(3).padStart(9)).join('');
    console.log(`${name.padEnd(46)}${numbers}   mid off by ${((100 * off) / Math.abs(finest)).toFixed(1)} %`);
  }
  for (const { name, finest, off } of rows) {
    const least = name.startsWith('half') ? 0.03 : 0;
    expect(off, name).toBeLessThan(Math.max(allowed(name) * Math.abs(finest), least));
  }
});
