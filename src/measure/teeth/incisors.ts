import type { LipOutline } from '../lips/lip-outline.ts';
import type { MouthPatch, PatchPoint } from '../lips/mouth-patch.ts';
import { type MouthColumn, sortMouth } from './tooth-mask.ts';

/** Columns this far to either side of the midline show the central incisors [mm]. */
const incisorReach = 4;
/** A mouth opened less than this shows too little to tell teeth from lips [mm]. */
const leastGap = 2.5;
/** Closer to the lower lip than this, the edge counts as covered by it [mm]. */
const coveredWithin = 1;
/** Share of the columns that must show a tooth. */
const leastColumns = 0.6;
/** Share of the samples between lip and teeth that must be red for them to be gum. */
const mostlyRed = 0.6;

/** The upper central incisors in an open mouth, at the midline. */
export interface Incisors {
  /** height of their lower edge, in the patch [mm] */
  readonly edge: number;
  /** height at which they begin to be seen, under the lip or under gum [mm] */
  readonly top: number;
  /** the lower lip hides the edge: the height is where the tooth disappears */
  readonly covered: boolean;
  /** height of the red band between the upper lip's margin and the teeth [mm]; gum, or the lip's own wet edge */
  readonly redBand: number;
}

/**
 * Where the upper incisors begin and end, told by colour; medians over the columns beside the midline. Null when too
 * little is open or no teeth show.
 *
 * @param outline the lips in the patch [mm]
 * @param midline where the midline crosses the mouth [mm]
 */
export function findIncisors(patch: MouthPatch, outline: LipOutline<PatchPoint>, midline: number): Incisors | null {
  const mouth = sortMouth(patch, outline, { midline, reach: incisorReach });
  if (!mouth || median(mouth.columns.map(({ top, bottom }) => top - bottom)) < leastGap) return null;
  const teeth = mouth.columns.flatMap((column) => toothIn(column, patch.pitch) ?? []);
  if (teeth.length < leastColumns * mouth.columns.length) return null;
  const covered = teeth.filter((tooth) => tooth.edge - tooth.bottom < coveredWithin).length > teeth.length / 2;
  const red = median(teeth.map((tooth) => tooth.redShare)) > mostlyRed;
  return {
    top: median(teeth.map((tooth) => tooth.top)),
    edge: median(teeth.map((tooth) => (covered ? tooth.bottom : tooth.edge))),
    covered,
    redBand: red ? median(teeth.map((tooth) => tooth.margin - tooth.top)) : 0,
  };
}

/** The uppermost tooth of a column; null without one. */
function toothIn({ top, bottom, samples }: MouthColumn, pitch: number) {
  const first = samples.indexOf('tooth');
  if (first < 0) return null;
  const after = samples.findIndex((kind, i) => i > first && kind !== 'tooth' && samples[i + 1] !== 'tooth');
  const run = after < 0 ? samples.length : after;
  const above = samples.slice(0, first);
  return {
    margin: top,
    bottom,
    top: top - first * pitch,
    edge: top - run * pitch,
    redShare: above.length === 0 ? 0 : above.filter((kind) => kind === 'red').length / above.length,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
