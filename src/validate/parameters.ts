import type { SourceId } from '#sources';

interface Constant {
  readonly value: number;
  readonly range: readonly [number, number];
  readonly unit: string;
  readonly means: string;
  readonly source: SourceId;
}

/**
 * What differs between studies beyond chance, and between people of one study: standard deviations, of logarithms where the
 * unit is 1. Those between studies were widened together, from our first guesses by 1.3, until about nine in ten results of
 * studies that were left out lay in their intervals.
 */
export const differences = {
  studyDose: {
    value: 0.45,
    range: [0.2, 0.7],
    unit: '1',
    means: 'strength of the same units between studies: reconstitution, technique, sites',
    source: 'zengiski2022',
  },
  armDose: {
    value: 0.35,
    range: [0.15, 0.5],
    unit: '1',
    means: 'strength of one product in one study beyond that of the study: vial, storage, whoever prepared it',
    source: 'assumed',
  },
  studySpread: {
    value: 0.2,
    range: [0.1, 0.35],
    unit: '1',
    means: 'reach of a dose between studies: volume, tissue, species, activity afterwards',
    source: 'brodsky2012',
  },
  studyTime: { value: 0.25, range: [0.1, 0.4], unit: '1', means: 'time of return between studies', source: 'assumed' },
  studyOnset: { value: 0.35, range: [0.1, 0.5], unit: '1', means: 'time of onset between studies', source: 'assumed' },
  studyScale: {
    value: 0.4,
    range: [0.1, 0.6],
    unit: '1',
    means: 'what counts as an effect between studies: raters, cameras, wording (on the logit of a limit)',
    source: 'assumed',
  },
  studyMotion: {
    value: 0.15,
    range: [0.05, 0.25],
    unit: '1',
    means: 'size of the same movement between studies: how it is asked for and how it is measured',
    source: 'kjo2018',
  },
  studyReach: {
    value: 0.5,
    range: [0.2, 0.6],
    unit: '1',
    means:
      'fall of a gummy smile between studies beyond that of the dose: which elevators, how deep, how the smile is asked for',
    source: 'zengiski2022',
  },
  studyAngle: { value: 3.5, range: [1, 5], unit: 'deg', means: 'an angle between studies', source: 'assumed' },
  bodyAlike: {
    value: 0.5,
    range: [0.2, 0.8],
    unit: '1',
    means: 'share of the variance of a hidden number of the body that is unknown about everybody alike',
    source: 'assumed',
  },
  personDose: { value: 0.25, range: [0.1, 0.4], unit: '1', means: 'strength between occasions', source: 'assumed' },
  personOnset: { value: 0.25, range: [0.1, 0.4], unit: '1', means: 'time of onset between people', source: 'assumed' },
  personTime: { value: 0.2, range: [0.1, 0.4], unit: '1', means: 'time of return between people', source: 'assumed' },
  personSeptum: {
    value: 0.4,
    range: [0.2, 0.6],
    unit: '1',
    means: 'passage of the orbital septum between people',
    source: 'assumed',
  },
  personScale: {
    value: 0.6,
    range: [0.3, 1],
    unit: '1',
    means: 'what counts as an effect between people (on the logit of a limit)',
    source: 'assumed',
  },
} as const satisfies Record<string, Constant>;

/** What those who look at brows and lids differ in. */
export const browObservers = {
  raisedSpread: {
    value: 0.3,
    range: [0.1, 0.5],
    unit: '1',
    means: 'rise that counts as raised between studies (log)',
    source: 'assumed',
  },
  droopScale: {
    value: 0.25,
    range: [0.1, 0.5],
    unit: 'mm',
    means: 'fall of a lid that is called a droop between observers',
    source: 'assumed',
  },
} as const satisfies Record<string, Constant>;

/** How lips after gel or surgery differ and what their profile is judged against. Nothing is learnt about them. */
export const lipShapes = {
  studyShape: {
    value: 0.35,
    range: [0.2, 0.6],
    unit: '1',
    means: 'change of a lip after surgery or gel between studies: how much is freed, which gel, how it is measured',
    source: 'assumed',
  },
  personShape: { value: 0.4, range: [0.2, 0.6], unit: '1', means: 'the same between people', source: 'assumed' },

  lineTilt: {
    value: 12,
    range: [8, 16],
    unit: 'deg',
    means: 'tilt of the line from the chin to the columella, forward of upright',
    source: 'assumed',
  },
} as const satisfies Record<string, Constant>;

/** What people who come for a treatment are like, and what tasks need. */
export const populations = {
  gum: {
    value: 4.5,
    range: [3, 5.5],
    unit: 'mm',
    means: 'gum shown in a smile by people treated for it',
    source: 'polo2008',
  },
  gumBetweenStudies: { value: 0.8, range: [0.4, 1.2], unit: 'mm', means: 'spread of its mean', source: 'assumed' },
  gumBetweenPeople: {
    value: 1.4,
    range: [1, 2],
    unit: 'mm',
    means: 'spread between people of one study',
    source: 'polo2008',
  },
  strawNeed: {
    value: 0.385,
    range: [0.32, 0.45],
    unit: '1',
    means: 'share of the greatest force that a sip needs',
    source: 'smith2018',
  },
  leakNeed: { value: 0.31, range: [0.2, 0.4], unit: '1', means: 'share that keeps drinks in', source: 'starmer2015' },
  speechNeed: { value: 0.2, range: [0.1, 0.3], unit: '1', means: 'share that lip sounds need', source: 'barlow1985' },
} as const satisfies Record<string, Constant>;
