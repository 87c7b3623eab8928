import { cpus, totalmem } from 'node:os';
import type { BenchOptions } from '../options.ts';
import { say, writeResult } from '../output.ts';
import { words } from '../reader.ts';
import { WrongUsage } from '../wrong-usage.ts';
import { type BenchResult, runCase } from './bench-case.ts';
import { cohortCases } from './cohort-cases.ts';
import { forecastCases } from './forecast-cases.ts';
import { measureCases } from './measure-cases.ts';
import { mechanicsCases } from './mechanics-cases.ts';
import { productCases } from './product-cases.ts';
import { registryCases } from './registry-cases.ts';

const cases = [...mechanicsCases, ...forecastCases, ...measureCases, ...productCases, ...cohortCases, ...registryCases];

/**
 * `philtrum bench`: representative timings on this machine. Medians; compare them only with a run in the same minutes.
 * @returns the command's exit code
 */
export async function benchCommand(options: BenchOptions): Promise<number> {
  const chosen = options.case === undefined ? cases : cases.filter(({ name }) => name === options.case);
  if (chosen.length === 0) {
    const known = cases.map(({ name }) => name).join(', ');
    throw new WrongUsage(words('cli.bench.unknown', { name: options.case ?? '', known }));
  }
  const results: BenchResult[] = [];
  for (const one of chosen) {
    say(words('cli.measure.progress', { file: one.name }));
    results.push(await runCase(one, options.repeat));
  }
  const processors = cpus();
  const machine = {
    processor: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  return writeResult({ schema: 'philtrum/bench@1', ok: true, machine, cases: results }, options, () => asText(results));
}

function asText(results: readonly BenchResult[]): string {
  const rows = results.map(
    ({ name, medianMs, minMs, maxMs, medianCpuMs, note }) =>
      `${name.padEnd(28)}${medianMs.toFixed(1).padStart(10)}${minMs.toFixed(1).padStart(10)}${maxMs.toFixed(1).padStart(10)}${medianCpuMs.toFixed(1).padStart(10)}  ${note}`,
  );
  return [
    `${'case'.padEnd(28)}${words('cli.bench.median').padStart(10)}${'min'.padStart(10)}${'max'.padStart(10)}${'cpu'.padStart(10)}`,
    ...rows,
  ].join('\n');
}
