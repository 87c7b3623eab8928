import { type MedianRun, runMedian, runMedianBrow } from '#forecast';
import { expressions } from '#measure';
import type { Voice } from '#messages';
import { type Plan, regionsOf } from '#plan';
import { planLabel } from '#report';
import type { Found } from './forecast/trained-forecaster.ts';
import { browOfFace } from './input/brow-of-face.ts';
import { readFace } from './input/read-face.ts';
import { readPlan } from './input/read-plan.ts';
import type { SimulateOptions } from './options.ts';
import { writeResult } from './output.ts';
import { provenance } from './provenance.ts';
import { reader } from './reader.ts';
import { createThreadPool, type ThreadPool } from './threads/pool.ts';

const schema = 'philtrum/simulation@1';
const defaultWeeks = [0, 1, 2, 4, 8, 12, 16];

/**
 * `philtrum simulate`: one deterministic run at the median person and the median response. Every week is solved, nothing
 * comes from the surrogate; `--exact` solves on the finer mesh, whose answers are within a few percent of the finest.
 * @returns the command's exit code
 */
export async function simulateCommand(options: SimulateOptions): Promise<number> {
  const found = readFace(options.face, options.exact ? 'mid' : 'coarse');
  if (!found.ok) return writeResult({ schema, ...found }, options, () => found.detail);
  const named = readPlan(options.plan);
  if (!named.ok) return writeResult({ schema, ...named }, options, () => named.detail);
  const weeks = options.weeks ?? defaultWeeks;
  const pool = createThreadPool();
  try {
    const run = await runRegions(found, named.plan, pool, weeks);
    if (!run.ok) return await writeResult({ schema, ...run }, options, () => run.detail);
    const document = {
      schema,
      ok: true,
      face: found.name,
      label: named.plan.label,
      mesh: found.face.mesh.resolution,
      weeks,
      outcomes: run.outcomes,
      provenance: provenance(pool.kernelMark),
    };
    return await writeResult(document, options, () => asText(named.plan.label, weeks, run, reader()));
  } finally {
    await pool.close();
  }
}

/** The mouth, the brow or both, wherever the plan has sites; the mouth when it has none. */
async function runRegions(found: Found, plan: Plan, pool: ThreadPool, weeks: readonly number[]): Promise<MedianRun> {
  const regions = regionsOf(plan);
  const brow = regions.brow ? await runMedianBrow({ brow: browOfFace(found.name), plan, pool, weeks }) : null;
  if (brow?.ok === false || (brow && !regions.mouth)) return brow;
  const mouth = await runMedian({ face: found.face, plan, pool, expressions, weeks });
  return brow && mouth.ok ? { ok: true, outcomes: { ...mouth.outcomes, ...brow.outcomes } } : mouth;
}

type Run = Extract<MedianRun, { readonly ok: true }>;

function asText(plan: string, weeks: readonly number[], run: Run, voice: Voice): string {
  const { say, number, change } = voice;
  const tables = Object.entries(run.outcomes).map(([expression, outcomes]) => {
    const columns = weeks.map((week) => say('cli.simulate.week', { week: String(week) }).padStart(10)).join('');
    const head = `${expression.padEnd(28)}${say('cli.simulate.now').padStart(9)}${columns}`;
    const rows = Object.entries(outcomes).map(([measure, { unit, untreated, change: byWeek }]) => {
      const changes = weeks.map((week) => change(byWeek[String(week)] ?? Number.NaN, 2).padStart(10)).join('');
      return `  ${measure.padEnd(26)}${number(untreated, 2).padStart(9)}${changes}  ${unit}`;
    });
    return [head, ...rows].join('\n');
  });
  return [say('cli.simulate.title', { plan: planLabel(voice, plan) }), ...tables].join('\n\n');
}
