import { inverseNormal, normalProbability, type Stream, stream } from '#numerics';
import { lipInputs, usualReachMm } from './lip.ts';
import { clinicRoles, type RegistrySettings } from './settings.ts';

/** A simulated patient: what the clinic knows and what nobody does. */
export interface SimulatedPatient {
  readonly patient: string;
  /** standard deviations from the mean */
  readonly age: number;
  readonly distance: number;
  readonly first: number;
  /** of the red lip, from the photograph [mm] */
  readonly reachMm: number;
  /** standard deviations from the middle of each input's prior; only those of the person count (nInput) */
  readonly z: Float64Array;
  readonly treatments: number;
}

/** Spread of the reach between lips, of its logarithm. */
const reachSd = 0.2;
/** Draws stay this far inside the unit interval. */
const tail = 0.005;

/** A patient, by number. */
export function patientOf(
  { seed, mostTreatments, sensitivityByAge }: RegistrySettings,
  number: number,
): SimulatedPatient {
  const random = stream(seed, number, 'simulated patient');
  const age = random.normal();
  const z = normals(random);
  const sensitivity = lipInputs.findIndex(({ name }) => name === 'sensitivity');
  z[sensitivity] = sensitivityByAge * age + Math.sqrt(1 - sensitivityByAge ** 2) * z[sensitivity];
  return {
    patient: `p${number}`,
    age,
    distance: random.normal(),
    first: Number(random.uniform() < 0.6),
    reachMm: usualReachMm * Math.exp(reachSd * random.normal()),
    z,
    treatments: 1 + random.integer(mostTreatments),
  };
}

/** Who injects, with their own hand: one of the clinic's, chosen by number. */
export function injectorOf(clinic: number, number: number): SimulatedInjector {
  return {
    role: clinicRoles[number % clinicRoles.length],
    z: normals(stream(clinic, number, 'simulated injector')),
  };
}

/** A simulated injector. */
export interface SimulatedInjector {
  readonly role: string;
  /** what this hand always brings along (nInput) [prior standard deviations] */
  readonly z: Float64Array;
}

/** Places of one treatment: the patient's own, the injector's own, and what is drawn anew, all moved by the truth. */
export function placesOf(
  patient: SimulatedPatient,
  injector: SimulatedInjector,
  { random, settings }: { readonly random: Stream; readonly settings: RegistrySettings },
): number[] {
  const anew = normals(random);
  return lipInputs.map(({ group, controls }, i) => {
    const own = controls === 'unknownAboutPatient' ? patient.z[i] : anew[i];
    const hands = group === 'handling' || group === 'needleSkill';
    const kept = hands ? settings.handShare : 0;
    const z = Math.sqrt(kept) * injector.z[i] + Math.sqrt(1 - kept) * own;
    return insideOf(z + (settings.truth[group] ?? 0));
  });
}

/** Places of a treatment as our priors have it. @param unit a row of the unit cube (nInput) */
export function placesOfPriors(unit: Float64Array): { readonly z: Float64Array; readonly places: number[] } {
  const places = Array.from(unit, (u) => Math.min(1 - tail, Math.max(tail, u)));
  return { z: Float64Array.from(places, inverseNormal), places };
}

/** The place of a prior that lies so many standard deviations from its middle, as far inside as draws are. */
export function insideOf(z: number): number {
  return Math.min(1 - tail, Math.max(tail, normalProbability(z)));
}

function normals(random: Stream): Float64Array {
  return Float64Array.from(lipInputs, () => inverseNormal(random.uniform()));
}
