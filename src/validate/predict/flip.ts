import { thresholds } from '#forecast';
import { type Participant, type SimulatedStudy, shifted } from '../belief/people.ts';
import { populations } from '../parameters.ts';
import type { Target } from '../targets/target.ts';
import { courseOf, type MouthCourse, treatmentOf } from '../treatment/mouth-course.ts';
import { planSites } from '../treatment/plans.ts';
import { shareOf } from './courses.ts';
import { absent, type Catalogue, type NeededMouth, type Simulated } from './predictor.ts';

const smileMeasures = [
  'marginLiftLeft',
  'marginLiftRight',
  'mouthWidth',
  'commissureExcursionLeft',
  'commissureExcursionRight',
];
/** Width of what people call a difficulty, on the size of a change [mm]; assumed. */
const SMILE_SCALE = 0.3;

const usual = { units: 4, sites: 4 };
const everWeeks = [1, 2, 4, 6, 8];

type Reading = (courses: readonly MouthCourse[], repetition: SimulatedStudy, weeks: readonly number[]) => number;

/** Mouth that lip studies are repeated on. */
export function lipMouth({ population }: Pick<Target, 'population'>): NeededMouth {
  const thin = /thin/i.test(population);
  const men = /\bmen\b|\bmale/i.test(population) && !/wom|female|F\b/.test(population);
  const face = men ? 'reference-male' : thin ? 'thin-lip' : 'reference-female';
  return { face, expressions: ['rest', 'smile', 'seal', 'straw'] };
}

function flip(weeksOf: readonly number[] | null, read: Reading, kind: Simulated['kind'] = 'number'): Simulated {
  return {
    kind,
    usual,
    mouth: lipMouth,
    siteDraws: ({ sites }) => planSites(sites, 'lip-flip'),
    report(study, repetition, mouth) {
      const treatment = treatmentOf(mouth!.face, study, 'lip-flip');
      const weeks = weeksOf ?? [study.week ?? 2];
      const courses = repetition.participants.map((one) => courseOf(mouth!, one, weeks, treatment));
      return read(courses, repetition, weeks);
    },
  };
}

function restChange(measure: string): Simulated {
  const read: Reading = (courses) =>
    courses.reduce((sum, course) => sum + course.change('rest', measure, 0), 0) / courses.length;
  return flip(null, read, 'direction');
}

type Chance = (course: MouthCourse, k: number, repetition: SimulatedStudy, one: Participant) => number;

/** Share of the participants who have something at any week looked at. */
function everInFlip(chance: Chance, weeks: readonly number[] = everWeeks): Simulated {
  return flip(weeks, (courses, repetition) => {
    const at = new Map(repetition.participants.map((one, p) => [one, courses[p]]));
    return shareOf(repetition, (one) => Math.max(...weeks.map((_, k) => chance(at.get(one)!, k, repetition, one))));
  });
}

const leaks: Chance = (course, k, { common, limitShift }, one) =>
  belowReserve(
    remaining(course, 'seal', k),
    felt(populations.leakNeed.value, shifted(common.feltMargin, limitShift)),
    one,
  );

const strawHarder: Chance = (course, k, { common, limitShift }, one) =>
  belowReserve(
    remaining(course, 'straw', k),
    felt(populations.strawNeed.value, shifted(common.feltMargin, limitShift)),
    one,
  );

const leaksOrStraw: Chance = (course, k, repetition, one) =>
  Math.max(leaks(course, k, repetition, one), strawHarder(course, k, repetition, one));

/** Share of the untreated force at which a person feels a task become harder: the need and what is missed of the rest. */
function felt(need: number, margin: number): number {
  return need + margin * (1 - need);
}

/** Share of its untreated force that a closed mouth keeps. */
function remaining(course: MouthCourse, expression: 'seal' | 'straw', k: number): number {
  return 1 + course.change(expression, 'sealForceN', k) / course.untreated(expression, 'sealForceN');
}

/** Chance that a person's own limit lies between what is left and what there was, as the event rules have it. */
function belowReserve(left: number, limit: number, { limitShift }: Participant): number {
  const scale = thresholds.reserveSpread.value;
  const own = limit + (scale * limitShift) / 2;
  const crossed = (share: number) => 1 / (1 + Math.exp((share - own) / scale));
  return Math.max(0, (crossed(left) - crossed(1)) / (1 - crossed(1)));
}

/** Lip flips: signs at rest, and who notices what, for how long. */
export const flipCatalogue: Catalogue = {
  'upper vermilion height change': restChange('upperVermilionHeight'),
  'cutaneous upper lip height (philtrum) change': restChange('philtrumLength'),
  'philtrum length change': restChange('philtrumLength'),
  'upper lip surface area change': restChange('upperLipAreaMm2'),
  'patients with slight perioral palsy / oral incompetence': everInFlip((...about) => leaksOrStraw(...about)),
  'patients with difficulty eating in the first 2 weeks': everInFlip(
    (...about) => leaksOrStraw(...about),
    [0.5, 1, 1.5, 2],
  ),
  'patients with speech difficulty': everInFlip((course, k, { common, limitShift }, one) => {
    const margin = shifted(common.feltMargin * common.feltInSpeech, limitShift);
    return belowReserve(remaining(course, 'seal', k), felt(populations.speechNeed.value, margin), one);
  }),
  'patients with difficulty smiling': everInFlip((course, k, { common, place }) => {
    const felt = common.feltInSmile * Math.exp(0.2 * place);
    const moved = smileMeasures.map((measure) => Math.abs(course.change('smile', measure, k)));
    return 1 / (1 + Math.exp((felt - Math.max(...moved)) / SMILE_SCALE));
  }),
  'time until oral incompetence gone; improving from week 4': flip(
    [0.5, 1, 2, 4, 6, 8, 10, 12, 14, 16, 20, 24, 28, 32],
    (courses, repetition, weeks) => {
      const ends = repetition.participants.flatMap((one, p) => {
        const has = (k: number) => one.chance < leaksOrStraw(courses[p], k, repetition, one);
        const last = weeks.findLastIndex((_, k) => has(k));
        return last === -1 ? [] : [(weeks[last] + (weeks[last + 1] ?? weeks[last])) / 2];
      });
      return ends.length === 0 ? Number.NaN : ends.reduce((sum, week) => sum + week, 0) / ends.length;
    },
  ),
  'patients naming lip change a major factor in facial improvement': absent('what patients think is not modelled'),
};
