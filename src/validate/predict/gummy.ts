import type { SimulatedMouth } from '#forecast';
import type { Participant, SimulatedStudy } from '../belief/people.ts';
import { differences, populations } from '../parameters.ts';
import type { Study } from '../study.ts';
import { courseOf, treatmentOf } from '../treatment/mouth-course.ts';
import { planSites } from '../treatment/plans.ts';
import { absent, type Catalogue, type Simulated } from './predictor.ts';

/** A lip that hangs over the gum is entered as a display below zero, down to about here; assumed [mm]. */
const HIDDEN_MM = -1;
/** A change within what one pair of captures of a smile can show counts as close [mm]. */
const CLOSE_MM = 1.5;
/** An effect within this share of another counts as stable. */
const STABLE_SHARE = 0.25;
/** Less than this share of the greatest effect counts as back. */
const BACK_SHARE = 0.1;

const usual = { units: 7, sites: 4 };

/** What the group shows, mean over participants. */
interface Display {
  /** before the treatment [mm] */
  readonly before: number;
  readonly weeks: readonly number[];
  /** at the k-th week [mm] */
  display(k: number): number;
  /** fall of the lip, gum or no gum [mm] */
  drop(k: number): number;
}

/** @param weeksOf weeks looked at; null = the row's own */
function gummy(
  weeksOf: readonly (number | null)[],
  read: (display: Display) => number,
  kind: Simulated['kind'] = 'number',
): Simulated {
  return {
    kind,
    usual,
    mouth: () => ({ face: 'gummy-smile', expressions: ['gummySmile'] }),
    siteDraws: ({ sites }) => planSites(sites, 'gummy-smile'),
    report: (study, repetition, mouth) =>
      read(
        displayOf(
          study,
          repetition,
          mouth!,
          weeksOf.map((week) => week ?? study.week ?? 2),
        ),
      ),
  };
}

function displayOf(study: Study, repetition: SimulatedStudy, mouth: SimulatedMouth, weeks: readonly number[]): Display {
  const treatment = treatmentOf(mouth.face, study, 'gummy-smile');
  const sums = new Float64Array(weeks.length);
  const drops = new Float64Array(weeks.length);
  const reach = Math.exp(differences.studyReach.value * repetition.technique);
  let before = 0;
  for (const one of repetition.participants) {
    const shown = gumOf(one, repetition);
    const course = courseOf(mouth, one, weeks, treatment);
    before += shown;
    weeks.forEach((_, k) => {
      const lift = course.change('gummySmile', 'marginLiftLeft', k) + course.change('gummySmile', 'marginLiftRight', k);
      const drop = (-reach * lift) / 2;
      drops[k] += drop;
      sums[k] += Math.max(HIDDEN_MM, shown - drop);
    });
  }
  const count = repetition.participants.length;
  return { before: before / count, weeks, display: (k) => sums[k] / count, drop: (k) => drops[k] / count };
}

/** Gum a participant shows before the treatment: of people who come for it, not of the model's face [mm]. */
function gumOf({ place }: Participant, repetition: SimulatedStudy): number {
  const { gum, gumBetweenStudies, gumBetweenPeople } = populations;
  const mean = gum.value + gumBetweenStudies.value * repetition.place;
  return Math.max(1.5, mean + gumBetweenPeople.value * place);
}

/** What is left of a change beyond what counts as none. */
function beyond(change: number, none: number): number {
  return Math.sign(change) * Math.max(0, Math.abs(change) - none);
}

/** Gummy smiles: how much gum is shown, how far the lip drops and when it is back. */
export const gummyCatalogue: Catalogue = {
  'gingival display, full smile': gummy([null], ({ display }) => display(0)),
  'gingival display, smile': gummy([null], ({ display }) => display(0)),
  'lip drop (reduction of display)': gummy([null], ({ drop }) => drop(0)),
  'reduction of gingival display': gummy([null], ({ before, display }) => before - display(0)),
  'reduction of exposed gum': gummy([null], ({ before, display }) => (100 * (before - display(0))) / before),
  'anterior gingival display': gummy([null], ({ before, display }) => display(0) - before, 'direction'),
  'gingival display relative to baseline': gummy([null], ({ before, display }) => display(0) - before, 'direction'),
  'gingival display': gummy([null], ({ before, display }) => beyond(display(0) - before, CLOSE_MM), 'direction'),
  'gingival display and CMAP': gummy(
    [null],
    ({ before, display }) => beyond(display(0) - before, CLOSE_MM),
    'direction',
  ),
  'effect relative to week 2': gummy(
    [null, 2],
    ({ before, display }) => beyond((before - display(0)) / (before - display(1)) - 1, STABLE_SHARE),
    'direction',
  ),
  'week at which baseline is regained (cubic extrapolation)': gummy(
    [2, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 60],
    ({ before, display, weeks }) => {
      const most = before - display(0);
      return weeks.find((_, k) => before - display(k) < BACK_SHARE * most) ?? weeks[weeks.length - 1];
    },
  ),
  'patients with slight adverse effect needing a top-up': absent('why a clinician tops up is not modelled'),
};
