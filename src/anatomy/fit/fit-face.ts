import type { SourceId } from '#sources';
import { buildFace } from '../build-face.ts';
import type { FaceModel, FaceParameters, Resolution } from '../face-model.ts';
import { archOf } from '../mesh/dental-arch.ts';
import { type MeshQuality, meshQuality } from '../mesh/mesh-quality.ts';
import { layOutMouth } from '../mesh/mouth-layout.ts';
import { hexahedra, meshMouth } from '../mesh/mouth-mesh.ts';
import { gridCounts } from '../mesh/resolutions.ts';
import { outline } from '../outline/outline.ts';
import { anthropometry, meanFace } from '../parameters.ts';
import { lengthsOf, type MeasuredLengths, outlinedLengths } from './face-lengths.ts';

/** How a face is fitted. */
export interface FitOptions {
  /** whose means stand in for what was not measured; women's when unknown */
  readonly sex?: 'female' | 'male';
  readonly resolution: Resolution;
}

/** A parameter that was not measured. */
export interface AssumedParameter {
  readonly name: keyof FaceParameters;
  /** [mm] */
  readonly value: number;
  readonly sd: number;
  readonly source: SourceId;
}

/** A measured length beside the same length read from the fitted model at rest [mm]. */
export interface ReproducedLength {
  readonly name: keyof FaceParameters;
  readonly measured: number;
  readonly modelled: number;
}

/** A face as measured, or why it cannot be built. */
export type FaceFit =
  | {
      readonly ok: true;
      readonly face: FaceModel;
      readonly assumed: readonly AssumedParameter[];
      readonly reproduced: readonly ReproducedLength[];
      /** measured lengths outside the range the model was tested for */
      readonly unusual: readonly (keyof FaceParameters)[];
      readonly quality: MeshQuality;
    }
  | FaceNotFitted;

/** A length that the model cannot be built with [mm]. */
export interface OutsideLength {
  readonly name: keyof FaceParameters;
  readonly measured: number;
  readonly low: number;
  readonly high: number;
}

/** Why there is no model of a face. */
export interface FaceNotFitted {
  readonly ok: false;
  readonly reason: 'nothing-measured' | 'outside-range' | 'not-reproduced';
  readonly detail: string;
  /** for `outside-range`: what is outside */
  readonly outside?: readonly OutsideLength[];
  /** for `not-reproduced`: what differs */
  readonly missed?: ReproducedLength;
}

/** Largest difference between a measured length and the model's [mm]. */
export const reproductionTolerance = 0.5;
/** Element shapes a face is still solved with. */
export const acceptedQuality = { minScaledJacobian: 0.15, minAngle: 15, maxAngle: 165 } as const;

const corrections = 8;

/**
 * The face of a person: measured lengths as measured, the others from their priors, checked by measuring the model.
 *
 * @param measured what was read of the person [mm]
 * @returns the built face, with every assumption named; a refusal when a length is too far out for sound elements
 */
export function fitFace(measured: MeasuredLengths, options: FitOptions): FaceFit {
  const names = Object.keys(measured) as (keyof FaceParameters)[];
  const unknown = names.find((name) => !(name in anthropometry));
  if (unknown) throw new RangeError(`measured.${unknown} is no length of a face; known: ${knownNames()}`);
  if (names.length === 0) return { ok: false, reason: 'nothing-measured', detail: 'No length of the face is known.' };
  const target: FaceParameters = { ...meanFace(options.sex ?? 'female'), ...values(measured) };
  const absurd = names.find((name) => !plausible(name, target[name]));
  if (absurd) return outside([absurd], target);
  const { parameters, reproduced, quality } = corrected(target, names, options.resolution);
  const unusual = names.filter((name) => !within(anthropometry[name].range, target[name]));
  if (!acceptable(quality)) return outside(unusual.length > 0 ? unusual : names, target);
  const missed = reproduced.find(({ measured: m, modelled }) => !(Math.abs(modelled - m) <= reproductionTolerance));
  if (missed) return notReproduced(missed);
  const face = buildFace(parameters, options.resolution);
  return { ok: true, face, assumed: assumptions(names, options.sex ?? 'female'), reproduced, unusual, quality };
}

