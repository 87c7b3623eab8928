import { writeFileSync } from 'node:fs';
import {
  type Answer,
  agreementByFamily,
  type Belief,
  calibratedBelief,
  leftOut,
  type Target,
  validationDocument,
} from '#validate';

const agreementFile = new URL('../../validate/document/agreement.data.ts', import.meta.url);

/**
 * Writes the validation page, and beside the sources the studies that speak about each number of a forecast.
 * @param path Markdown file
 */
export function writeValidationDocument(
  path: string,
  targets: readonly Target[],
  answers: readonly Answer[],
  belief: Belief,
): void {
  const outside = new Map(leftOut.flatMap((row) => leftOutAnswer(row, targets)));
  const learntFrom = calibratedBelief()?.learntFrom ?? [];
  const processorSeconds = process.cpuUsage().user / 1e6;
  writeFileSync(path, validationDocument({ targets, answers, leftOut: outside, belief, learntFrom, processorSeconds }));
  const data = JSON.stringify(agreementByFamily(targets, answers), null, 1).replace(/\n {3,}/g, ' ');
  writeFileSync(
    agreementFile,
    `// Written by \`philtrum validate --docs\`; not edited by hand.\nimport type { AgreementByFamily } from './agreement.ts';\n\n/** Studies that speak about each number of a forecast, and whether the model agrees with them. */\nexport const agreement: AgreementByFamily = ${data};\n`,
  );
}

/** A stored row of a study that was left out, as an answer beside the others. */
function leftOutAnswer(row: (typeof leftOut)[number], targets: readonly Target[]): [string, Answer][] {
  const target = targets.find(({ id }) => id === row.id);
  if (target === undefined) return [];
  const isSign = target.unit === 'sign';
  const sign = isSign ? (row.predicted > 0 ? 'increase' : row.predicted < 0 ? 'decrease' : 'no clear change') : null;
  return [[row.id, { ...row, modelled: true, sign, unit: target.unit, note: '' }]];
}
