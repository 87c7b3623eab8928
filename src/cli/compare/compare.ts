import { basename } from 'node:path';
import { type ComparedSide, compareCaptures, comparisonCsv } from '#compare';
import { type Expression, expressions, type LipGeometry } from '#measure';
import { type ComparisonContext, comparisonDocument, renderComparison } from '#report';
import { pageSetting } from '../document/typeface.ts';
import type { CompareOptions } from '../options.ts';
import { say, writeResult } from '../output.ts';
import { softwareVersion } from '../provenance.ts';
import { inDocuments, reader, words } from '../reader.ts';
import { writeWhole } from '../write-whole.ts';
import { WrongUsage } from '../wrong-usage.ts';
import { comparisonText } from './comparison-text.ts';
import { readBothSides, readSide, type SideRefusal } from './read-side.ts';

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
    say(words('cli.written', { file: path }));
  }
  return writeResult(comparisonDocument(comparison), options, () => comparisonText(comparison, reader()));
}

type Sides = readonly [before: ComparedSide, after: ComparedSide];

async function readSides(options: CompareOptions): Promise<Sides | SideRefusal> {
  const { before, after, pick, pickAfter = pick, split } = options;
  if (after === undefined) {
    if (split === undefined) {
      throw new WrongUsage(words('cli.compare.two'));
    }
    const parts = await readBothSides(before, split, pick);
    return 'ok' in parts ? parts : [parts[0].side, parts[1].side];
  }
  if (split !== undefined) throw new WrongUsage(words('cli.compare.splitOne'));
  const first = await readSide(before, pick);
  if (!first.ok) return { ...first, detail: inDocuments().say('cli.compare.ofBefore', { detail: first.detail }) };
  const second = await readSide(after, pickAfter);
  if (!second.ok) return { ...second, detail: inDocuments().say('cli.compare.ofAfter', { detail: second.detail }) };
  return [first.side, second.side];
}

function contextOf({ before, after }: CompareOptions, sides: Sides): ComparisonContext {
  const lips = expressions.flatMap((expression): [Expression, [LipGeometry, LipGeometry]][] => {
    const shown = sides.map((side) => side.captures.find((one) => one.expression === expression)?.geometry);
    return shown[0] && shown[1] ? [[expression, [shown[0], shown[1]]]] : [];
  });
  const names =
    after === undefined
      ? (['cli.compare.before', 'cli.compare.after'] as const).map((side) => words(side, { file: basename(before) }))
      : [before, after].map((path) => basename(path));
  return { before: names[0], after: names[1], lips: Object.fromEntries(lips), ...pageSetting() };
}
