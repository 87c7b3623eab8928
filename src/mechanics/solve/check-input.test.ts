import { expect, it } from 'vitest';
import { buildFace, referenceFaces } from '#anatomy';
import { medianPhysiology } from '../physiology-priors.ts';
import { checkActivation, checkPhysiology } from './check-input.ts';

const face = buildFace(referenceFaces['reference-female'], 'coarse');

it('names an unseen value outside its stable range, and the range', () => {
  expect(() => checkPhysiology(medianPhysiology)).not.toThrow();
  expect(() => checkPhysiology({ ...medianPhysiology, stiffness: 0 })).toThrow(
    'physiology.stiffness is 0; it must be from 0.1 to 20',
  );
  expect(() => checkPhysiology({ ...medianPhysiology, toneMarginalis: Number.NaN })).toThrow('toneMarginalis is NaN');
});

it('names the fascicle whose activation is not from 0 to 1', () => {
  const activation = new Float64Array(face.fascicles.length);
  expect(() => checkActivation(face, activation)).not.toThrow();
  activation[3] = 1.2;
  expect(() => checkActivation(face, activation)).toThrow(`activation of ${face.fascicles[3].id} is 1.2`);
  expect(() => checkActivation(face, new Float64Array(2))).toThrow('one for each of 86 fascicles');
});

it('refuses lengths that fold the mesh, naming those outside the tested range', () => {
  expect(() => buildFace({ ...referenceFaces['reference-female'], mouthWidth: 6 }, 'coarse')).toThrow(
    /cannot be meshed.*mouthWidth is 6 mm, tested 38.0 to 58.7 mm/,
  );
});
