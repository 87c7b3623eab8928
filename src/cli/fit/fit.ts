import { type FaceSummary, summariseFace } from '#anatomy';
import { medianPerson } from '#forecast';
import { priorsOf } from '#identify';
import type { SampleJob, SampleResult } from '#simulate';
import { formatMm, formatNumber } from '#units';
import { type FoundFace, readFace } from '../input/read-face.ts';
import { readMeasurement } from '../input/read-measurement.ts';
import type { FitOptions } from '../options.ts';
import { say, showProgress, writeResult } from '../output.ts';
import { provenance } from '../provenance.ts';
import { createThreadPool, type ThreadPool } from '../threads/pool.ts';
import { writeWhole } from '../write-whole.ts';
import { WrongUsage } from '../wrong-usage.ts';
import { fitMotion, type Motion, motionText, moves } from './motion.ts';

const schema = 'philtrum/face@1';

/**
 * `philtrum fit MEASUREMENT.json`: the model of the mouth that a measurement gives, what it reproduces, what it assumes,
 * and whether it holds still at rest; where expressions were measured beside the rest, how strong the muscles that made them
 * are, as a posterior.
 * @returns the command's exit code
 */
export async function fitCommand(options: FitOptions): Promise<number> {
  const found = readFace(options.measurement);
  if (!found.ok) return writeResult({ schema, ...found }, options, () => found.detail);
  const pool = createThreadPool();
  try {
    const rest = await pool.run<SampleJob, SampleResult>('sample', restJob(found));
    if (!rest.ok) return writeResult({ schema, ...rest }, options, () => rest.detail);
    const motion = await motionOf(found, options, pool);
    if (motion !== null && 'refused' in motion) {
      const refusal = { schema, ok: false, reason: 'invalid-measurement', detail: motion.refused };
      return writeResult(refusal, options, () => motion.refused);
    }
    await writePriors(motion, options);
    const summary = summariseFace(found.face);
    const document = {
      schema,
      ok: true,
      ...summary,
      reproduced: found.fit?.reproduced ?? [],
      assumed: found.fit?.assumed ?? [],
      unusual: found.fit?.unusual ?? [],
      restResidualMm: rest.restResidualMm,
      ...(motion === null ? {} : { motion }),
      provenance: provenance(pool.kernelMark),
    };
    const text = () =>
      [asText(found, summary, rest.restResidualMm), ...(motion === null ? [] : motionText(motion))].join('\n');
    return await writeResult(document, options, text);
  } finally {
    await pool.close();
  }
}

/** Motion where there is any: null without; the sentence of a document that cannot be read. */
async function motionOf(
  { face, fit }: Found,
  { measurement, supine, maximal, motion }: FitOptions,
  pool: ThreadPool,
): Promise<Motion | { readonly refused: string } | null> {
  if (!motion || fit === null) {
    if (supine !== undefined) throw new WrongUsage('--supine: needs a measurement with the head upright beside it.');
    return null;
  }
  const upright = readMeasurement(measurement);
  if (!upright.ok) return { refused: upright.detail };
  const lying = supine === undefined ? null : readMeasurement(supine);
  if (lying !== null && !lying.ok) return { refused: lying.detail };
  const documents = { upright: upright.measurement, supine: lying === null ? null : lying.measurement };
  if (!moves(documents.upright, documents.supine)) return null;
  const progress = showProgress();
  try {
    return await fitMotion({ face, ...documents, maximal, pool, progress });
  } finally {
    progress.end();
  }
}

async function writePriors(motion: Motion | null, { priorsOut }: FitOptions): Promise<void> {
  if (priorsOut === undefined) return;
  if (motion === null || !motion.ok) {
    say('No motion was fitted, so no priors were written.');
    return;
  }
  await writeWhole(priorsOut, `${JSON.stringify(priorsOf(motion.posterior), null, 2)}\n`);
  say(`Priors of this person written to ${priorsOut}`);
}

type Found = Extract<FoundFace, { readonly ok: true }>;

function restJob({ face }: Found): SampleJob {
  return {
    face: face.parameters,
    resolution: face.mesh.resolution,
    physiology: medianPerson().physiology,
    expressions: ['rest'],
    treatments: [],
    sensitivities: false,
    surfaces: false,
  };
}

function asText({ name, fit }: Found, { parametersMm, mesh, quality }: FaceSummary, restResidualMm: number): string {
  const reproduced = (fit?.reproduced ?? []).map(
    ({ name: length, measured, modelled }) =>
      `  ${length.padEnd(24)}${formatMm(measured).padStart(10)} measured, ${formatMm(modelled)} in the model`,
  );
  const assumed = (fit?.assumed ?? []).map(
    ({ name: length, value, sd }) =>
      `  ${length.padEnd(24)}${formatMm(value).padStart(10)} assumed, SD ${formatMm(sd)}`,
  );
  const given = Object.entries(parametersMm).map(
    ([length, value]) => `  ${length.padEnd(24)}${formatMm(value).padStart(10)}`,
  );
  return [
    `${name}: fitted`,
    ...(fit === null ? given : [...reproduced, ...assumed]),
    `  ${mesh.nodes} nodes, ${mesh.elements} elements, smallest scaled Jacobian ${formatNumber(quality.minScaledJacobian, 2)}`,
    `  rest holds still within ${formatNumber(restResidualMm, 4)} mm`,
  ].join('\n');
}
