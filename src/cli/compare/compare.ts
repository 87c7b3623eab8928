import { basename } from 'node:path';
import { type ComparedSide, compareCaptures, comparisonCsv } from '#compare';
import { type Expression, expressions, type LipGeometry } from '#measure';
import { type ComparisonContext, renderComparison } from '#report';
import type { CompareOptions } from '../options.ts';
import { say, writeResult } from '../output.ts';
import { softwareVersion } from '../provenance.ts';
import { writeWhole } from '../write-whole.ts';
import { comparisonText } from './comparison-text.ts';
import { readSide, type SideRefusal } from './read-side.ts';

/**
 * `philtrum compare BEFORE AFTER`: what changed between two captures of one person, with intervals and against what can
 * be told apart. A side that cannot be measured is the answer.
 * @returns the command's exit code
 */
export async function compareCommand(options: CompareOptions): Promise<number> {
  const sides = await readSides(options);
  if ('ok' in sides) return writeResult(sides, options, () => sides.detail);
  const comparison = compareCaptures(...sides, softwareVersion());
  const extra = [
    [options.csv, () => comparisonCsv(comparison)],
    [options.html, () => renderComparison(comparison, contextOf(options, sides))],
  ] as const;
  for (const [path, content] of extra) {
    if (path === undefined) continue;
    await writeWhole(path, content());
    say(`Written to ${path}`);
  }
  return writeResult(comparison, options, () => comparisonText(comparison));
}

type Sides = readonly [before: ComparedSide, after: ComparedSide];

async function readSides({ before, after, pick, pickAfter = pick }: CompareOptions): Promise<Sides | SideRefusal> {
  const first = await readSide(before, pick);
  if (!first.ok) return { ...first, detail: `Before: ${first.detail}` };
  const second = await readSide(after, pickAfter);
  if (!second.ok) return { ...second, detail: `After: ${second.detail}` };
  return [first.side, second.side];
}

function contextOf({ before, after }: CompareOptions, sides: Sides): ComparisonContext {
  const lips = expressions.flatMap((expression): [Expression, [LipGeometry, LipGeometry]][] => {
    const shown = sides.map((side) => side.captures.find((one) => one.expression === expression)?.geometry);
    return shown[0] && shown[1] ? [[expression, [shown[0], shown[1]]]] : [];
  });
  return { before: basename(before), after: basename(after), lips: Object.fromEntries(lips) };
}
