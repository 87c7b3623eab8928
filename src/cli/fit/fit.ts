import { type FaceSummary, summariseFace } from '#anatomy';
import { medianPerson } from '#forecast';
import { priorsOf } from '#identify';
import type { Voice } from '#messages';
import type { SampleJob, SampleResult } from '#simulate';
import { type FoundFace, readFace } from '../input/read-face.ts';
import { readMeasurement } from '../input/read-measurement.ts';
import type { FitOptions } from '../options.ts';
import { say, showProgress, writeResult } from '../output.ts';
import { provenance } from '../provenance.ts';
import { reader, words } from '../reader.ts';
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
      [
        asText(found, summary, rest.restResidualMm, reader()),
        ...(motion === null ? [] : motionText(motion, reader())),
      ].join('\n');
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
    if (supine !== undefined) throw new WrongUsage(words('cli.fit.supine'));
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
    say(words('cli.fit.noPriors'));
    return;
  }
  await writeWhole(priorsOut, `${JSON.stringify(priorsOf(motion.posterior), null, 2)}\n`);
  say(words('cli.fit.priors', { file: priorsOut }));
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

function asText({ name, fit }: Found, summary: FaceSummary, restResidualMm: number, voice: Voice): string {
  const { say } = voice;
  const { parametersMm, mesh, quality } = summary;
  const mm = (value: number): string => `${voice.number(value)} mm`;
  const row = (length: string, value: number, rest = ''): string =>
    `  ${length.padEnd(24)}${mm(value).padStart(10)}${rest}`;
  const reproduced = (fit?.reproduced ?? []).map(({ name: length, measured, modelled }) =>
    row(length, measured, say('cli.fit.reproduced', { modelled: mm(modelled) })),
  );
  const assumed = (fit?.assumed ?? []).map(({ name: length, value, sd }) =>
    row(length, value, say('cli.fit.assumed', { sd: mm(sd) })),
  );
  const given = Object.entries(parametersMm).map(([length, value]) => row(length, value));
  const jacobian = voice.number(quality.minScaledJacobian, 2);
  return [
    say('cli.fit.title', { face: name }),
    ...(fit === null ? given : [...reproduced, ...assumed]),
    `  ${say('cli.fit.mesh', { nodes: voice.number(mesh.nodes, 0), elements: voice.number(mesh.elements, 0), jacobian })}`,
    `  ${say('cli.fit.rest', { mm: voice.number(restResidualMm, 4) })}`,
  ].join('\n');
}
