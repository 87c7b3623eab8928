import { jeffreysInterval } from '#numerics';
import { cite } from '#sources';
import type { EventComponent, EventOdds } from '../forecast.ts';
import { type Evidence, meets } from './criterion.ts';
import type { EventPart, EventRule } from './event-rules.ts';

/** The tables an event is judged on, all at the same weeks. */
export type EventEvidence = Omit<Evidence, 'lean'> & { readonly weeks: readonly number[] };

/**
 * Odds of one event over draws.
 *
 * The interval adds what the number of draws leaves open (Jeffreys) to what the surrogate's error and uncertain limits leave
 * open: the odds are counted again with every compared outcome moved by its held-out error towards and away from its limit,
 * and with every limit that differs between people at either end of its range.
 * @returns null when the tables cannot decide the rule or a part of it
 */
export function eventOdds(rule: EventRule, evidence: EventEvidence): EventOdds | null {
  const counted = countEvent(rule, evidence);
  if (counted === null) return null;
  const { course, lo95, hi95 } = counted;
  const components = rule.parts?.map((part) => componentOf(part, evidence));
  if (components?.includes(null)) return null;
  return {
    probability: course.probability,
    lo95,
    hi95,
    onsetWeek: rule.when === 'never' ? null : course.onsetWeek,
    goneWeek: rule.when === 'never' ? null : course.goneWeek,
    goneWeekNineInTen: rule.when === 'never' ? null : course.goneWeekNineInTen,
    byWeek: Object.fromEntries(evidence.weeks.map((week, w) => [String(week), course.byWeek[w]])),
    label: rule.label,
    rule: rule.rule,
    sources: rule.sources.map(cite),
    ...(components === undefined ? {} : { components: components.filter((part) => part !== null) }),
    ...(rule.notice === undefined ? {} : { notice: rule.notice }),
  };
}

interface Counted {
  readonly course: Course;
  readonly lo95: number;
  readonly hi95: number;
}

function countEvent(rule: Pick<EventRule, 'criterion' | 'when'>, evidence: EventEvidence): Counted | null {
  const likely = meets(rule.criterion, { ...evidence, lean: 0 });
  if (likely === null) return null;
  const course = courseOf(likely, evidence.weeks, rule);
  if (course.drawCount === 0) return null;
  const leaning = ([-1, 1] as const).map((lean) => meets(rule.criterion, { ...evidence, lean })!);
  const shifted = leaning.map((values) => courseOf(values, evidence.weeks, rule).probability);
  const lowest = Math.min(course.probability, ...shifted);
  const highest = Math.max(course.probability, ...shifted);
  const { drawCount } = course;
  return {
    course,
    lo95: jeffreysInterval(lowest * drawCount, drawCount, 0.95).lower,
    hi95: jeffreysInterval(highest * drawCount, drawCount, 0.95).upper,
  };
}

/** Odds of one part of a composite, at any week; null when the tables cannot decide it. */
function componentOf({ name, label, criterion }: EventPart, evidence: EventEvidence): EventComponent | null {
  const counted = countEvent({ criterion, when: 'ever' }, evidence);
  if (counted === null) return null;
  const { course, lo95, hi95 } = counted;
  return { name, label, probability: course.probability, lo95, hi95 };
}

interface Course {
  readonly probability: number;
  readonly drawCount: number;
  readonly byWeek: readonly number[];
  readonly onsetWeek: number | null;
  readonly goneWeek: number | null;
  readonly goneWeekNineInTen: number | null;
}

/** One draw's time with the event, weighted by how likely the draw has it at all. */
interface Spell {
  readonly weight: number;
  readonly from: number;
  /** Infinity: still there at the last week */
  readonly until: number;
}

function courseOf(likely: Float64Array, weeks: readonly number[], rule: Pick<EventRule, 'when'>): Course {
  const count = likely.length / weeks.length;
  const spells: Spell[] = [];
  const sums = weeks.map(() => 0);
  let drawCount = 0;
  let had = 0;
  for (let d = 0; d < count; d++) {
    const course = weeks.map((_, w) => likely[w * count + d]);
    if (course.some(Number.isNaN)) continue;
    drawCount += 1;
    const most = Math.max(...course);
    had += most;
    course.forEach((chance, w) => {
      sums[w] += chance;
    });
    if (most > 0) spells.push(spellOf(course, weeks, most));
  }
  const ever = drawCount === 0 ? Number.NaN : had / drawCount;
  return {
    probability: rule.when === 'ever' ? ever : 1 - ever,
    drawCount,
    byWeek: sums.map((sum) => (rule.when === 'ever' ? sum / drawCount : 1 - sum / drawCount)),
    onsetWeek: weightedQuantile(spells, (spell) => spell.from, 0.5),
    goneWeek: weightedQuantile(spells, (spell) => spell.until, 0.5),
    goneWeekNineInTen: weightedQuantile(spells, (spell) => spell.until, 0.9),
  };
}

/** From the first to the last week at which the draw is at least half as likely to have the event as at its worst. */
function spellOf(course: readonly number[], weeks: readonly number[], most: number): Spell {
  const first = course.findIndex((chance) => chance >= most / 2);
  const last = course.findLastIndex((chance) => chance >= most / 2);
  const until = last === weeks.length - 1 ? Number.POSITIVE_INFINITY : weeks[last + 1];
  return { weight: most, from: weeks[first], until };
}

function weightedQuantile(spells: readonly Spell[], of: (spell: Spell) => number, share: number): number | null {
  const total = spells.reduce((sum, spell) => sum + spell.weight, 0);
  if (total === 0) return null;
  let passed = 0;
  for (const spell of [...spells].sort((a, b) => of(a) - of(b))) {
    passed += spell.weight;
    if (passed >= share * total) return Number.isFinite(of(spell)) ? of(spell) : null;
  }
  return null;
}
