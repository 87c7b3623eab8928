/** A number that the neutral replay is drawn with. */
interface DrawingParameter {
  readonly value: number;
  /** what would be as plausible */
  readonly range: readonly [number, number];
  readonly unit: string;
  readonly means: string;
  readonly source: 'assumed';
}

/**
 * Numbers of the drawing alone. One camera does not see depth, and the skin beyond the lips is not followed; what is
 * drawn there follows from the measured contours by these, the same for every person and both sides of a comparison.
 */
export const parameters = {
  protrusionPerNarrowing: {
    value: 0.55,
    range: [0, 1],
    unit: 'mm/mm',
    means: 'how far the middle of the lips comes forward per millimetre that each corner moves inwards',
    source: 'assumed',
  },
  fullnessPerHeight: {
    value: 0.3,
    range: [0, 0.5],
    unit: 'mm/mm',
    means: 'how far the middle of a red lip comes forward per millimetre that it shows more',
    source: 'assumed',
  },
  protrusionReach: {
    value: 14,
    range: [8, 20],
    unit: 'mm',
    means: 'distance from the lip’s edge at which a protrusion has faded to a third',
    source: 'assumed',
  },
  stillSkinBeyond: {
    value: 22,
    range: [10, 40],
    unit: 'mm',
    means: 'how far beyond the sheet skin stands still',
    source: 'assumed',
  },
  chinFollowsJaw: {
    value: 0.9,
    range: [0.7, 1],
    unit: '1',
    means: 'share of the way of sublabiale that the chin below goes',
    source: 'assumed',
  },
} as const satisfies Readonly<Record<string, DrawingParameter>>;
