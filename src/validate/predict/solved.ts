import { width90 } from '#numerics';
import { lipShapes } from '../parameters.ts';
import type { Study } from '../study.ts';
import type { Target } from '../targets/target.ts';
import { gelWeeks, type SolvedLip } from '../treatment/solved-lips.ts';
import type { Catalogue, KnownValue, Solved } from './predictor.ts';

/** Excision that was solved, and that a row means which does not say [mm]. */
const solvedExcision = 5;
/** Week of a row that does not say. */
const usualWeek = 4;

type OfLip = (lip: SolvedLip, week: string) => number;

function lifted(of: OfLip): Solved {
  return {
    kind: 'solved',
    value: (target, _, { lifted: lips }) =>
      spread(lips.map((lip) => (excisionOf(target) / solvedExcision) * of(lip, '0'))),
  };
}

function filled(of: OfLip): Solved {
  return {
    kind: 'solved',
    value: (_, study, { filled: lips }) => spread(lips.map((lip) => of(lip, weekOf(study)))),
  };
}

/** Skin taken out, where the row writes it in mm. */
function excisionOf({ sites, population, product, totalUnits }: Target): number {
  const written = [sites, totalUnits, product, population].join(' ').match(/(\d+(?:\.\d+)?)\s*mm/);
  return written === null ? solvedExcision : Number(written[1]);
}

/** The solved week nearest to that of a study. */
function weekOf({ week }: Study): string {
  const wanted = week ?? usualWeek;
  return String(gelWeeks.reduce((best, at) => (Math.abs(at - wanted) < Math.abs(best - wanted) ? at : best)));
}

/** The middle lip; what is not known moves it from end to end of each hidden number, lows and highs after one another. */
function spread([middle, ...ends]: readonly number[]): KnownValue {
  let squared = 0;
  for (let k = 0; k + 1 < ends.length; k += 2) squared += ((ends[k + 1] - ends[k]) / width90) ** 2;
  const size = Math.abs(middle);
  return {
    mean: middle,
    betweenStudies: Math.hypot(Math.sqrt(squared), lipShapes.studyShape.value * size),
    betweenPeople: lipShapes.personShape.value * size,
  };
}

const changeOf =
  (measure: string): OfLip =>
  (lip, week) =>
    lip[measure]?.change[week] ?? Number.NaN;

/** Forward of the upper border, seen from a line of nose and chin that holds still. */
const lipToLine: OfLip = (lip, week) =>
  Math.cos((lipShapes.lineTilt.value * Math.PI) / 180) * changeOf('upperProtrusion')(lip, week);

/** The columella holds still, so the angle closes by what the line from sn to ls turns forward [deg]. */
const nasolabial: OfLip = (lip, week) => {
  const turned = (z: number, height: number) => (Math.atan2(z, height) * 180) / Math.PI;
  const { untreated: z } = lip['upperLipProjection']!;
  const { untreated: height } = lip['philtrumLength']!;
  const after = turned(z + changeOf('upperProtrusion')(lip, week), height + changeOf('philtrumLength')(lip, week));
  return turned(z, height) - after;
};

const area: OfLip = (lip, week) => (100 * changeOf('upperLipAreaMm2')(lip, week)) / lip['upperLipAreaMm2']!.untreated;

/** Measures of lips that are solved for the row: cadavers after a lip lift, profiles after gel. */
export const solvedCatalogue: Catalogue = {
  'change of Ls to S-line distance': filled(lipToLine),
  'change of nasolabial angle': filled(nasolabial),
  'incisor show change': lifted(changeOf('incisorShow')),
  'philtral height change': lifted(changeOf('philtrumLength')),
  'vermilion area change': lifted(area),
  'vermilion projection change': lifted(changeOf('upperProtrusion')),
};
