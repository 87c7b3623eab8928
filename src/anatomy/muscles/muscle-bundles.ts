import type { Fascicle, FibreEntries, MuscleId, Side, Strand } from '../face-model.ts';
import type { MouthSolid } from '../mesh/mouth-solid.ts';
import { type FibreSheet, type StripFibres, stripFibres } from './fibre-field.ts';
import { buccinatorSheet, marginalisSheet, mentalisSheet, peripheralisSheet } from './fibre-sheets.ts';
import { muscleTable } from './muscles.data.ts';
import { obliqueFibres } from './oblique-fibres.ts';
import { strandFascicles } from './strands.ts';

/** All muscles of a mouth: their fascicles, the fibres inside the tissue and the strands from outside it. */
export interface Musculature {
  readonly fascicles: Fascicle[];
  readonly fibres: FibreEntries;
  readonly strands: Strand[];
}

/** A fascicle whose fibres lie in the tissue. */
interface VolumeFascicle {
  readonly fascicle: Omit<Fascicle, 'id'>;
  readonly fibres: StripFibres;
}

const sheets: readonly { muscle: MuscleId; of: (solid: MouthSolid, side: Side) => FibreSheet }[] = [
  { muscle: 'orbicularisOris.marginalis.superior', of: (solid, side) => marginalisSheet(solid, 'upper', side) },
  { muscle: 'orbicularisOris.marginalis.inferior', of: (solid, side) => marginalisSheet(solid, 'lower', side) },
  { muscle: 'orbicularisOris.peripheralis.superior', of: (solid, side) => peripheralisSheet(solid, 'upper', side) },
  { muscle: 'orbicularisOris.peripheralis.inferior', of: (solid, side) => peripheralisSheet(solid, 'lower', side) },
  { muscle: 'buccinator', of: buccinatorSheet },
  { muscle: 'mentalis', of: mentalisSheet },
];

/** Lays every muscle of the table into the tissue, fascicle by fascicle, left before right. */
export function musculature(solid: MouthSolid): Musculature {
  const sides = ['left', 'right'] as const;
  const volumes = sides.flatMap((side) => [
    ...sheets.flatMap(({ muscle, of }) => sheetFascicles(solid, { muscle, side, sheet: of(solid, side) })),
    ...obliqueFascicles(solid, side),
  ]);
  const pulled = sides.flatMap((side) => strandFascicles(solid, side));
  const fascicles = named([...volumes.map((v) => v.fascicle), ...pulled.map((p) => p.fascicle)]);
  const strands = pulled.map(({ strand }, i) => ({ ...strand, fascicle: volumes.length + i }));
  return { fascicles, fibres: gathered(volumes.map((v) => v.fibres)), strands };
}

function sheetFascicles(
  solid: MouthSolid,
  { muscle, side, sheet }: { muscle: MuscleId; side: Side; sheet: FibreSheet },
): VolumeFascicle[] {
  const { fascicles, crossSection, pull } = muscleTable[muscle];
  return Array.from({ length: fascicles }, (_, i) => {
    const strip = { from: i / fascicles, to: (i + 1) / fascicles, crossSection: crossSection / fascicles };
    const fibres = stripFibres(solid, sheet, strip);
    return { fascicle: { muscle, side, pull, crossSection: strip.crossSection, path: fibres.path }, fibres };
  });
}

function obliqueFascicles(solid: MouthSolid, side: Side): VolumeFascicle[] {
  return (['upper', 'lower'] as const).flatMap((lip) => {
    const muscle = lip === 'upper' ? 'compressorLabii.superior' : 'compressorLabii.inferior';
    const { fascicles, pull } = muscleTable[muscle];
    return Array.from({ length: fascicles }, (_, i) => {
      const part = { lip, side, from: (0.9 * i) / fascicles, to: (0.9 * (i + 1)) / fascicles };
      const fibres = obliqueFibres(solid, part);
      return {
        fascicle: { muscle, side, pull, crossSection: fibres.crossSection, path: fibres.path },
        fibres,
      } as const;
    });
  });
}

function named(fascicles: readonly Omit<Fascicle, 'id'>[]): Fascicle[] {
  const seen = new Map<string, number>();
  return fascicles.map((fascicle) => {
    const stem = `${fascicle.muscle}.${fascicle.side}`;
    const nth = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, nth);
    return { id: `${stem}.${nth}`, ...fascicle };
  });
}

function gathered(parts: readonly StripFibres[]): FibreEntries {
  return {
    fascicle: Int32Array.from(parts.flatMap((part, i) => part.elements.map(() => i))),
    element: Int32Array.from(parts.flatMap((part) => part.elements)),
    share: Float64Array.from(parts.flatMap((part) => part.shares)),
    direction: Float64Array.from(parts.flatMap((part) => part.directions)),
  };
}
