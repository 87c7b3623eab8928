import { bodyInputNames, type Draw, rowDrawer } from '#forecast';
import { stream } from '#numerics';
import type { Cohort } from '../spec/cohort.ts';

/**
 * Places of a person and a treatment in their priors (nBody + responses) within 0 and 1; both begin alike whatever the plan, so
 * that plans are compared on the same patient.
 */
export function placesOf({ population: { seed } }: Cohort, patient: number, responses: number): Float64Array {
  const person = stream(seed, patient, 'cohort person');
  const response = stream(seed, patient, 'cohort treatment');
  const width = bodyInputNames.length;
  return Float64Array.from({ length: width + responses }, (_, i) => (i < width ? person : response).uniform());
}

/** A person and a response of a treatment with so many inputs. */
export function drawOf(cohort: Cohort, patient: number, responses: number): Draw {
  return rowDrawer()(placesOf(cohort, patient, responses));
}

/** What no photograph shows of a patient (nBody), each in its own unit. */
export function personAt(cohort: Cohort, patient: number): readonly number[] {
  const { physiology } = drawOf(cohort, patient, 0).person;
  const known: Readonly<Record<string, number>> = { ...physiology };
  return bodyInputNames.map((name) => known[name]);
}
