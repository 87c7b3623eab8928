import { clipParameters } from '#clip';
import { type Glance, type GlanceMouth, measureParameters, type NoGlance, type Pose } from '#measure';
import type { MessageKey } from '#messages';
import type { Movement } from './movements.ts';

/** What was seen at one moment of a take. */
export type Seen = Glance | NoGlance;

/** The person's own rest, against which every other take is judged. */
export interface OwnRest {
  readonly pose: Pose;
  readonly mouth: GlanceMouth;
}

/** Why a moment is no use, in the order in which it is told. */
export type Fault =
  | NoGlance
  | 'turned'
  | 'nodded'
  | 'moved'
  | 'not-turned'
  | 'eyes-closed'
  | 'far'
  | 'dark'
  | 'one-sided';

/** A take that counts, or the sentence that says what to do about it. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: MessageKey };

/** Furthest from straight ahead, and from the same person's rest [deg]; the look is coarse, so a degree is granted. */
const straightDeg = clipParameters.poseLimit.value + 1;
const baselineDeg = clipParameters.baselineLimit.value + 1;
/** A head turned less than this shows no profile [deg]; a few degrees are granted to the coarse look. */
const turnedDeg = clipParameters.sideOn.value - 5;
/** Face brightness that is too low, of 255; brightness of one half over the other that is too much [1]. */
const darkBelow = 45;
const mostOneSided = 2;
/** Share of the moments of a take that must be of use. */
const leastShare = 0.6;
/** Share of those in which the movement must be seen: people need a moment to get there. */
const doneShare = 0.34;
/** A gap from which lips count as apart, and how far a resting mouth's width may wander between coarse looks [mm]. */
const openGapMm = 2.5;
const stillMm = 5;

/** What is wrong with one moment; null when nothing is. */
export function faultOf(seen: Seen, rest: OwnRest | null, profile?: 1 | -1): Fault | null {
  if (profile !== undefined) return profileFaultOf(seen, profile);
  if (typeof seen === 'string') return seen;
  const { pose, pxPerMm, light } = seen;
  if (Math.abs(pose.yawDeg) > straightDeg) return 'turned';
  if (Math.abs(pose.pitchDeg) > measureParameters.pitchLimit.value) return 'nodded';
  if (rest !== null && away(pose, rest.pose) > baselineDeg) return 'moved';
  if (pxPerMm === null) return 'eyes-closed';
  if (pxPerMm < measureParameters.leastPxPerMm.value) return 'far';
  if (light.mean < darkBelow) return 'dark';
  return Math.max(light.rightOverLeft, 1 / light.rightOverLeft) > mostOneSided ? 'one-sided' : null;
}

/** A face turned aside is no longer found by the networks, and that is well. */
function profileFaultOf(seen: Seen, profile: 1 | -1): Fault | null {
  if (seen === 'several-faces') return seen;
  if (seen === 'no-face' || seen.pose.yawDeg * profile > turnedDeg) return null;
  return 'not-turned';
}

/** What is said about a fault. */
export function adviceOn(fault: Fault): MessageKey {
  return `mirror.fault.${fault}`;
}

/**
 * Whether a take counts: enough of its moments are of use, and the movement was seen in one of them.
 * @param rest null for the rest itself
 */
export function judgeTake(movement: Movement, seen: readonly Seen[], rest: OwnRest | null): Verdict {
  if (seen.length === 0) return { ok: false, why: 'mirror.fault.no-picture' };
  const faults = seen.map((one) => faultOf(one, rest, movement.profile));
  if (faults.filter((fault) => fault === null).length < leastShare * seen.length)
    return { ok: false, why: adviceOn(mostFrequent(faults)) };
  const useful = seen.filter((one, i): one is Glance => typeof one !== 'string' && faults[i] === null);
  const mouths = useful.map(({ mouth }) => mouth);
  if (movement.id === 'rest') return judgeRest(mouths);
  const { isDone, notSeen } = movement;
  if (isDone === undefined || notSeen === undefined || rest === null) return { ok: true };
  const done = mouths.filter((mouth) => isDone(mouth, rest.mouth)).length;
  if (done >= doneShare * mouths.length) return { ok: true };
  return { ok: false, why: notSeen };
}

/** Whether these looks show a rest: still, with the lips together. */
export function judgeRest(mouths: readonly GlanceMouth[]): Verdict {
  const widths = mouths.map(({ width }) => width);
  if (mouths.filter(({ gap }) => gap > openGapMm).length > mouths.length / 2)
    return { ok: false, why: 'mirror.fault.lips-apart' };
  if (Math.max(...widths) - Math.min(...widths) > stillMm) return { ok: false, why: 'mirror.fault.moving' };
  return { ok: true };
}

/** The rest that a take of it shows: medians over its useful moments. */
export function restOf(seen: readonly Seen[]): OwnRest | null {
  const useful = seen.filter((one): one is Glance => typeof one !== 'string' && faultOf(one, null) === null);
  if (useful.length === 0) return null;
  const middle = (value: (glance: Glance) => number) => {
    const sorted = useful.map(value).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
  };
  return {
    pose: {
      yawDeg: middle(({ pose }) => pose.yawDeg),
      pitchDeg: middle(({ pose }) => pose.pitchDeg),
      rollDeg: middle(({ pose }) => pose.rollDeg),
    },
    mouth: {
      width: middle(({ mouth }) => mouth.width),
      gap: middle(({ mouth }) => mouth.gap),
      redLips: middle(({ mouth }) => mouth.redLips),
      cornerRight: middle(({ mouth }) => mouth.cornerRight),
      cornerLeft: middle(({ mouth }) => mouth.cornerLeft),
    },
  };
}

function away(a: Pose, b: Pose): number {
  return Math.max(Math.abs(a.yawDeg - b.yawDeg), Math.abs(a.pitchDeg - b.pitchDeg));
}

function mostFrequent(faults: readonly (Fault | null)[]): Fault {
  const counts = new Map<Fault, number>();
  for (const fault of faults) if (fault !== null) counts.set(fault, (counts.get(fault) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
