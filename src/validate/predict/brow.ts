import { type SimulatedBrow, thresholds } from '#forecast';
import type { BrowExpression } from '#measure';
import { type PreparedTreatment, prepareTreatment, strength } from '#pharmacology';
import { browBody, type Participant, type SimulatedStudy } from '../belief/people.ts';
import { browObservers, differences } from '../parameters.ts';
import type { Study } from '../study.ts';
import { browPlanOf, browSites } from '../treatment/brow-plans.ts';
import { type Course, courseUnder } from '../treatment/course.ts';
import { PlanRefused } from '../treatment/mouth-course.ts';
import { meanOf, shareOf } from './courses.ts';
import { absent, type Catalogue, type Simulated } from './predictor.ts';

const usual = { units: null, sites: 5 };
const PEAK_WEEK = 2;

type BrowCourse = Course<BrowExpression>;

type Courses = (one: Participant) => BrowCourse;
type Read = (courses: Courses, repetition: SimulatedStudy, weeks: readonly number[]) => number;

function brow(weeksOf: readonly (number | null)[], read: Read, kind: Simulated['kind'] = 'number'): Simulated {
  return {
    kind,
    usual,
    brow: true,
    siteDraws: (study) => browSites(study),
    report(study, repetition, _, onBrow) {
      const weeks = weeksOf.map((week) => week ?? study.week ?? PEAK_WEEK);
      const treatment = treatmentOf(onBrow!, study);
      const known = new Map(repetition.participants.map((one) => [one, courseOf(onBrow!, one, weeks, treatment)]));
      return read((one) => known.get(one)!, repetition, weeks);
    },
  };
}

const prepared = new WeakMap<Study, PreparedTreatment>();

function treatmentOf({ brow: model }: SimulatedBrow, study: Study): PreparedTreatment {
  const before = prepared.get(study);
  if (before !== undefined) return before;
  const preparation = prepareTreatment(model, browPlanOf(study));
  if (!preparation.ok) throw new PlanRefused(`brow: ${preparation.detail}`);
  prepared.set(study, preparation.prepared);
  return preparation.prepared;
}

function courseOf(
  onBrow: SimulatedBrow,
  one: Participant,
  weeks: readonly number[],
  treatment: PreparedTreatment,
): BrowCourse {
  const blocks = strength(treatment, one.response, weeks).map((left) => 1 - left);
  return courseUnder(onBrow.person(browBody(one)), blocks, weeks);
}

/** Mean change at rest of one measure over the participants. */
function restMean(measure: string): Read {
  return (courses, repetition) =>
    reachOf(repetition) * meanOf(repetition, (one) => courses(one).change('browRest', measure, 0));
}

/** How much further the brows of this study move than those of the model. */
function reachOf({ common, technique }: SimulatedStudy): number {
  return common.browReach * Math.exp(differences.studyReach.value * technique);
}

/** Share of the participants in whom a measure grew by what the study counts. */
function raised(measure: string): Read {
  return (courses, repetition) => {
    const least = thresholds.visibleAtRest.value * Math.exp(browObservers.raisedSpread.value * repetition.place);
    const reach = reachOf(repetition);
    return shareOf(repetition, (one) => Number(reach * courses(one).change('browRest', measure, 0) >= least));
  };
}

/** Eyelids that droop at any week, counted among as many people as the study had. */
function drooping(study: Study, repetition: SimulatedStudy, courses: Courses, weeks: readonly number[]): number {
  const chance = meanOf(repetition, (one) => {
    const falls = weeks.flatMap((_, k) =>
      ['marginReflexLeft', 'marginReflexRight'].map((lid) => -courses(one).change('browRest', lid, k)),
    );
    return 1 / (1 + Math.exp((thresholds.droopedLid.value - Math.max(...falls)) / browObservers.droopScale.value));
  });
  let count = 0;
  for (let p = 0; p < study.people; p++) if (repetition.random.uniform() < chance) count += 1;
  return count / study.people;
}

