import type { NumberRow } from '#sources';
import { optionIds } from '../option.ts';
import { saidInstead } from '../parameters.ts';
import { exactly, type Known, type KnownNumber, numberKnown, type Situation } from './situation.ts';

/** Something found from other inputs; `from` names what it needs. */
interface Finding {
  readonly path: string;
  readonly from: readonly string[];
  find(situation: Situation): Known | undefined;
}

/** Findings that conditions read, from measures first and from answers where a measure is missing. */
const findings: readonly Finding[] = [
  {
    path: 'finding.gumMm',
    from: ['measure.gummySmile.gingivalShow', 'measure.smile.gingivalShow', 'answer.gumShows'],
    find: (situation) =>
      larger(
        numberAt(situation, 'measure.gummySmile.gingivalShow'),
        numberAt(situation, 'measure.smile.gingivalShow'),
      ) ?? said(situation, 'answer.gumShows', saidInstead.gumYes, saidInstead.gumNo),
  },
  {
    path: 'finding.redLipLost',
    from: ['measure.rest.upperVermilionHeight', 'measure.smile.upperVermilionHeight', 'answer.lipCurlsIn'],
    find: (situation) =>
      lostShare(situation, 'upperVermilionHeight', 'smile') ??
      said(situation, 'answer.lipCurlsIn', saidInstead.curlsYes, saidInstead.curlsNo),
  },
  {
    path: 'finding.puckerNarrows',
    from: ['measure.rest.mouthWidth', 'measure.pucker.mouthWidth'],
    find: (situation) => lostShare(situation, 'mouthWidth', 'pucker'),
  },
  {
    path: 'finding.lipsApartMm',
    from: ['measure.rest.interlabialGap', 'answer.lipsApartAtRest'],
    find: (situation) =>
      numberAt(situation, 'measure.rest.interlabialGap') ??
      said(situation, 'answer.lipsApartAtRest', saidInstead.apartYes, saidInstead.apartNo),
  },
  {
    path: 'finding.cornersDifferMm',
    from: ['measure.rest.commissureHeightLeft', 'measure.rest.commissureHeightRight'],
    find: cornersDiffer,
  },
  {
    path: 'wish.moreToothMm',
    from: ['answer.toothShowMm', 'measure.rest.incisorShow'],
    find: (situation) =>
      less(numberAt(situation, 'answer.toothShowMm'), numberAt(situation, 'measure.rest.incisorShow')),
  },
  ...optionIds.map((option): Finding => {
    const change = `forecast.${option}.change.rest.incisorShow`;
    return {
      path: `forecast.${option}.missing.tooth`,
      from: ['answer.toothShowMm', 'measure.rest.incisorShow', change],
      find: (situation) => {
        const wanted = less(numberAt(situation, 'answer.toothShowMm'), numberAt(situation, 'measure.rest.incisorShow'));
        return less(wanted, numberAt(situation, change));
      },
    };
  }),
];

/** A situation with what can be found from it; what is already there stays. */
export function withFindings(given: Situation): Situation {
  const all = new Map(given);
  for (const { path, find } of findings) {
    const found = all.has(path) ? undefined : find(all);
    if (found !== undefined) all.set(path, found);
  }
  return all;
}

/** Inputs that a path comes from: itself, or what a finding needs. */
export function needsOf(path: string): readonly string[] {
  return findings.find((finding) => finding.path === path)?.from ?? [path];
}

function numberAt(situation: Situation, path: string): KnownNumber | undefined {
  const known = situation.get(path);
  return known?.kind === 'number' ? known : undefined;
}

function larger(a: KnownNumber | undefined, b: KnownNumber | undefined): KnownNumber | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const value = a.value === null || b.value === null ? null : Math.max(a.value, b.value);
  return numberKnown(value, [Math.max(a.lo, b.lo), Math.max(a.hi, b.hi)], a.unit);
}

function less(a: KnownNumber | undefined, b: KnownNumber | undefined): KnownNumber | undefined {
  if (a === undefined || b === undefined) return undefined;
  const value = a.value === null || b.value === null ? null : a.value - b.value;
  return numberKnown(value, [a.lo - b.hi, a.hi - b.lo], a.unit);
}

/** What a yes or no stands for where nothing was measured. */
function said(situation: Situation, path: string, yes: NumberRow, no: NumberRow): Known | undefined {
  const known = situation.get(path);
  if (known === undefined) return undefined;
  const { range, unit } = known.value === true ? yes : no;
  return numberKnown(null, range, unit);
}

/** Share of a resting length that is gone in an expression [1]. */
function lostShare(situation: Situation, measure: string, expression: string): Known | undefined {
  const rest = numberAt(situation, `measure.rest.${measure}`);
  const moved = numberAt(situation, `measure.${expression}.${measure}`);
  if (rest === undefined || moved === undefined || rest.lo <= 0) return undefined;
  const value = rest.value === null || moved.value === null ? null : 1 - moved.value / rest.value;
  return numberKnown(value, [1 - moved.hi / rest.lo, 1 - moved.lo / rest.hi], '1');
}

function cornersDiffer(situation: Situation): Known | undefined {
  const difference = less(
    numberAt(situation, 'measure.rest.commissureHeightLeft'),
    numberAt(situation, 'measure.rest.commissureHeightRight'),
  );
  if (difference === undefined) return undefined;
  const { lo, hi, value } = difference;
  const ends = [Math.abs(lo), Math.abs(hi)];
  const least = lo <= 0 && hi >= 0 ? 0 : Math.min(...ends);
  if (lo === hi) return exactly(ends[0], 'mm');
  return numberKnown(value === null ? null : Math.abs(value), [least, Math.max(...ends)], 'mm');
}
