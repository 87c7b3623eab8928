import { readFileSync } from 'node:fs';
import { type CaseResult, type CaseSolver, createCaseSolver, referenceCases } from '#mechanics';
import { type DenseKernel, loadKernel, plainKernel } from '#numerics';
import { readDocument } from '../input/read-document.ts';
import type { VerifyOptions } from '../options.ts';
import { type Progress, showProgress, writeResult } from '../output.ts';
import { provenance } from '../provenance.ts';
import { words } from '../reader.ts';
import { WrongUsage } from '../wrong-usage.ts';
import { writeVerificationDocument } from './verification-document.ts';

const kernelFile = new URL('../../../build/kernel.wasm', import.meta.url);

/**
 * `philtrum verify`: problems with known answers, solved by the mouth's own elements, loads, contact and solver.
 * @returns the command's exit code: 1 when any case misses its reference, is not understood or does not converge
 */
export async function verifyCommand(options: VerifyOptions): Promise<number> {
  const cases = options.cases === undefined ? referenceCases : readCases(options.cases);
  const kernel = await kernelNamed(options.kernel);
  const results = solveAll(cases, createCaseSolver({ kernel, clock: processorSeconds }), showProgress());
  const document = {
    schema: 'philtrum/verify@1',
    ok: results.every(({ pass }) => pass),
    passed: results.filter(({ pass }) => pass).length,
    processorSeconds: processorSeconds(),
    cases: results,
    provenance: provenance(options.kernel),
  };
  if (options.docs !== undefined) await writeVerificationDocument(options.docs, results, kernel);
  return writeResult(document, options, () => asText(results));
}

/** Processor time of this process so far [s]. */
function processorSeconds(): number {
  return process.cpuUsage().user / 1e6;
}

/** The kernel that does the arithmetic. */
async function kernelNamed(name: VerifyOptions['kernel']): Promise<DenseKernel> {
  return name === 'plain' ? plainKernel() : await loadKernel(readFileSync(kernelFile));
}

function solveAll(cases: readonly unknown[], solver: CaseSolver, progress: Progress): CaseResult[] {
  const results = cases.map((one, k) => {
    const result = solver.solve(one);
    progress.update((k + 1) / cases.length, words('cli.verify.solving'));
    return result;
  });
  progress.end();
  return results;
}

const known = ['schema', 'statement', 'cases'];

function readCases(path: string): readonly unknown[] {
  const document = readDocument(path, words('cli.read.as.cases'));
  if (typeof document !== 'object' || document === null || !('cases' in document) || !Array.isArray(document.cases)) {
    throw new WrongUsage(words('cli.verify.noList', { file: path }));
  }
  const other = Object.keys(document).find((name) => !known.includes(name));
  if (other !== undefined)
    throw new WrongUsage(words('cli.verify.unknownField', { file: path, field: other, known: known.join(', ') }));
  if (document.cases.length === 0) throw new WrongUsage(words('cli.verify.empty', { file: path }));
  return document.cases;
}

function asText(results: readonly CaseResult[]): string {
  const rows = results.map((result) => {
    if (!result.ok) return `${mark(result)} ${result.id.padEnd(44)}${result.reason}: ${result.detail}`;
    const { value, reference, relError, unit, dof, seconds } = result;
    const numbers = `${short(value).padStart(14)}${short(reference).padStart(14)}${relError.toExponential(1).padStart(10)}`;
    return `${mark(result)} ${result.id.padEnd(44)}${numbers}  ${unit.padEnd(5)}${String(dof).padStart(7)}${seconds.toFixed(2).padStart(8)}`;
  });
  const head = `     ${'case'.padEnd(44)}${'value'.padStart(14)}${'reference'.padStart(14)}${'error'.padStart(10)}  unit ${'dof'.padStart(7)}${'s'.padStart(8)}`;
  const passed = results.filter(({ pass }) => pass).length;
  return [head, ...rows, words('cli.verify.summary', { passed: String(passed), of: String(results.length) })].join(
    '\n',
  );
}

function mark({ pass }: CaseResult): string {
  return pass ? 'ok  ' : 'FAIL';
}

function short(value: number): string {
  return value.toPrecision(8);
}
