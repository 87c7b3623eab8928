import type { SourceId } from '#sources';

/** One number that the identification of a person relies on. */
export interface IdentifyParameter {
  readonly value: number;
  readonly range: readonly [low: number, high: number];
  readonly unit: string;
  readonly means: string;
  readonly source: SourceId | 'assumed';
}

/** What is believed before motion has been seen, and how far observation and model may be apart. */
export const identifyParameters = {
  strengthSd: {
    value: 0.25,
    range: [0.15, 0.4],
    unit: '1',
    means: 'spread of one muscle’s strength from person to person beyond that of all muscles, of its logarithm',
    source: 'assumed',
  },
  strengthSideSd: {
    value: 0.1,
    range: [0.05, 0.2],
    unit: '1',
    means: 'spread of one muscle’s left over right strength, of its logarithm',
    source: 'assumed',
  },
  recruitmentSd: {
    value: 0.35,
    range: [0.2, 0.5],
    unit: '1',
    means: 'spread of how far one muscle is recruited in an expression made as people do, of its logarithm',
    source: 'assumed',
  },
  recruitmentMaximalSd: {
    value: 0.1,
    range: [0.05, 0.2],
    unit: '1',
    means: 'the same for an expression made with all force',
    source: 'assumed',
  },
  recruitmentSideSd: {
    value: 0.15,
    range: [0.05, 0.3],
    unit: '1',
    means: 'spread of left over right recruitment, of its logarithm',
    source: 'assumed',
  },
  jawMiddle: {
    value: 0.5,
    range: [0.2, 1],
    unit: 'deg',
    means: 'opening of the jaw in a smile: half of people open it further',
    source: 'assumed',
  },
  jawMost: {
    value: 4,
    range: [3, 8],
    unit: 'deg',
    means: 'opening of the jaw in a smile: one in twenty opens it further',
    source: 'assumed',
  },
  contourReach: {
    value: 10,
    range: [5, 20],
    unit: 'mm',
    means: 'distance along a contour over which errors of its place, and of the model, are alike',
    source: 'assumed',
  },
  frameSd: {
    value: 0.5,
    range: [0.3, 0.8],
    unit: 'mm',
    means: 'how well two captures of one sitting are laid over each other by the upper face',
    source: 'assumed',
  },
  ownFrameSd: {
    value: 5,
    range: [3, 10],
    unit: 'mm',
    means: 'the same for a capture that is not related to the rest picture: its place says nothing',
    source: 'assumed',
  },
  discrepancySd: {
    value: 1,
    range: [0.5, 2],
    unit: 'mm',
    means: 'how far the best person of the model may be from the real one, before anything was seen',
    source: 'assumed',
  },
  contourSd: {
    value: 0.9,
    range: [0.5, 1.2],
    unit: 'mm',
    means: 'error of a contour whose measure carries no interval',
    source: 'assumed',
  },
  outermostSd: {
    value: 2.5,
    range: [2, 2.576],
    unit: '1',
    means: 'standard deviations from the middle of a prior beyond which no person is solved, as in a forecast',
    source: 'assumed',
  },
} as const satisfies Record<string, IdentifyParameter>;