/** Mean strain of the skin in a frown, at the row's week after treatment, or without any [%]. */
function frownStrain(measure: string): Simulated {
  const one = brow([null], (courses, repetition) =>
    meanOf(repetition, (person) => {
      const course = courses(person);
      return course.untreated('frown', measure) + course.change('frown', measure, 0);
    }),
  );
  const untreated = brow([0], (courses, repetition) =>
    meanOf(repetition, (person) => courses(person).untreated('frown', measure)),
  );
  return {
    ...one,
    report: (study, repetition, mouth, onBrow) =>
      (study.week === null ? untreated : one).report(study, repetition, mouth, onBrow),
  };
}

const middleOfBrow = (courses: Courses, repetition: SimulatedStudy, k: number) =>
  reachOf(repetition) * meanOf(repetition, (one) => courses(one).change('browRest', 'browHeightMid', k));

/** The brow: heights, who is raised, lids, and strain in a frown. */
export const browCatalogue: Catalogue = {
  'elevation at lateral canthus': brow([null], restMean('browHeightLateral')),
  'elevation at mid-pupil': brow([null], restMean('browHeightMid')),
  'lateral brow elevation, range of study means': brow([null], restMean('browHeightLateral')),
  'subjects with raised brow, medial canthus line': brow([null], raised('browHeightMedial')),
  'subjects with raised brow, mid-pupil line': brow([null], raised('browHeightMid')),
  'subjects with wider inter-brow distance': brow([null], raised('interBrowDistance')),
  'brow height change at 10 U': {
    ...brow([null], restMean('browHeightMid'), 'direction'),
    usual: { units: 10, sites: 5 },
  },
  'brow position change': brow([null], restMean('browHeightMid'), 'direction'),
  'week of peak central and medial brow elevation': brow([1, 2, 4, 6, 8, 12, 16, 20], (courses, repetition, weeks) => {
    const heights = weeks.map(
      (_, k) => middleOfBrow(courses, repetition, k) + OF_VISIT_MM * repetition.random.normal(),
    );
    return weeks[heights.indexOf(Math.max(...heights))];
  }),
  'eyelid ptosis': {
    ...brow([1, 2, 4], () => Number.NaN),
    report(study, repetition, _, onBrow) {
      const weeks = [1, 2, 4];
      const treatment = treatmentOf(onBrow!, study);
      const known = new Map(repetition.participants.map((one) => [one, courseOf(onBrow!, one, weeks, treatment)]));
      return drooping(study, repetition, (one) => known.get(one)!, weeks);
    },
  },
  'average strain during frown, fore-horiz': frownStrain('foreheadStrainHorizontal'),
  'average strain during frown, fore-vert': frownStrain('foreheadStrainVertical'),
  'average strain during frown, glab-horiz': frownStrain('glabellaStrainHorizontal'),
  'average strain during frown, glab-vert': frownStrain('glabellaStrainVertical'),
  'average strain during frown, face-major': absent('the strain of a whole face is not simulated, that of a brow is'),
  'deep minus shallow change in brow height': {
    ...brow([null], () => Number.NaN),
    report(study, repetition, mouth, onBrow) {
      const at = (depth: 'deep' | 'shallow') =>
        brow([null], (courses, one) => middleOfBrow(courses, one, 0)).report(
          depthOf(study, depth),
          repetition,
          mouth,
          onBrow,
        );
      return at('deep') - at('shallow');
    },
  },
};

/** Error of a group's mean height at one visit [mm]; assumed. */
const OF_VISIT_MM = 0.1;

const depths = new WeakMap<Study, { readonly deep: Study; readonly shallow: Study }>();

/** The same study with needles over the bone or just under the skin. */
function depthOf(study: Study, depth: 'deep' | 'shallow'): Study {
  const known = depths.get(study) ?? { deep: { ...study, depth: 'deep' }, shallow: { ...study, depth: 'shallow' } };
  depths.set(study, known);
  return known[depth];
}
