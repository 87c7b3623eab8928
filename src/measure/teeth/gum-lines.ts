import type { Measured, Reading } from '../capture.ts';
import type { PixelPoint } from '../face/frame.ts';
import { columnAt, seeFrontal } from '../geometry.ts';
import { moveHandles } from '../handles.ts';
import { measured } from '../measure-frame.ts';
import { parameters } from '../parameters.ts';

/** The two lines with which gum is measured by hand, at the midline of an open smile. */
export const gumLineIds = ['upperLipEdge', 'gingivalMargin'] as const;
export type GumLineId = (typeof gumLineIds)[number];

/** A proposed or placed line: where it crosses the midline, and its ends along the eye line [px]. */
export interface GumLine {
  readonly id: GumLineId;
  readonly at: PixelPoint;
  readonly ends: readonly [patientsRight: PixelPoint, patientsLeft: PixelPoint];
}

/** What is offered to a person who may measure gum. */
export interface GumProposal {
  readonly lines: readonly GumLine[];
  /** height of the red band between lip and teeth [mm]: gum, the lip's own edge, or both; not a measure */
  readonly redBandMm: number;
  /** whether the band is high enough for gum to be likely: a person should look */
  readonly worthALook: boolean;
}

/** Where a line was put: any point of it [px]. */
export interface GumLineMove {
  readonly id: GumLineId;
  readonly to: PixelPoint;
}

/** Lines are drawn this far to either side of the midline [mm]. */
const halfLength = 12;

/**
 * Proposes the upper lip's edge and the gingival margin above the central incisors, to be put right by hand. Colour
 * alone cannot tell gum from the lip's wet edge, so nothing is measured before a person has placed the lines.
 * @returns null when the mouth shows no upper incisors
 */
export function proposeGumLines({ reading }: Measured): GumProposal | null {
  if (!reading.toothTop) return null;
  const lip = lipEdgeAtMidline(reading);
  const redBandMm = reading.redBandMm ?? 0;
  return {
    lines: [
      lineThrough(reading, 'upperLipEdge', lip),
      lineThrough(reading, 'gingivalMargin', reading.gingiva ?? reading.toothTop),
    ],
    redBandMm,
    worthALook: redBandMm > parameters.gumLikely.value,
  };
}

/**
 * Measures gingival show between two lines placed by hand. A line that is not named stays where it is proposed.
 * @param previous result of measuring a smile
 * @param moves where the lines are now
 * @throws when a move names no line, is not a pair of finite numbers, or no gingival margin is known
 */
export function measureGum(previous: Measured, moves: readonly GumLineMove[]): Measured {
  for (const { id, to } of moves) {
    if (!gumLineIds.includes(id)) throw new Error(`There is no line "${id}"; lines are ${gumLineIds.join(', ')}.`);
    if (!to.every(Number.isFinite))
      throw new Error(`Line ${id} was moved to ${to.join(', ')}; two finite numbers are needed.`);
  }
  const { reading } = previous;
  const at = (id: GumLineId) => moves.find((move) => move.id === id)?.to;
  const margin = at('gingivalMargin') ?? reading.gingiva ?? reading.toothTop;
  if (!margin) throw new Error('Line gingivalMargin must be placed: this picture shows no teeth to propose it from.');
  const lip = lipEdgeAtMidline(reading);
  const to = at('upperLipEdge') ?? lip;
  const lifted = moveHandles(reading, [{ id: 'stoUpper', to: acrossMidline(reading, lip, to) }]);
  return measured({ ...lifted, gingiva: acrossMidline(reading, lip, margin) });
}

function lipEdgeAtMidline(reading: Reading): PixelPoint {
  const lips = seeFrontal(reading);
  return reading.outline.upperMargin[columnAt(lips.curves.upperMargin, lips.midline)];
}

/** Where a line through a point, along the eyes, crosses the midline. */
function acrossMidline(reading: Reading, lip: PixelPoint, through: PixelPoint): PixelPoint {
  const [ux, uy] = eyeLine(reading);
  const down = -(through[0] - lip[0]) * uy + (through[1] - lip[1]) * ux;
  return [lip[0] - down * uy, lip[1] + down * ux];
}

function lineThrough(reading: Reading, id: GumLineId, at: PixelPoint): GumLine {
  const [ux, uy] = eyeLine(reading);
  const reach = halfLength * reading.pxPerMm;
  return {
    id,
    at,
    ends: [
      [at[0] - ux * reach, at[1] - uy * reach],
      [at[0] + ux * reach, at[1] + uy * reach],
    ],
  };
}

function eyeLine({ points }: Reading): readonly [number, number] {
  const [dx, dy] = [points[263 * 3] - points[33 * 3], points[263 * 3 + 1] - points[33 * 3 + 1]];
  const length = Math.hypot(dx, dy);
  return [dx / length, dy / length];
}
