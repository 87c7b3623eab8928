import { buildFace, type FaceModel } from '#anatomy';
import { activationOf } from '#mechanics';
import { outputNames, type SampleJob, type SampleResult } from '#simulate';
import type { SamplePool } from './forecast.ts';

// An independent, made-up mouth for testing statistics: every output gives way to all fascicles, less and less.
// Nothing of it resembles a lip; only its shape as a function of person and block matters.

const outputCount = outputNames.length;

/** Made-up but fixed numbers between -1 and 1. */
function pulls(fascicle: number, output: number): number {
  return Math.sin(1 + 12.9898 * fascicle + 78.233 * output);
}

function untreatedOf(output: number): number {
  return 3 + Math.cos(output);
}

const faces = new Map<string, FaceModel>();

/** The face of a job, built once. */
function faceOf({ face, resolution }: SampleJob): FaceModel {
  const key = JSON.stringify([face, resolution]);
  if (!faces.has(key)) faces.set(key, buildFace(face, resolution));
  return faces.get(key)!;
}

/** Answers a job as the solver would. @param softness how much the mouth moves per tension */
export function solveStandIn(job: SampleJob, softness = 0.01): SampleResult {
  const face = faceOf(job);
  const fascicleCount = face.fascicles.length;
  const expressions = job.expressions.map((expression) => {
    const tension = activationOf(face, job.physiology, expression).map((a) => a * job.physiology.sigmaKpa);
    const give = softness / job.physiology.stiffness;
    const linear = (block: (f: number) => number, output: number): number => {
      let moved = 0;
      for (let f = 0; f < fascicleCount; f++) moved += block(f) * tension[f] * pulls(f, output) * give;
      return moved;
    };
    const untreated = Float64Array.from(outputNames, (_, o) => untreatedOf(o));
    const treated = job.treatments.map(({ strength }) =>
      Float64Array.from(outputNames, (_, o) => {
        const moved = linear((f) => 1 - strength[f], o);
        return untreatedOf(o) + 2 * Math.tanh(moved / 2);
      }),
    );
    const sensitivity = new Float64Array(fascicleCount * outputCount);
    for (let f = 0; f < fascicleCount; f++) {
      for (let o = 0; o < outputCount; o++) sensitivity[f * outputCount + o] = tension[f] * pulls(f, o) * give;
    }
    return {
      expression,
      untreated,
      sensitivity: job.sensitivities ? sensitivity : null,
      towards: null,
      treated,
      surfaces: null,
      surfaceSensitivity: null,
      fascicleForceN: tension,
      quality: { newtonSteps: 1, residual: 0, volumeChange: 0, worstElementVolumeChange: 0, minJacobian: 1 },
    };
  });
  return { ok: true, expressions, restResidualMm: 0 };
}

/** A pool of the stand-in whose jobs come back in an order of its own. */
export function standInPool(
  size: number,
  solve: (job: SampleJob) => SampleResult = (job) => solveStandIn(job),
): SamplePool {
  let started = 0;
  return {
    size,
    async run<Job, Result>(_kind: 'sample', job: Job): Promise<Result> {
      const pauses = (started++ * 7) % 5;
      for (let pause = 0; pause < pauses; pause++) await Promise.resolve();
      return solve(job as SampleJob) as Result;
    },
  };
}
