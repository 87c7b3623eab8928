import { anthropometry, buildFace, type FaceModel, type MuscleId, referenceFaces } from '#anatomy';
import { thresholds } from '#forecast';
import type { Study } from '../study.ts';
import { absent, type Catalogue, type Known, known } from './predictor.ts';

/** What is measured on people without treatment, and what the model was told about them. */
export const untreatedCatalogue: Catalogue = {
  'upper vermilion height at rest': length('upperVermilionHeight', 0.9),
  'lower vermilion height at rest': length('lowerVermilionHeight', 0.9),
  'mouth width at rest': length('mouthWidth', 1.8),
  'upper lip length, men minus women': known(
    difference('philtrumLength') + difference('upperVermilionHeight'),
    0.7,
    Math.SQRT2 * anthropometry.philtrumLength.female.sd,
  ),
  'upper incisor display at rest': {
    kind: 'known',
    value: (_, study) => ({
      mean: incisorShow(study),
      betweenStudies: 0.5,
      betweenPeople: anthropometry.incisorShow.female.sd,
    }),
  },
  'absolute left-right difference of commissure-canthus angle at rest': known(cornerAngleDeg(), 0.35, 1.2),
  'horizontal white-to-white': {
    kind: 'known',
    value: (_, { sex }) => ({ mean: sex === 'female' ? 11.64 : 11.77, betweenStudies: 0.15, betweenPeople: 0.42 }),
  },
  'minimal detectable change (95%), z axis, rest': known(thresholds.visibleAtRest.value, 0.15),
  'minimal detectable change (95%), z axis, posed smile': known(thresholds.visibleInMotion.value, 0.2),
  'minimal detectable change (95%), z axis, maximum smile': known(thresholds.visibleInMotion.value, 0.25),
  'minimal difference, ultrasound thickness of superior orbicularis oris': absent('ultrasound is not modelled'),
  'smile asymmetry detected by over 90%': known(thresholds.noticedAsymmetry.value, 0.6),
  'oral commissure asymmetry, detection threshold': known(thresholds.noticedAsymmetry.value, 0.8),
  'brow asymmetry: share detecting 1 mm / 6 mm': {
    kind: 'known',
    value: ({ published }) => ({
      mean: noticing(firstSize(published.points)),
      betweenStudies: 0.06,
      betweenPeople: 0.4,
    }),
  },
  'lip pressure used for a straw sip, share of maximum': known(38, 9),
  'lip force used in speech, share of maximum (upper estimate)': known(100 * thresholds.speechReserve.value, 5),
  'oral diadochokinesis /pa/': absent('speech is not simulated: the model has forces of lips, no rhythm'),
  'attack phase': absent('expressions are solved as states, not as movements in time'),
  'lip-seal strength (button pull)': absent(
    'a button pulled out from behind the lips is not simulated; the seal force of the model is another number',
  ),
  'maximal lip strength (IOPI)': absent(
    'a bulb pressed between the lips is not simulated; the seal pressure of the model is another number',
  ),
  'central lip strength': absent('a palsy is not simulated and a bulb between the lips is not either'),
  'lip strength loss of the paralysed versus sound side': absent('a palsy is not simulated'),
  'LLS vector angle to facial midline': vector('levatorLabiiSuperioris'),
  'ZMi vector angle to facial midline': vector('zygomaticusMinor'),
  'LLSAN vector angle to facial midline': vector('levatorLabiiSuperiorisAlaequeNasi'),
  'rate constant, binding step': absent(oneOnset()),
  'rate constant, translocation step': absent(oneOnset()),
  'rate constant, lytic step': absent(oneOnset()),
  'torque loss, single versus double': absent('a second treatment before the first has gone is not simulated'),
};

/** Share of observers who notice a brow that is off by so much: logistic through 23 % at 1 mm and 97 % at 6 mm (Hohman 2014). */
function noticing(mm: number): number {
  const [at1, at6] = [0.23, 0.97].map((share) => Math.log(share / (1 - share)));
  return 1 / (1 + Math.exp(-(at1 + ((mm - 1) / 5) * (at6 - at1))));
}

/** The first size a row gives shares at, or 1 mm. */
function firstSize(points: Readonly<Record<string, number>> | null): number {
  return Number(Object.keys(points ?? { 1: 0 })[0]);
}

function oneOnset(): string {
  return 'the model has one time of onset, not the chain of binding, translocation and cleavage';
}

function length(name: keyof typeof anthropometry, betweenStudies: number): Known {
  return {
    kind: 'known',
    value: (_, { sex }) => ({
      mean: anthropometry[name][sex].mean,
      betweenStudies,
      betweenPeople: anthropometry[name][sex].sd,
    }),
  };
}

function difference(name: keyof typeof anthropometry): number {
  return anthropometry[name].male.mean - anthropometry[name].female.mean;
}

/** Falls in a straight line from 12-15 to over 51 years, for women and men (da Motta 2010) [mm]. */
function incisorShow({ sex, age }: Study): number {
  const [young, old] = { female: [4.45, 1.32], male: [3.35, 0.57] }[sex];
  const share = ((age ?? 35) - 13.5) / (59 - 13.5);
  return Math.max(0, young + Math.min(1.2, Math.max(0, share)) * (old - young));
}

/** Corners that differ in height by a standard deviation: mean of the size of the difference, as an angle at the mouth. */
function cornerAngleDeg(): number {
  const size = anthropometry.cornerHeightDifference.female.sd * Math.sqrt(2 / Math.PI);
  return (180 / Math.PI) * (size / (anthropometry.mouthWidth.female.mean / 2));
}

/** Angle of a muscle's straight course to the midline, seen from the front, both sides alike [deg]. */
function vector(muscle: MuscleId): Known {
  return {
    kind: 'known',
    value: () => ({ mean: angleDeg(reference(), muscle), betweenStudies: 2.5, betweenPeople: 5 }),
  };
}

let built: FaceModel | null = null;

function reference(): FaceModel {
  built ??= buildFace(referenceFaces['reference-female'], 'coarse');
  return built;
}

function angleDeg({ fascicles }: FaceModel, muscle: MuscleId): number {
  const angles = fascicles
    .filter((one) => one.muscle === muscle)
    .map(({ path }) => {
      const last = path.length - 3;
      return Math.atan2(Math.abs(path[0] - path[last]), Math.abs(path[1] - path[last + 1]));
    });
  return ((180 / Math.PI) * angles.reduce((sum, angle) => sum + angle, 0)) / angles.length;
}
