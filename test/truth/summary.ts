import { type LipMeasure, measureParameters } from '#measure';
import { inverseNormal } from '#numerics';
import type { TruthRow } from './study.ts';

/** One line of the table: what was asked for and what came out. */
export interface TruthLine {
  readonly quantity: string;
  readonly target: string;
  readonly measured: string;
  /** comparisons that were not refused, and all of them */
  readonly n: number;
  readonly of: number;
}

type Seen = TruthRow & { readonly seen: number };

const isSeen = (row: TruthRow): row is Seen => row.seen !== null;
const errorOf = (row: Seen): number => row.seen - row.truth;

/** Root mean square of the errors. */
export function rootMeanSquare(rows: readonly Seen[]): number {
  return Math.sqrt(rows.reduce((sum, row) => sum + errorOf(row) ** 2, 0) / Math.max(1, rows.length));
}

/** Seen over true, as the line through nothing. */
export function slopeOf(rows: readonly Seen[]): number {
  const squares = rows.reduce((sum, row) => sum + row.truth ** 2, 0);
  return rows.reduce((sum, row) => sum + row.seen * row.truth, 0) / squares;
}

const doubts = ['upper-border-not-plain', 'lip-margins-not-plain', 'hair-over-border', 'make-up-border-possible'];

const isPlain = (row: TruthRow): boolean => !row.flags.some((flag) => doubts.includes(flag));

/** Errors over a millimetre that no flag warned of. */
export function unflaggedMisses(rows: readonly Seen[]): number {
  return rows.filter((row) => Math.abs(errorOf(row)) > 1 && isPlain(row)).length;
}

const fixed = (value: number) => value.toFixed(2);

function line(quantity: string, target: string, rows: readonly TruthRow[], read: (rows: readonly Seen[]) => string) {
  const seen = rows.filter(isSeen);
  return { quantity, target, measured: seen.length > 0 ? read(seen) : 'refused', n: seen.length, of: rows.length };
}

const rms = (seen: readonly Seen[]): string => `${fixed(rootMeanSquare(seen))} mm`;

type Choose = (study: TruthRow['study'], measure: LipMeasure) => readonly TruthRow[];

/** Pictures of an unchanged face that differ in pose or light. */
function unchangedLines(of: Choose): TruthLine[] {
  return [
    line('head turned or nodded by 3°, upper vermilion', '0.3 mm', of('pose', 'upperVermilionHeight'), rms),
    line(
      'the same, height of a corner',
      '0.5 mm',
      [...of('pose', 'commissureHeightLeft'), ...of('pose', 'commissureHeightRight')],
      rms,
    ),
    line('the same, mouth width', '0.8 mm', of('pose', 'mouthWidth'), rms),
    line('light 0.5-1.5 x, warm and cool, upper vermilion', '0.2 mm', of('light', 'upperVermilionHeight'), rms),
  ];
}

function teethLines(rows: readonly TruthRow[]): TruthLine[] {
  return [
    line(
      'incisor show, painted teeth',
      '1 mm',
      rows.filter((row) => row.study === 'teeth' && row.variant.includes('gum 0')),
      rms,
    ),
    line(
      'incisor show under painted gum',
      '1 mm',
      rows.filter((row) => row.study === 'teeth' && !row.variant.includes('gum 0')),
      rms,
    ),
  ];
}

