import { type FaceSummary, summariseFace } from '#anatomy';
import { medianPerson } from '#forecast';
import type { SampleJob, SampleResult } from '#simulate';
import { formatMm, formatNumber } from '#units';
import { type FoundFace, readFace } from './input/read-face.ts';
import type { FitOptions } from './options.ts';
import { writeResult } from './output.ts';
import { provenance } from './provenance.ts';
import { createThreadPool } from './threads/pool.ts';

const schema = 'philtrum/face@1';

/**
 * `philtrum fit MEASUREMENT.json`: the model of the mouth that a measurement gives, what it reproduces, what it assumes,
 * and whether it holds still at rest.
 * @returns the command's exit code
 */
export async function fitCommand(options: FitOptions): Promise<number> {
  const found = readFace(options.measurement);
  if (!found.ok) return writeResult({ schema, ...found }, options, () => found.detail);
  const pool = createThreadPool(1);
  try {
    const rest = await pool.run<SampleJob, SampleResult>('sample', restJob(found));
    if (!rest.ok) return writeResult({ schema, ...rest }, options, () => rest.detail);
    const summary = summariseFace(found.face);
    const document = {
      schema,
      ok: true,
      ...summary,
      reproduced: found.fit?.reproduced ?? [],
      assumed: found.fit?.assumed ?? [],
      unusual: found.fit?.unusual ?? [],
      restResidualMm: rest.restResidualMm,
      provenance: provenance(pool.kernelMark),
    };
    return await writeResult(document, options, () => asText(found, summary, rest.restResidualMm));
  } finally {
    await pool.close();
  }
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
