import { formatOf100 } from '#units';
import { eventRules } from '../../events/event-rules.ts';
import type { BindingLimit, TriedVariation, WindowFindings } from './dose-window.ts';

/** Why there is no window, in sentences: which limit binds, how far off, and what the limits leave. */
export function whyNone(
  { tried, leastLift, limits, search }: WindowFindings,
  nearest: TriedVariation | null,
  binding: BindingLimit | null,
): string {
  const wanted = `a visible lift in ${formatOf100(leastLift)}`;
  const most = (some: readonly TriedVariation[]) => Math.max(...some.map(({ visibleLift }) => visibleLift.probability));
  const undecided = Object.keys(limits).filter((name) => tried.every(({ harms }) => harms[name] === undefined));
  if (undecided.length > 0) {
    const names = undecided.map(labelOf).join('; ');
    return `No safe window for you: this forecast cannot decide a harm that has a limit (${names}), and what is not decided is never taken for rare.`;
  }
  if (nearest === null || binding === null) {
    return `No safe window for you, in this model: no way of giving it reaches ${wanted}. The most that was found in ${search.evaluations} ways, whatever the harms, is ${formatOf100(most(tried))}.`;
  }
  const within = tried.filter(({ exceeds }) => exceeds.length === 0);
  const inside =
    within.length === 0
      ? 'No way that was checked keeps every limit.'
      : `Inside every limit the most that was found is a visible lift in ${formatOf100(most(within))}.`;
  return `No safe window for you, in this model: every way that reaches ${wanted} passes the limit you set for “${labelOf(binding.event)}”. ${distance(binding)} ${inside}`;
}

function distance({ odds, limit, by }: BindingLimit): string {
  if (odds === null || by === null) return '';
  const [low, high] = [Math.floor(100 * odds.lo95), Math.ceil(100 * odds.hi95)];
  return `Nearest: ${formatOf100(odds.probability)} (${low} to ${high}), where the upper end may be ${Math.floor(100 * limit)}: ${Math.ceil(100 * by)} of 100 too many.`;
}

/** What an event is called for a reader without training. */
function labelOf(name: string): string {
  const label = eventRules.find((rule) => rule.name === name)?.label ?? name;
  return label.charAt(0).toLowerCase() + label.slice(1);
}
