import { type Plan, unitsByProduct } from '#plan';
import type { OutcomeTables } from '../assemble-forecast.ts';
import type { ChangeSummary } from '../forecast.ts';
import { keptShares } from '../outcomes/kept-shares.ts';
import { summariseChange } from '../outcomes/summarise.ts';
import type { Answering } from './answering.ts';
import { asPlanned, largestShare, vary } from './vary-plan.ts';

/** One dose of the plan: what it lifts at rest against what it leaves of the lip's work, at the week that is looked at. */
export interface DosePoint {
  /** units given over units planned [1] */
  readonly unitsShare: number;
  /** units of every product [U] */
  readonly units: Readonly<Record<string, number>>;
  /** red lip at rest, treated minus untreated [mm] */
  readonly redLipMm: ChangeSummary;
  /** white lip at rest; shorter is below zero [mm] */
  readonly whiteLipMm: ChangeSummary;
  /** the upper margin's path, treated over untreated [1]; null when the expression was not solved */
  readonly smileKept: ChangeSummary | null;
  readonly puckerKept: ChangeSummary | null;
  /** force along the closed lips, treated over untreated [1]; null when it was not solved */
  readonly sealKept: ChangeSummary | null;
}

const shares: readonly number[] = [0.25, 0.5, 1, 1.5, 2, 3];

/**
 * The plan's sites at other doses, on the same people: what every unit may lift and what it may cost. A description of the
 * model, never a dose to choose. Doses beyond what a product allows are left out.
 */
export function liftAgainstMotion({ plan, lookAt }: Answering): readonly DosePoint[] {
  if (Object.keys(unitsByProduct(plan)).length === 0) return [];
  const most = largestShare(plan);
  return shares
    .filter((share) => share <= most)
    .flatMap((unitsShare): readonly DosePoint[] => {
      const varied: Plan | null = vary(plan, { ...asPlanned, unitsShare });
      const tables = varied && lookAt(varied);
      return varied && tables ? [{ unitsShare, units: unitsByProduct(varied), ...pointOf(tables) }] : [];
    });
}

function pointOf(tables: OutcomeTables): Omit<DosePoint, 'unitsShare' | 'units'> {
  const rest = tables.get('rest')!.change;
  return {
    redLipMm: summariseChange(rest.get('upperVermilionHeight')!),
    whiteLipMm: summariseChange(rest.get('philtrumLength')!),
    smileKept: kept(tables, 'smile', 'marginExcursion'),
    puckerKept: kept(tables, 'pucker', 'marginExcursion'),
    sealKept: kept(tables, 'seal', 'sealForceN'),
  };
}

/** Treated over untreated, over the people in whom there is something to keep. */
function kept(tables: OutcomeTables, expression: 'smile' | 'pucker' | 'seal', measure: string): ChangeSummary | null {
  const ratio = keptShares(tables, expression, measure);
  return ratio?.some(Number.isFinite) ? summariseChange(ratio) : null;
}
