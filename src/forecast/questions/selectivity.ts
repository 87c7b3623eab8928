import { type Fascicle, liftsUpperLip, ofUpperRing } from '#anatomy';
import type { Expression } from '#measure';
import type { ChangeSummary } from '../forecast.ts';
import { summariseChange } from '../outcomes/summarise.ts';
import type { Answering } from './answering.ts';

/** Where a plan takes its pull from, in one expression. */
export interface PullLost {
  readonly expression: Expression;
  /** pull lost by muscles that draw the upper lip down, close the mouth or draw it down: the ring and the depressors [N] */
  readonly belowN: ChangeSummary;
  /** of that, what the upper half of the ring lost, which a lip flip is meant for [N] */
  readonly upperRingN: ChangeSummary;
  /** pull lost by muscles that lift the upper lip or the corners [N] */
  readonly aboveN: ChangeSummary;
  /** pull lost by all others: cheek, chin and what draws aside [N] */
  readonly elsewhereN: ChangeSummary;
  /** lost over untreated [1] */
  readonly belowShare: ChangeSummary;
  readonly upperRingShare: ChangeSummary;
  readonly aboveShare: ChangeSummary;
  /** pull lost below over pull lost below and above: 1 = nothing that lifts is touched, 0 = only that [1] */
  readonly score: ChangeSummary;
}

type Group = 'upperRing' | 'restOfBelow' | 'above' | 'elsewhere';

function groupOf(fascicle: Fascicle): Group {
  if (liftsUpperLip(fascicle)) return 'above';
  if (ofUpperRing(fascicle)) return 'upperRing';
  return fascicle.pull === 'down' || fascicle.pull === 'ring' ? 'restOfBelow' : 'elsewhere';
}

const expressions: readonly Expression[] = ['rest', 'smile', 'pucker'];

/**
 * How selective a plan is: the pull that it takes below against the pull it takes above, person by person, from silenced
 * shares and the fascicles' own forces. A fascicle's force is its active tension in that expression; whether it pulls up
 * or down is the muscle's own. Muscles that are recruited (a block below zero) have lost nothing.
 */
export function selectivity({ face, trained, people, blocks }: Answering): readonly PullLost[] {
  const groups = face.fascicles.map(groupOf);
  return expressions
    .filter((expression) => trained.surrogates.has(expression))
    .map((expression) => {
      const lost = people.draws.map(({ person }, d) => {
        const tension = trained.tensionOf(expression, person.physiology);
        return pullOf(groups, (f) => (tension[f] * face.fascicles[f].crossSection) / mNPerN, blocks[d]);
      });
      return { expression, ...summed(lost) };
    });
}

const mNPerN = 1000;

interface PersonPull {
  readonly lost: Readonly<Record<Group, number>>;
  readonly had: Readonly<Record<Group, number>>;
}

function pullOf(groups: readonly Group[], forceN: (f: number) => number, block: Float64Array): PersonPull {
  const lost = { upperRing: 0, restOfBelow: 0, above: 0, elsewhere: 0 };
  const had = { ...lost };
  groups.forEach((group, f) => {
    const force = forceN(f);
    had[group] += force;
    lost[group] += force * Math.max(0, block[f]);
  });
  return { lost, had };
}

function summed(all: readonly PersonPull[]): Omit<PullLost, 'expression'> {
  const over = (of: (pull: PersonPull) => number) => summariseChange(Float64Array.from(all, of));
  const below = (of: PersonPull['lost']) => of.upperRing + of.restOfBelow;
  return {
    belowN: over(({ lost }) => below(lost)),
    upperRingN: over(({ lost }) => lost.upperRing),
    aboveN: over(({ lost }) => lost.above),
    elsewhereN: over(({ lost }) => lost.elsewhere),
    belowShare: over(({ lost, had }) => below(lost) / below(had)),
    upperRingShare: over(({ lost, had }) => lost.upperRing / had.upperRing),
    aboveShare: over(({ lost, had }) => lost.above / had.above),
    score: over(({ lost }) => below(lost) / (below(lost) + lost.above)),
  };
}
