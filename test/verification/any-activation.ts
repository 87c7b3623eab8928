import { anthropometry, buildFace, type FaceModel, type FaceParameters } from '#anatomy';
import { activateFully, createMouth, createPerson, medianPhysiology, type Person, settleRest } from '#mechanics';
import { stream } from '#numerics';
import { kernel } from './mouth.ts';

/** What became of one random activation. */
export interface Trial {
  readonly outcome: 'converged' | 'refused';
  readonly detail: string;
  readonly minJacobian: number;
  readonly volumeChange: number;
  readonly worstElementVolumeChange: number;
  readonly finite: boolean;
}

/** A face with every parameter uniform over its tested range. */
export function randomFace(seed: number, draw: number): FaceParameters {
  const random = stream(seed, draw, 'face');
  const entries = Object.entries(anthropometry).map(([name, { range }]) => [
    name,
    range[0] + random.uniform() * (range[1] - range[0]),
  ]);
  return Object.fromEntries(entries) as unknown as FaceParameters;
}

/** Activates every muscle of one face at random in [0, 1], by muscle and side, several times. */
export function tryActivations(seed: number, parameters: FaceParameters, count: number): Trial[] {
  const mouth = createMouth(buildFace(parameters, 'coarse'), kernel);
  const person = createPerson(mouth, medianPhysiology);
  const rest = settleRest(person);
  const trials = Array.from({ length: count }, (_, draw) => {
    if (!rest.ok) return refused(rest.detail);
    const found = activateFully(person, randomActivation(mouth.face, seed, draw));
    return found.ok ? inspect(person, found.u) : refused(found.detail);
  });
  mouth.factor.release();
  return trials;
}

function randomActivation(face: FaceModel, seed: number, draw: number): Float64Array {
  const random = stream(seed, draw, 'activation');
  const level = new Map<string, number>();
  return Float64Array.from(face.fascicles, ({ muscle, side }) => {
    const key = `${muscle} ${side}`;
    const known = level.get(key) ?? random.uniform();
    level.set(key, known);
    return known;
  });
}

function inspect(person: Person, u: Float64Array): Trial {
  const { ratio, minJacobian } = person.tissue.volumes(u);
  const { volume } = person.mouth.quadrature;
  const before = volume.reduce((sum, v) => sum + v, 0);
  const after = volume.reduce((sum, v, e) => sum + v * ratio[e], 0);
  return {
    outcome: 'converged',
    detail: '',
    minJacobian,
    volumeChange: after / before - 1,
    worstElementVolumeChange: Math.max(...ratio.map((r) => Math.abs(r - 1))),
    finite: u.every(Number.isFinite),
  };
}

function refused(detail: string): Trial {
  return { outcome: 'refused', detail, minJacobian: 1, volumeChange: 0, worstElementVolumeChange: 0, finite: true };
}
