import type { Expression } from '#measure';
import { type InjectionSite, placeInjections } from '#plan';
import type { OutcomeTables } from '../assemble-forecast.ts';
import type { ChangeSummary } from '../forecast.ts';
import { keptShares } from '../outcomes/kept-shares.ts';
import { summariseChange } from '../outcomes/summarise.ts';
import type { Answering } from './answering.ts';
import { misplace } from './vary-plan.ts';

/** What a needle's millimetre does to an outcome, over people, in the outcome's unit for every mm. */
export interface NeedleEffect extends ChangeSummary {
  /** the size of the effect, whichever way it goes: its mean over people */
  readonly meanSize: number;
}

/** What one needle beside its place does: per mm towards the patient's left, up and deeper. */
export interface SiteError {
  /** place among the plan's sites, arm by arm */
  readonly site: number;
  readonly planned: InjectionSite;
  readonly depthMm: number;
  readonly units: number;
  /** the skin above the planned tip: x to the patient's left, y up [mm] */
  readonly xMm: number;
  readonly yMm: number;
  readonly perMm: Readonly<Record<'left' | 'up' | 'deeper', Readonly<Record<string, NeedleEffect>>>>;
}

/** Effect of needle error, site by site. */
export interface NeedleError {
  readonly week: number;
  readonly outcomes: readonly { readonly name: string; readonly label: string; readonly unit: string }[];
  readonly sites: readonly SiteError[];
}

interface Watched {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly of: (tables: OutcomeTables) => Float64Array | undefined;
}

const measureOf = (expression: Expression, measure: string) => (tables: OutcomeTables) =>
  tables.get(expression)?.change.get(measure);

/** Left minus right of a pair of measures, person by person. */
const sidesOf = (expression: Expression, left: string, right: string) => (tables: OutcomeTables) => {
  const change = tables.get(expression)?.change;
  const other = change?.get(right);
  return other && change?.get(left)?.map((value, d) => value - other[d]);
};

/** What is watched: both halves of the margin at rest, the difference between the sides in a smile, and the seal. */
const watched: readonly Watched[] = [
  {
    name: 'rest.marginLiftLeft',
    label: 'lip edge at rest, left',
    unit: 'mm',
    of: measureOf('rest', 'marginLiftLeft'),
  },
  {
    name: 'rest.marginLiftRight',
    label: 'lip edge at rest, right',
    unit: 'mm',
    of: measureOf('rest', 'marginLiftRight'),
  },
  {
    name: 'smile.marginLeftMinusRight',
    label: 'sides of the lip edge in a smile, left minus right',
    unit: 'mm',
    of: sidesOf('smile', 'marginLiftLeft', 'marginLiftRight'),
  },
  {
    name: 'smile.cornersLeftMinusRight',
    label: 'corners in a smile, left minus right',
    unit: 'mm',
    of: sidesOf('smile', 'commissureHeightLeft', 'commissureHeightRight'),
  },
  {
    name: 'seal.kept',
    label: 'force of the closed lips, of now',
    unit: '1',
    of: (tables) => keptShares(tables, 'seal', 'sealForceN'),
  },
];

/** Half of the distance between the two places that are compared [mm]. */
const halfStepMm = 0.5;

/** What every needle's millimetre does, by differences between two places on the same people; nothing without sites. */
export function needleError(answering: Answering): NeedleError {
  const { plan, face, week, lookAt } = answering;
  const placed = placeInjections(plan, face);
  const moved = {
    left: (mm: number) => ({ xMm: mm }),
    up: (mm: number) => ({ yMm: mm }),
    deeper: (mm: number) => ({ depthMm: mm }),
  };
  const sites = (placed.ok ? placed.placed : []).map(({ injection, skin }, site): SiteError => {
    const along = (move: (mm: number) => Parameters<typeof misplace>[2]) => {
      const [there, back] = [halfStepMm, -halfStepMm].map((mm) => lookAt(misplace(plan, site, move(mm))));
      const stepMm = there && back ? 2 * halfStepMm : halfStepMm;
      return effects(there ?? lookAt(plan), back ?? lookAt(plan), stepMm);
    };
    return {
      site,
      planned: injection.site,
      depthMm: injection.depthMm,
      units: injection.units,
      xMm: skin[0],
      yMm: skin[1],
      perMm: { left: along(moved.left), up: along(moved.up), deeper: along(moved.deeper) },
    };
  });
  return { week, outcomes: watched.map(({ name, label, unit }) => ({ name, label, unit })), sites };
}

function effects(there: OutcomeTables | null, back: OutcomeTables | null, stepMm: number) {
  const entries = watched.flatMap(({ name, of }) => {
    const [to, from] = [there && of(there), back && of(back)];
    if (!to || !from) return [];
    const perMm = to.map((value, d) => (value - from[d]) / stepMm);
    const summary = summariseChange(perMm);
    return summary.n === 0 ? [] : [[name, { ...summary, meanSize: summariseChange(perMm.map(Math.abs)).mean }]];
  });
  return Object.fromEntries(entries) as Record<string, NeedleEffect>;
}