/** The table of stills, from the rows of a study. */
export function summarise(rows: readonly TruthRow[]): TruthLine[] {
  const changes = rows.filter((row) => row.interval === null);
  const of = (study: TruthRow['study'], measure: LipMeasure, test: (row: TruthRow) => boolean = () => true) =>
    changes.filter((row) => row.study === study && row.measure === measure && test(row));
  const flips = of('flip', 'upperVermilionHeight', (row) => row.variant !== 'flip 0 mm');
  const painted = of('painted', 'upperVermilionHeight');
  const full = (seen: readonly Seen[]) => {
    const plain = seen.filter(isPlain);
    return `slope ${fixed(slopeOf(seen))}, RMSE ${fixed(rootMeanSquare(seen))} mm, of the ${plain.length} without a doubt flagged ${fixed(rootMeanSquare(plain))} mm, unflagged misses over 1 mm: ${unflaggedMisses(seen)}`;
  };
  const target = 'slope 0.85-1.15, RMSE 0.3 mm, no unflagged miss';
  const corners = rows.filter((row) => row.study === 'corner');
  return [
    line('upper vermilion change 0.5-2 mm, photographs', target, flips, full),
    ...(['derive', 'held'] as const).map((part) =>
      line(
        `the same, ${part === 'held' ? 'people nothing was set on' : 'people of the derivation'}`,
        target,
        flips.filter((row) => row.part === part),
        full,
      ),
    ),
    line(
      'no change at all, photographs',
      'RMSE 0.3 mm',
      of('flip', 'upperVermilionHeight', (row) => row.variant === 'flip 0 mm'),
      rms,
    ),
    line('upper vermilion change 1 mm, painted lips', target, painted, full),
    ...[...new Set(painted.map((row) => row.variant))].map((variant) =>
      line(
        `the same, ${variant}`,
        'RMSE 0.3 mm or refused',
        painted.filter((row) => row.variant === variant),
        rms,
      ),
    ),
    line(
      'excursion of a corner, 1-3 mm',
      'slope 0.85-1.1, RMSE 0.5 mm',
      corners,
      (seen) => `slope ${fixed(slopeOf(seen))}, RMSE ${fixed(rootMeanSquare(seen))} mm`,
    ),
    ...unchangedLines(of),
    ...teethLines(rows),
    ...coverages(rows),
  ];
}

/** Change of 1 mm of painted lips: skins down, resolutions across; error and how many of the pairs were measured. */
export function skinTable(rows: readonly TruthRow[]): string[] {
  const changes = rows.filter(
    ({ study, interval, measure }) => study === 'skin' && interval === null && measure === 'upperVermilionHeight',
  );
  const partsOf = (name: string) => name.split(', ');
  const [skins, resolutions] = [0, 1].map((part) => [...new Set(changes.map((row) => partsOf(row.variant)[part]))]);
  const cell = (skin: string, resolution: string) => {
    const all = changes.filter((row) => row.variant === `${skin}, ${resolution}`);
    const seen = all.filter(isSeen);
    return seen.length > 0 ? `${rms(seen)}, ${seen.length} of ${all.length}` : `refused, 0 of ${all.length}`;
  };
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['skin', ...resolutions]),
    line(['---', ...resolutions.map(() => '---')]),
    ...skins.map((skin) => line([skin, ...resolutions.map((resolution) => cell(skin, resolution))])),
  ];
}

/** Irises of people, from the narrowest to the widest, equally likely each, over the mean. */
const irises = Array.from({ length: 40 }, (_, i) => {
  const { irisDiameter, irisDiameterSd } = measureParameters;
  return 1 + (irisDiameterSd.value / irisDiameter.value) * inverseNormal((i + 0.5) / 40);
});

/** How often a 95 % interval holds the truth, over the irises that a face may have: they are everybody's ruler. */
function heldShare({ interval, truth, measure }: Seen): number {
  const power = measure === 'upperLipAreaMm2' ? 2 : 1;
  const holds = (iris: number) => interval![0] <= truth * iris ** power && truth * iris ** power <= interval![1];
  return irises.filter(holds).length / irises.length;
}

/** How often stated 95 % intervals hold the truth of painted lips in true millimetres. */
function coverages(rows: readonly TruthRow[]): TruthLine[] {
  const absolute = rows.filter((row) => row.study === 'skin' && row.interval !== null);
  const share = (seen: readonly Seen[]) =>
    `${((100 * seen.reduce((sum, row) => sum + heldShare(row), 0)) / seen.length).toFixed(0)} %`;
  const of = (part: TruthRow['part'], test: (row: TruthRow) => boolean) =>
    absolute.filter((row) => row.part === part && test(row));
  const measures = [...new Set(absolute.map(({ measure }) => measure))];
  return (['derive', 'held'] as const).flatMap((part) => [
    line(
      `absolute measures inside their 95 % interval, people ${part === 'held' ? 'nothing was set on' : 'of the derivation'}`,
      '93-97 %',
      of(part, () => true),
      share,
    ),
    ...measures.map((measure) =>
      line(
        `the same, ${measure}`,
        '93-97 %',
        of(part, (row) => row.measure === measure),
        share,
      ),
    ),
  ]);
}
