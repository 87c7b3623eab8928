import { expect, it } from 'vitest';
import { buildFace, type FaceModel, referenceFaces } from '#anatomy';
import {
  createMouth,
  createPerson,
  express,
  expressTreated,
  medianPhysiology,
  type Person,
  settleRest,
} from '#mechanics';
import { outputNames, sensitivityMap } from '#simulate';
import { readOutputs, restReference } from '../../src/simulate/read-outputs.ts';
import { kernel } from './mouth.ts';

const output = 'marginLiftLeft';

/** The same face with the pieces of one fascicle inside given elements made a fascicle of their own, the last one. */
function withPieceApart(face: FaceModel, fascicle: number, elements: ReadonlySet<number>): FaceModel {
  const own = face.fascicles.length;
  return {
    ...face,
    fascicles: [...face.fascicles, { ...face.fascicles[fascicle], id: 'piece' }],
    fibres: {
      ...face.fibres,
      fascicle: face.fibres.fascicle.map((f, n) => (f === fascicle && elements.has(face.fibres.element[n]) ? own : f)),
    },
  };
}

function atRest(face: FaceModel): Person {
  const person = createPerson(createMouth(face, kernel), medianPhysiology);
  const rest = settleRest(person);
  if (!rest.ok) throw new Error(rest.detail);
  return person;
}

it('the map of what matters is the derivative of real re-solves, piece by piece', () => {
  const whole = buildFace(referenceFaces['reference-female'], 'coarse');
  const fascicle = whole.fascicles.findIndex((f) => f.muscle === 'orbicularisOris.marginalis.superior');
  const entries = Array.from(whole.fibres.fascicle.keys()).filter((n) => whole.fibres.fascicle[n] === fascicle);
  const piece = new Set(entries.slice(0, Math.ceil(entries.length / 3)).map((n) => whole.fibres.element[n]));
  const person = atRest(withPieceApart(whole, fascicle, piece));
  const reference = restReference(person.mouth.face);
  const read = (u: Float64Array) => readOutputs(person, u, reference)[outputNames.indexOf(output)];
  for (const expression of ['rest', 'pucker'] as const) {
    const solved = express(person, expression);
    if (!solved.ok) throw new Error(solved.detail);
    const { perFascicle } = sensitivityMap(person, solved.value, output);
    for (const part of [fascicle, whole.fascicles.length]) {
      const block = 0.005;
      const strength = new Float64Array(whole.fascicles.length + 1).fill(1);
      strength[part] = 1 - block;
      const treated = expressTreated(person, solved.value, { strength });
      if (!treated.ok) throw new Error(treated.detail);
      const change = (read(treated.u) - read(solved.value.u)) / block;
      expect(Math.abs(perFascicle[part] - change)).toBeLessThan(0.015 * Math.abs(change) + 1e-4);
    }
  }
});
