import { mouthParameters } from '../parameters.ts';
import { activationOf } from '../solve/activation.ts';
import { minimise } from '../solve/newton.ts';
import type { Person } from '../solve/person.ts';
import { pointPlaces } from './face-points.ts';
import { setInside, toothRule } from './mouth-contacts.ts';
import { padShare } from './obstacle.ts';

/** The sensor is brought up in so many steps. */
const steps = 4;

/** A reading, or why there is none. */
export type SensorReading =
  | { readonly ok: true; readonly kpa: number; readonly atMm: number }
  | { readonly ok: false; readonly reason: 'did-not-converge' | 'no-teeth'; readonly detail: string };

/**
 * What a lip pressure sensor on the upper incisors would read at rest. It is as thick as real ones, so that it lifts the
 * lip and reads more than the bare tooth feels: solved with the pad in place, then pressure averaged over it.
 * @param thicknessMm of the pad [mm]
 */
export function readToothSensor(
  person: Person,
  thicknessMm: number = mouthParameters.sensorThickness.value,
): SensorReading {
  const { mouth, contacts, physiology, potential } = person;
  const { inside, teeth } = contacts;
  if (!teeth) return { ok: false, reason: 'no-teeth', detail: 'there is nothing to put a sensor on' };
  person.activate(activationOf(mouth.face, physiology, 'rest'));
  setInside(inside, 'rest', 0);
  let u: Float64Array = new Float64Array(mouth.nodeCount * 3);
  try {
    for (let k = 1; k <= steps; k++) {
      inside.sensor.thickness = (thicknessMm * k) / steps;
      const found = minimise(potential, u);
      if (!found.ok) return found;
      u = found.u;
    }
    return { ok: true, kpa: meanOnSensor(person, u), atMm: thicknessMm };
  } finally {
    inside.sensor.thickness = 0;
  }
}

/** Pressure averaged over the pad, each point of the mucosa counted by how much of the pad is under it [kPa]. */
function meanOnSensor({ mouth, contacts }: Person, u: Float64Array): number {
  const { teeth, inside } = contacts;
  if (!teeth) return 0;
  const { nodes, mucosaFaces } = mouth.face.mesh;
  const pressure = teeth.pressure(u);
  const moved = nodes.map((x, i) => x + u[i]);
  const places = pointPlaces(moved, mucosaFaces, toothRule);
  let force = 0;
  let area = 0;
  teeth.area.forEach((a, k) => {
    const share = a * padShare(inside.sensor, places[k * 3], places[k * 3 + 1]);
    force += share * pressure[k];
    area += share;
  });
  return force / area;
}
