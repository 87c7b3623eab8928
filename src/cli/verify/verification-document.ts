import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CaseResult } from '#mechanics';
import type { DenseKernel } from '#numerics';
import { type Convergence, studyConvergence } from './convergence.ts';
import { logPlot } from './log-plot.ts';

const introduction = `# Verification

Problems with known answers, solved by the elements, fibres, loads, contact and Newton solver of the mouth, never by the closed form.
This page is written by \`philtrum verify --docs docs/verification.md\`; \`philtrum verify\` solves the same list and fails when a value misses
its tolerance, \`philtrum verify --cases FILE\` takes other parameters. References: closed forms and scalar roots (A, E0, D), quadratic
elements of two independent finite-element programs on refined meshes (B, C, E4, F, G), of one of them for E1 to E3. Statements, laws and
where each reference comes from: [src/mechanics/problems](../src/mechanics/problems).

Neo-Hookean and Yeoh solids are the tissue element itself, Mooney-Rivlin and Guccione the general-law element with the same mean dilatation.
Incompressible means: bulk modulus 100 times the shear modulus, and pressures added element by element until no element's volume is off by more
than 10⁻⁵ (10⁻¹¹ in A and E0). Values are direct; nothing is extrapolated. Bodies of revolution are one slice of half a degree whose far face follows
its near face, turned. Seconds are processor time on one core of the machine that wrote this page; cases of one solve share it.
`;

const limits = `## What this does not show
- E1 to E3 rest on one program's values, not on the published plots. E2 comes within 0.006 mm of its reference on
  the finest mesh, just outside the reference's own stated uncertainty of 0.004 mm, and not monotonely. In E3 the fibre field is singular on the
  axis, and the last digits depend on the mesh there.
- Pressure on a surface with a free edge (E1) has no potential. Its forces are exact, its tangent is the symmetric part, so Newton's tail is
  linear there (a factor of about ten per step) instead of quadratic.
- A rate fitted to three values says little where errors of opposite sign cancel: a trilinear cell is too stiff when it bends along a beam, and
  too soft through the height, because its pressure is constant (C, E1). Corner singularities (B, clamped ends in C, E1 and E4, the rim of
  contact in F) keep rates below two. "None" means that the three values do not follow a power of the cell size.
- Nothing here says that a mouth is made of these materials.
`;

/**
 * Writes the verification page and its plots.
 * @param path Markdown file; plots go to `pictures/` beside it
 * @throws Error when a mesh of the convergence studies is refused
 */
export async function writeVerificationDocument(
  path: string,
  results: readonly CaseResult[],
  kernel: DenseKernel,
): Promise<void> {
  const studies = studyConvergence(kernel, () => process.cpuUsage().user / 1e6);
  const pictures = join(dirname(path), 'pictures');
  mkdirSync(pictures, { recursive: true });
  for (const study of studies) writeFileSync(join(pictures, pictureOf(study)), plotOf(study));
  writeFileSync(path, [introduction, casesSection(results), convergenceSection(studies), limits].join('\n'));
}

function casesSection(results: readonly CaseResult[]): string {
  const passed = results.filter(({ pass }) => pass).length;
  const rows = results.map((result) => {
    if (!result.ok) return `| ${result.id} | ${result.reason} | | | | | | no |`;
    const { id, value, reference, unit, relError, mesh, dof, seconds, pass } = result;
    const numbers = [figure(value), figure(reference), unit, relError.toExponential(1), mesh, dof, seconds.toFixed(2)];
    return `| ${id} | ${numbers.join(' | ')} | ${pass ? 'yes' : 'no'} |`;
  });
  return [
    `## Cases`,
    '',
    `${passed} of ${results.length} within tolerance.`,
    '',
    '| case | value | reference | unit | relative error | mesh | unknowns | s | within tolerance |',
    '|---|---:|---:|---|---:|---|---:|---:|---|',
    ...rows,
    '',
  ].join('\n');
}

function convergenceSection(studies: readonly Convergence[]): string {
  const rows = studies.flatMap(({ one, scales, results, rate }) =>
    results.map((result, k) => {
      const first = k === 0 ? [one.id, figure(one.reference)] : ['', ''];
      const last = k === results.length - 1 ? (rate === null ? 'none' : rate.toFixed(2)) : '';
      const numbers = [scales[k].toFixed(2), result.dof, figure(result.value), result.relError.toExponential(1), last];
      return `| ${[...first, ...numbers].join(' | ')} |`;
    }),
  );
  const plots = studies.map((study) => `![${study.one.id}](pictures/${pictureOf(study)})`);
  return [
    '## Convergence',
    '',
    'Three meshes each, cells along every direction relative to the mesh used above. The rate p is fitted to the three values alone, without the',
    'reference: their differences go like those of h^p. In the plots the dashed line has slope two.',
    '',
    '| case | reference | cells | unknowns | value | relative error | rate |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...rows,
    '',
    ...plots,
    '',
  ].join('\n');
}

function plotOf({ one, scales, results }: Convergence): string {
  return logPlot({
    title: `${one.problem}: ${one.quantity.replace(/ \(whole.*/, '')}`,
    xLabel: 'cell size relative to the usual mesh',
    yLabel: 'relative error',
    points: results.map(({ relError }, k) => [1 / scales[k], Math.max(relError, 1e-12)]),
    guide: 2,
  });
}

function pictureOf({ one }: Convergence): string {
  return `verification-${one.id
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replace(/-$/, '')
    .toLowerCase()}.svg`;
}

function figure(value: number): string {
  return String(Number(value.toPrecision(7)));
}
