import type { SimulatedMouth } from '#forecast';
import type { Participant } from '../belief/people.ts';
import { differences } from '../parameters.ts';
import { type MouthCourse, untreatedCourse } from '../treatment/mouth-course.ts';
import { meanOf } from './courses.ts';
import { lipMouth } from './flip.ts';
import type { Catalogue, Simulated } from './predictor.ts';

type Read = (smile: MouthCourse, mouth: SimulatedMouth, one: Participant) => number;

/** A size of movement, which studies ask for and measure differently. */
function moved(read: Read): Simulated {
  const one = still(read);
  const scale = (place: number) => Math.exp(differences.studyMotion.value * place);
  return {
    ...one,
    report: (study, repetition, mouth, onBrow) =>
      scale(repetition.place) * one.report(study, repetition, mouth, onBrow),
  };
}

/** An angle, which studies read from different landmarks. */
function angled(read: Read): Simulated {
  const one = still(read);
  const off = (place: number) => differences.studyAngle.value * place;
  return {
    ...one,
    report: (study, repetition, mouth, onBrow) => off(repetition.place) + one.report(study, repetition, mouth, onBrow),
  };
}

/** A mean over participants that does not depend on how far they were asked to move. */
function still(read: Read): Simulated {
  return {
    kind: 'number',
    usual: { units: 0, sites: 1 },
    mouth: lipMouth,
    siteDraws: () => 1,
    report: (_, repetition, mouth) => meanOf(repetition, (one) => read(untreatedCourse(mouth!, one), mouth!, one)),
  };
}

function lipLength({ parameters }: SimulatedMouth['face']): number {
  return parameters.philtrumLength + parameters.upperVermilionHeight;
}

/** How far a corner rises from rest [mm]. */
function risen(smile: MouthCourse, side: 'Left' | 'Right'): number {
  const measure = `commissureHeight${side}`;
  return smile.untreated('smile', measure) - smile.untreated('rest', measure);
}

/** Untreated smiles: how far lip and corners travel. */
export const smileCatalogue: Catalogue = {
  'upper lip elevation relative to rest': moved(
    (smile, { face }) => (100 * smile.untreated('smile', 'marginExcursion')) / lipLength(face),
  ),
  'upper lip shortening, rest to maximum smile': moved(
    (smile, { face }) => (100 * (lipLength(face) - smile.untreated('smile', 'upperLipLength'))) / lipLength(face),
  ),
  'mouth width increase': moved(
    (smile, { face }) => 100 * (smile.untreated('smile', 'mouthWidth') / face.parameters.mouthWidth - 1),
  ),
  'mouth corner displacement, four expressions': moved((smile) => smile.untreated('smile', 'commissureExcursionLeft')),
  'direction of mouth corner motion': angled((smile, { face }) => {
    const aside = (smile.untreated('smile', 'mouthWidth') - face.parameters.mouthWidth) / 2;
    const up = risen(smile, 'Left') / 2 + risen(smile, 'Right') / 2;
    return (180 / Math.PI) * Math.atan2(up, aside);
  }),
  'right minus left commissure displacement, social smile': still(
    (smile) =>
      smile.untreated('smile', 'commissureExcursionRight') - smile.untreated('smile', 'commissureExcursionLeft'),
  ),
};
