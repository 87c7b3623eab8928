import { type GuidedTask, profileChange } from '#clip';
import { bearded, type LookedSide } from './look.ts';

/** One line of the table: what was asked, what was found, what was aimed at. */
export interface Score {
  readonly quantity: string;
  readonly found: string;
  readonly goal: string;
}

/** What was seen from the side, each against the truth it was drawn from. */
export function scoreSides(looked: readonly LookedSide[]): Score[] {
  const shaven = looked.filter(({ person }) => !bearded.some((name) => name === person));
  const plain = shaven.filter(({ view }) => view.wall === 'plain');
  const whole = plain.filter(({ view }) => view.yaw === 90);
  const changes = changesOf(whole);
  const turned = [80, 85, 95, 100].map((yaw) => plain.filter(({ view }) => view.yaw === yaw));
  const refused = (list: readonly LookedSide[]) =>
    `refused ${list.filter((one) => projectionOf(one) === null).length} of ${list.length}`;
  return [
    { quantity: 'red border in front of subnasale, turned 90°', found: absolute(whole), goal: 'none set' },
    { quantity: 'its change between two takes of one person', found: changeLine(changes), goal: 'none set' },
    {
      quantity: 'change of the red lip’s direction where it is the same',
      found: directionLine(whole),
      goal: 'none set',
    },
    ...turned.map((list, i) => ({
      quantity: `turned ${[80, 85, 95, 100][i]}° instead`,
      found: `${absolute(list)}`,
      goal: 'none set',
    })),
    {
      quantity: 'beard or moustache',
      found: refused(looked.filter((one) => !shaven.includes(one) && one.view.wall === 'plain')),
      goal: 'refused',
    },
    {
      quantity: 'wall of the skin’s colour',
      found: refused(shaven.filter(({ view }) => view.wall === 'of skin')),
      goal: 'refused',
    },
    {
      quantity: 'wall of stripes',
      found: refused(shaven.filter(({ view }) => view.wall === 'of stripes')),
      goal: 'refused',
    },
  ];
}

const rootMean = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / Math.max(1, values.length));

function projectionOf({ side }: LookedSide) {
  const found = side.readings.find(({ name }) => name === 'upperLipProjection');
  return found && found.value !== null ? found : null;
}

function absolute(list: readonly LookedSide[]): string {
  const told = list.flatMap((one) => {
    const found = projectionOf(one);
    return found ? [{ found, truth: one.truth }] : [];
  });
  const errors = told.map(({ found, truth }) => found.value - truth);
  const bias = errors.reduce((sum, error) => sum + error / Math.max(1, errors.length), 0);
  const holds = told.filter(({ found, truth }) => found.lo95 <= truth && truth <= found.hi95).length;
  return `error ${rootMean(errors).toFixed(2)} mm RMS, mean ${bias.toFixed(2)}; interval holds ${holds} of ${told.length}; ${list.length - told.length} refused`;
}

const asTask = ({ side }: LookedSide): GuidedTask => ({ task: 'profileRight', fromSeconds: 2, toSeconds: 3, ...side });

/** Changes against each person's first view, whose lip stands furthest back. */
function changesOf(list: readonly LookedSide[]) {
  return list.flatMap((one) => {
    const first = list.find(({ person }) => person === one.person);
    if (!first || first === one || one.view.fullness !== undefined) return [];
    const change = profileChange(asTask(first), asTask(one));
    // both lie in one head, so the change along the line of sight is the one in the first take's frame but for a cosine
    return [{ truth: one.truth - first.truth, change }];
  });
}

function changeLine(changes: ReturnType<typeof changesOf>): string {
  const told = changes.flatMap(({ truth, change }) => (change.ok ? [{ truth, found: change.projection }] : []));
  const slope =
    told.reduce((sum, { truth, found }) => sum + truth * found.value, 0) /
    told.reduce((sum, { truth }) => sum + truth * truth, 0);
  const errors = told.map(({ truth, found }) => found.value - truth);
  const holds = told.filter(({ found, truth }) => found.lo95 <= truth && truth <= found.hi95).length;
  return `slope ${slope.toFixed(2)}, error ${rootMean(errors).toFixed(2)} mm RMS, worst ${Math.max(...errors.map(Math.abs)).toFixed(2)}; interval holds ${holds} of ${told.length}; ${changes.length - told.length} refused`;
}

/** The same lip in two takes: the direction has not changed. */
function directionLine(list: readonly LookedSide[]): string {
  const errors = list.flatMap((one) => {
    const other = list.find(
      ({ person, view }) =>
        person === one.person &&
        view.projection === one.view.projection &&
        view.fullness === one.view.fullness &&
        view.seed > one.view.seed,
    );
    const change = other && profileChange(asTask(one), asTask(other));
    return change?.ok ? [change.facing.value] : [];
  });
  return `${rootMean(errors).toFixed(1)}° RMS of ${errors.length}`;
}
