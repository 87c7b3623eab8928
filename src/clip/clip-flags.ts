import { measureParameters } from '#measure';
import { quantile } from '#numerics';
import type { ClipFlag, ClipMoment } from './clip.ts';
import type { Repeats } from './edited/find-repeats.ts';
import type { SeenMoment } from './following/seen-moment.ts';
import type { SessionRuler } from './moments/session-ruler.ts';
import { parameters } from './parameters.ts';

/** What flags are told from. */
export interface FlagContext {
  readonly seen: readonly SeenMoment[];
  readonly restMoments: readonly ClipMoment[];
  readonly ruler: SessionRuler;
  readonly pxPerMm: number;
  readonly repeats: Repeats;
  readonly editor: string | null;
}

/** What a reader should know before relying on a clip. */
export function flagsOfClip({ seen, restMoments, ruler, pxPerMm, repeats, editor }: FlagContext): ClipFlag[] {
  const flags: ClipFlag[] = [];
  const veiled = restMoments.filter(({ flags: own }) => own.includes('upper-border-not-plain')).length;
  if (pxPerMm < measureParameters.finePxPerMm.value) flags.push('below-4-px-per-mm');
  if (restMoments.length < parameters.fewGated.value) flags.push('few-gated-frames');
  if (restMoments.length === 0) flags.push('no-rest');
  if (ruler.doubtful) flags.push('scale-doubtful');
  if (veiled > restMoments.length / 2) flags.push('upper-border-not-plain');
  if (lightChanges(seen)) flags.push('light-changes');
  if (framesDropped(seen)) flags.push('frames-dropped');
  if (picturesRepeat(repeats)) flags.push('frames-repeated');
  if (editor !== null) flags.push('maybe-edited');
  return flags;
}

/** Brightness about the mouth, leaving its darkest and brightest moments out. */
function lightChanges(seen: readonly SeenMoment[]): boolean {
  const light = seen.flatMap(({ mouth }) => (mouth === null ? [] : [mouth.light]));
  if (light.length < 2) return false;
  return quantile(light, 0.95) - quantile(light, 0.05) > parameters.lightChange.value;
}

/** Told only where enough moves for repeats to be seen. */
function picturesRepeat({ count, judged }: Repeats): boolean {
  return judged >= parameters.fewMoving.value && count > parameters.repeatedShare.value * judged;
}

function framesDropped(seen: readonly SeenMoment[]): boolean {
  const steps = seen.slice(1).map(({ atSeconds }, i) => atSeconds - seen[i].atSeconds);
  if (steps.length === 0) return false;
  const usual = quantile(steps, 0.5);
  const missing = steps.reduce((sum, step) => sum + (step > 1.8 * usual ? step - usual : 0), 0);
  return missing > parameters.droppedShare.value * steps.reduce((sum, step) => sum + step, 0);
}
