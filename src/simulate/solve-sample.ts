import { buildFace, type FaceModel, surfaceNodes } from '#anatomy';
import type { Expression } from '#measure';
import type { DenseKernel } from '#mechanics';
import {
  createMouth,
  createPerson,
  displacementPerBlock,
  displacementPerGrowth,
  displacementTowards,
  type Equilibrium,
  type Expressed,
  express,
  expressTreated,
  type Person,
  settleRest,
} from '#mechanics';
import { outputDerivatives } from './output-derivatives.ts';
import { positionsAt, type RestReference, readOutputs, restReference } from './read-outputs.ts';
import type { ExpressionResult, Nearby, SampleJob, SampleResult } from './sample.ts';

/**
 * One person, solved: rest, every untreated expression, its sensitivities and its treatments.
 * The same job gives the same bytes with the same kernel.
 * @param face the job's face where the caller has built it already; it is a twelfth of the work of a patient at rest
 */
export function solveSample(
  job: SampleJob,
  kernel: DenseKernel,
  face: FaceModel = buildFace(job.face, job.resolution),
): SampleResult {
  const mouth = createMouth(face, kernel);
  try {
    const settled = ({ physiology, manner }: Partial<Nearby> & Pick<Nearby, 'physiology'>) => {
      const person = createPerson(mouth, physiology, job.without, manner);
      const rest = settleRest(person);
      person.lie(job.posture ?? 'upright');
      return { person, rest };
    };
    const others = (job.nearby ?? []).map(settled);
    const { person, rest } = settled(job);
    if (!rest.ok) return rest;
    const lost = others.find((other) => !other.rest.ok);
    if (lost && !lost.rest.ok) return lost.rest;
    const nearby = others.map((other) => other.person);
    const reference = restReference(face);
    const expressions: ExpressionResult[] = [];
    for (const expression of job.expressions) {
      const solved = express(person, expression);
      if (!solved.ok) return solved;
      expressions.push(solveExpression({ job, person, nearby, reference, solved: solved.value }));
    }
    return { ok: true, expressions, restResidualMm: rest.residualMm };
  } finally {
    mouth.factor.release();
  }
}

interface ExpressionTask {
  readonly job: SampleJob;
  readonly person: Person;
  /** at rest */
  readonly nearby: readonly Person[];
  readonly reference: RestReference;
  readonly solved: Expressed;
}

function solveExpression({ job, person, nearby, reference, solved }: ExpressionTask): ExpressionResult {
  const face = person.mouth.face;
  const untreated = readOutputs(person, solved.u, reference);
  const moved = job.sensitivities
    ? [...displacementPerBlock(person, solved), ...displacementPerGrowth(person, solved, job.growths ?? [])]
    : [];
  const surface = job.surfaces ? surfaceNodes(face.mesh) : null;
  const quality = { newtonSteps: solved.newtonSteps, ...checkSolution(person, solved.u) };
  const read = (u: Float64Array) => readOutputs(person, u, reference);
  const sensitivity = job.sensitivities ? outputDerivatives({ u: solved.u, outputs: untreated }, moved, read) : null;
  const towards =
    nearby.length > 0
      ? outputDerivatives({ u: solved.u, outputs: untreated }, displacementTowards(solved, nearby), read)
      : null;
  const surfaceSensitivity = surface && job.sensitivities ? stackSurfaces(moved, surface) : null;
  const treated: (Float64Array | null)[] = [];
  const surfaces: (Float32Array | null)[] | null = surface ? [surfaceAt(face, solved.u, surface)] : null;
  let last: Grown | null = null;
  for (const treatment of job.treatments) {
    const found: Equilibrium = expressTreated(person, solved, treatment, last);
    last = found.ok && treatment.growth ? found : null;
    treated.push(found.ok ? readOutputs(person, found.u, reference) : null);
    if (surfaces && surface) surfaces.push(found.ok ? surfaceAt(face, found.u, surface) : null);
  }
  return {
    expression: solved.expression as Expression,
    untreated,
    sensitivity,
    towards,
    treated,
    surfaces,
    surfaceSensitivity,
    fascicleForceN: fascicleForce(person, solved.activation),
    quality,
  };
}

/** A state with growth, from which the next week is reached in a few steps. */
type Grown = Equilibrium & { readonly ok: true };

function surfaceAt(face: FaceModel, u: Float64Array, nodes: Int32Array): Float32Array {
  const positions = positionsAt(face, u);
  const out = new Float32Array(nodes.length * 3);
  nodes.forEach((n, k) => {
    out.set(positions.subarray(n * 3, n * 3 + 3), k * 3);
  });
  return out;
}

function stackSurfaces(moved: readonly Float64Array[], nodes: Int32Array): Float32Array {
  const out = new Float32Array(moved.length * nodes.length * 3);
  moved.forEach((d, f) => {
    nodes.forEach((n, k) => {
      out.set(d.subarray(n * 3, n * 3 + 3), (f * nodes.length + k) * 3);
    });
  });
  return out;
}

/** Full force of every fascicle at its activation, before shortening [N]. */
function fascicleForce(person: Person, activation: Float64Array): Float64Array {
  return Float64Array.from(
    person.mouth.face.fascicles,
    (f, k) => (activation[k] * person.fullTension[k] * f.crossSection) / 1000,
  );
}

function checkSolution(person: Person, u: Float64Array) {
  const { ratio, minJacobian } = person.tissue.volumes(u);
  const { volume } = person.mouth.quadrature;
  let before = 0;
  let after = 0;
  let worst = 0;
  ratio.forEach((r, e) => {
    before += volume[e];
    after += volume[e] * r;
    worst = Math.max(worst, Math.abs(r - 1));
  });
  return {
    residual: person.relativeResidual(u),
    volumeChange: after / before - 1,
    worstElementVolumeChange: worst,
    minJacobian,
  };
}
