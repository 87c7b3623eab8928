import { withFindings } from '../situation/findings.ts';
import { exactly, type Known, numberKnown, pathFor, type Situation } from '../situation/situation.ts';
import type { CaseInput, RuleCase } from './rule.ts';

/**
 * The situation that a case describes, with what can be found from it.
 * @param option put for `this` in paths
 */
export function situationOf({ inputs }: Pick<RuleCase, 'inputs'>, option: string): Situation {
  const given = Object.entries(inputs).map(([path, input]) => [pathFor(path, option), knownOf(input)] as const);
  return withFindings(new Map(given));
}

function knownOf(input: CaseInput): Known {
  if (typeof input === 'number') return exactly(input, null);
  if (typeof input === 'string' || typeof input === 'boolean') return { kind: 'word', value: input };
  return numberKnown(null, input, null);
}
