import type { SourceId } from '#sources';

interface Constant {
  readonly value: number;
  readonly range: readonly [number, number];
  readonly unit: string;
  readonly means: string;
  readonly source: SourceId;
}

/** What differs between studies beyond chance, and between people of one study. Standard deviations of logarithms. */
export const differences = {
  studyDose: {
    value: 0.35,
    range: [0.2, 0.7],
    unit: '1',
    means: 'strength of the same units between studies: reconstitution, technique, sites',
    source: 'zengiski2022',
  },
  studyTime: { value: 0.2, range: [0.1, 0.4], unit: '1', means: 'time of return between studies', source: 'assumed' },
  studyOnset: { value: 0.3, range: [0.1, 0.5], unit: '1', means: 'time of onset between studies', source: 'assumed' },
  studyScale: {
    value: 0.3,
    range: [0.1, 0.6],
    unit: '1',
    means: 'what counts as an effect between studies: raters, cameras, wording (on the logit of a limit)',
    source: 'assumed',
  },
  personDose: { value: 0.25, range: [0.1, 0.4], unit: '1', means: 'strength between occasions', source: 'assumed' },
  personOnset: { value: 0.25, range: [0.1, 0.4], unit: '1', means: 'time of onset between people', source: 'assumed' },
  personTime: { value: 0.2, range: [0.1, 0.4], unit: '1', means: 'time of return between people', source: 'assumed' },
  personScale: {
    value: 0.6,
    range: [0.3, 1],
    unit: '1',
    means: 'what counts as an effect between people (on the logit of a limit)',
    source: 'assumed',
  },
} as const satisfies Record<string, Constant>;
