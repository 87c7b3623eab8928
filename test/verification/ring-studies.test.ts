import { describe, expect, it } from 'vitest';
import { buildFace, type FaceModel, referenceFaces } from '#anatomy';
import { activateFully, createMouth, createPerson, medianPhysiology, type Person, settleRest } from '#mechanics';
import { outputNames } from '#simulate';
import { readOutputs, restReference } from '../../src/simulate/read-outputs.ts';
import { kernel } from './mouth.ts';

/** What other groups found by varying the ring muscle of their models (stavness2013, nazari2011), asked of this one. */

const reference = buildFace(referenceFaces['reference-female'], 'coarse');
const peripheral = (face: FaceModel, fascicle: number) => face.fascicles[fascicle].muscle.includes('peripheralis');

/** The face with its peripheral ring so many element layers further from the teeth. */
function ringMovedOut(layersOut: number): FaceModel {
  const { fibres } = reference;
  const { layers } = reference.mesh;
  const kept = Array.from(fibres.element.keys()).filter((n) => {
    const layer = (fibres.element[n] % layers) + layersOut;
    return !peripheral(reference, fibres.fascicle[n]) || (layer >= 0 && layer < layers);
  });
  return {
    ...reference,
    fibres: {
      fascicle: Int32Array.from(kept, (n) => fibres.fascicle[n]),
      element: Int32Array.from(
        kept,
        (n) => fibres.element[n] + (peripheral(reference, fibres.fascicle[n]) ? layersOut : 0),
      ),
      share: Float64Array.from(kept, (n) => fibres.share[n]),
      direction: Float64Array.from(kept.flatMap((n) => [...fibres.direction.subarray(n * 24, n * 24 + 24)])),
    },
  };
}

function atRest(face: FaceModel, activationStiffening = medianPhysiology.activationStiffening): Person {
  const person = createPerson(createMouth(face, kernel), { ...medianPhysiology, activationStiffening });
  const rest = settleRest(person);
  if (!rest.ok) throw new Error(rest.detail);
  return person;
}

/** Shape when the peripheral ring alone contracts. */
function contracted(person: Person, level: number) {
  const { face } = person.mouth;
  const found = activateFully(
    person,
    Float64Array.from(face.fascicles, (_, f) => (peripheral(face, f) ? level : 0)),
  );
  if (!found.ok) throw new Error(found.detail);
  const out = readOutputs(person, found.u, restReference(face));
  const read = (name: string) => out[outputNames.indexOf(name)];
  return {
    protrusion: read('upperProtrusion'),
    narrowing: face.parameters.mouthWidth - read('mouthWidth'),
    sealForce: read('sealForceN'),
  };
}

describe('findings of published ring studies', () => {
  const deep = contracted(atRest(ringMovedOut(-1)), 0.7);
  const here = contracted(atRest(reference), 0.7);
  const superficial = contracted(atRest(ringMovedOut(1)), 0.7);

  it('a deep peripheral ring protrudes, a superficial one less', () => {
    expect(deep.protrusion).toBeGreaterThan(here.protrusion);
    expect(superficial.protrusion).toBeLessThan(0.75 * here.protrusion);
  });

  it('a superficial ring closes the lips, a deep one hardly', () => {
    expect(superficial.sealForce).toBeGreaterThan(1.2 * here.sealForce);
    expect(deep.sealForce).toBeLessThan(0.6 * here.sealForce);
  });

  it('the shape saturates as activation grows, and stiffening with activation lowers the level it reaches', () => {
    const [half, most, full] = [0.4, 0.7, 1].map((level) => contracted(atRest(reference, 10), level).narrowing);
    expect((full - most) / 0.3).toBeLessThan((0.3 * half) / 0.4);
    expect(full).toBeLessThan(0.97 * contracted(atRest(reference, 1), 1).narrowing);
  });
});
