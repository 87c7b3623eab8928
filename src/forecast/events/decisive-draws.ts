import { type Criterion, meets, thresholdsOf } from './criterion.ts';
import type { EventEvidence } from './event-odds.ts';
import { eventRules } from './event-rules.ts';

/**
 * Draws whose verdict the surrogate's error could turn: for which some event comes out differently when every outcome is
 * moved towards and away from its limit. Those with the most such events first. Events whose limit is itself uncertain are
 * passed over, since no exact solve would settle them.
 */
export function decisiveDraws(evidence: EventEvidence, count: number): readonly number[] {
  const doubts = new Map<number, number>();
  for (const { criterion } of eventRules.filter((rule) => isSharp(rule.criterion))) {
    const away = everMet(criterion, evidence, -1);
    const towards = everMet(criterion, evidence, 1);
    if (away === null || towards === null) continue;
    towards.forEach((met, d) => {
      if (met !== away[d]) doubts.set(d, (doubts.get(d) ?? 0) + 1);
    });
  }
  const order = [...doubts].sort(([d, a], [e, b]) => b - a || d - e);
  return order.slice(0, count).map(([draw]) => draw);
}

function isSharp(criterion: Criterion): boolean {
  return thresholdsOf(criterion).every(({ spread }) => spread === undefined);
}

/** Whether each draw meets a sharp criterion at any week; null when it cannot be decided. */
function everMet(criterion: Criterion, evidence: EventEvidence, lean: 1 | -1): readonly boolean[] | null {
  const likely = meets(criterion, { ...evidence, lean });
  if (likely === null) return null;
  const drawCount = likely.length / evidence.weeks.length;
  return Array.from({ length: drawCount }, (_, d) => evidence.weeks.some((_, w) => likely[w * drawCount + d] > 0));
}
