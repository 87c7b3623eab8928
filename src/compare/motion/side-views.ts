import { type GuidedTask, profileChange } from '#clip';
import type { SideViewChange } from '../comparison.ts';
import { type ComparedSide, isClip } from '../side.ts';

const sides = ['profileRight', 'profileLeft'] as const;

/** What changed from the side, where both clips have a take of that side; the best take of each. */
export function compareSideViews(before: ComparedSide, after: ComparedSide): SideViewChange[] {
  return sides.flatMap((task): SideViewChange[] => {
    const [a, b] = [takeOf(before, task), takeOf(after, task)];
    if (a === null || b === null) return [];
    const found = profileChange(a, b);
    if (!found.ok) return [{ task, change: null, why: found.why }];
    const { projection } = found;
    const detectionLimitMm = projection.hi95 - projection.value;
    const detectable = Math.abs(projection.value) > detectionLimitMm;
    return [{ task, change: { projection, facing: found.facing, detectionLimitMm, detectable } }];
  });
}

function takeOf(side: ComparedSide, task: GuidedTask['task']): GuidedTask | null {
  const takes = isClip(side) ? (side.guided ?? []).filter((one) => one.task === task) : [];
  return takes.toSorted((a, b) => b.moments - a.moments)[0] ?? null;
}
