import { asksFunction } from '../outcomes/questions.ts';
import { troubleFrom } from './parameters.ts';
import type { ExtractPerson } from './person.ts';

/** Part of a number of people. */
export interface Share {
  /** rounded to 0.01 */
  readonly share: number;
  readonly of: number;
}

/** How often something happened to all who agreed, and to those who are told of. */
export interface RateBothWays {
  readonly name: 'harm' | 'came' | 'trouble';
  /** null when fewer than k people were left out: the difference would tell about those few */
  readonly before: Share | null;
  readonly after: Share;
}

/** yes, no, or nobody knows */
type Found = (person: ExtractPerson) => boolean | null;

const harm: Found = ({ sessions }) => sessions.some(({ harms }) => harms.length > 0);
const came: Found = ({ sessions }) => sessions[0].visits.some((visit) => visit.came);
const trouble: Found = ({ sessions }) => {
  const answers = sessions[0].visits.flatMap((visit) => visit.answers);
  return answers.length === 0
    ? null
    : answers.some(({ question, answer }) => asksFunction(question) && answer >= troubleFrom.value);
};
const outcomes = { harm, came, trouble } as const;

/** What leaving people out does to outcomes. */
export function ratesBothWays(
  told: readonly ExtractPerson[],
  leftOut: readonly ExtractPerson[],
  k: number,
): RateBothWays[] {
  const mayTell = leftOut.length === 0 || leftOut.length >= k;
  return (['harm', 'came', 'trouble'] as const).map((name) => ({
    name,
    before: mayTell ? shareOf([...told, ...leftOut], outcomes[name]) : null,
    after: shareOf(told, outcomes[name]),
  }));
}

function shareOf(people: readonly ExtractPerson[], found: Found): Share {
  const known = people.map(found).filter((one) => one !== null);
  const yes = known.filter((one) => one).length;
  return { share: known.length === 0 ? 0 : Math.round((100 * yes) / known.length) / 100, of: known.length };
}

/** Groups in which the same is known of everybody: whoever is known to be in one is known to have had it, or not. */
export function groupsOfOneOutcome(groups: readonly (readonly ExtractPerson[])[]): number {
  const said = (person: ExtractPerson): string => `${harm(person)} ${trouble(person)}`;
  return groups.filter((group) => new Set(group.map(said)).size === 1).length;
}