/** Corrects the parameters until the model, measured like a person, shows the target. */
function corrected(target: FaceParameters, names: readonly (keyof FaceParameters)[], resolution: Resolution) {
  const outlined = outlinedLengths.filter((name) => names.includes(name));
  let parameters = target;
  for (let i = 0; ; i++) {
    const { lengths, quality } = measureModel(parameters, resolution);
    const reproduced = outlined.map((name) => ({
      name,
      measured: target[name],
      modelled: lengths[name] ?? Number.NaN,
    }));
    const worst = Math.max(0, ...reproduced.map((r) => Math.abs(r.modelled - r.measured)));
    if (!(worst > 0.01) || i === corrections || !acceptable(quality)) return { parameters, reproduced, quality };
    const steps = reproduced.map((r) => [r.name, parameters[r.name] + r.measured - r.modelled] as const);
    parameters = { ...parameters, ...Object.fromEntries(steps) };
  }
}

/** Lengths and element shapes of a mouth, without its muscles. */
function measureModel(parameters: FaceParameters, resolution: Resolution) {
  const counts = gridCounts[resolution];
  const { positions } = meshMouth(layOutMouth(parameters, counts), counts);
  const mesh = { ...counts, resolution, nodes: positions };
  const quality = meshQuality({ nodes: positions, elements: hexahedra(counts) });
  const teeth = archOf(parameters);
  return { lengths: lengthsOf(outline({ parameters, teeth, mesh }, positions)), quality };
}

function values(measured: MeasuredLengths): Partial<FaceParameters> {
  return Object.fromEntries(Object.entries(measured).map(([name, { value }]) => [name, value]));
}

function within([low, high]: readonly [number, number], value: number): boolean {
  return low <= value && value <= high;
}

/** Not so far out that a mouth could not even be laid out: within twice the tested range, and positive where it must be. */
function plausible(name: keyof FaceParameters, value: number): boolean {
  const [low, high] = anthropometry[name].range;
  const slack = (high - low) / 2;
  return Number.isFinite(value) && value >= low - slack && value <= high + slack && (low < 0 || value > 0);
}

/** Whether a mouth of such elements is still solved well. */
export function acceptable({ minScaledJacobian, minAngle, maxAngle }: MeshQuality): boolean {
  return (
    minScaledJacobian >= acceptedQuality.minScaledJacobian &&
    minAngle >= acceptedQuality.minAngle &&
    maxAngle <= acceptedQuality.maxAngle
  );
}

function assumptions(names: readonly (keyof FaceParameters)[], sex: 'female' | 'male'): AssumedParameter[] {
  const missing = (Object.keys(anthropometry) as (keyof FaceParameters)[]).filter((name) => !names.includes(name));
  return missing.map((name) => {
    const { mean, sd } = anthropometry[name][sex];
    return { name, value: mean, sd, source: anthropometry[name].source };
  });
}

function outside(names: readonly (keyof FaceParameters)[], target: FaceParameters): FaceFit {
  const lengths = names.map((name): OutsideLength => {
    const [low, high] = anthropometry[name].range;
    return { name, measured: target[name], low, high };
  });
  const told = lengths.map(
    ({ name, measured, low, high }) =>
      `${name} ${measured.toFixed(1)} mm (modelled: ${low.toFixed(1)} to ${high.toFixed(1)} mm)`,
  );
  return {
    ok: false,
    reason: 'outside-range',
    detail: `This mouth is outside what the model can build: ${told.join(', ')}.`,
    outside: lengths,
  };
}

function notReproduced(missed: ReproducedLength): FaceFit {
  const { name, measured, modelled } = missed;
  const [m, model] = [measured.toFixed(1), modelled.toFixed(1)];
  return {
    ok: false,
    reason: 'not-reproduced',
    detail: `${name} was measured as ${m} mm but the model shows ${model} mm.`,
    missed,
  };
}

function knownNames(): string {
  return Object.keys(anthropometry).join(', ');
}
