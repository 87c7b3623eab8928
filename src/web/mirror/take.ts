import { type Glance, type GlanceMouth, measureParameters, type NoGlance, type Pose } from '#measure';
import type { Movement } from './movements.ts';

/** What was seen at one moment of a take. */
export type Seen = Glance | NoGlance;

/** The person's own rest, against which every other take is judged. */
export interface OwnRest {
  readonly pose: Pose;
  readonly mouth: GlanceMouth;
}

/** Why a moment is no use, in the order in which it is told. */
export type Fault = NoGlance | 'turned' | 'nodded' | 'moved' | 'eyes-closed' | 'far' | 'dark' | 'one-sided';

/** A take that counts, or what to do about it. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** Furthest from straight ahead, and from the same person's rest [deg]; the look is coarse, so a degree is granted. */
const straightDeg = 6;
const baselineDeg = 4;
/** Face brightness that is too low, of 255; brightness of one half over the other that is too much [1]. */
const darkBelow = 45;
const mostOneSided = 2;
/** Share of the moments of a take that must be of use. */
const leastShare = 0.6;

/** What is wrong with one moment; null when nothing is. */
export function faultOf(seen: Seen, rest: OwnRest | null, profile = false): Fault | null {
  if (typeof seen === 'string') return seen;
  const { pose, pxPerMm, light } = seen;
  if (!profile) {
    if (Math.abs(pose.yawDeg) > straightDeg) return 'turned';
    if (Math.abs(pose.pitchDeg) > measureParameters.pitchLimit.value) return 'nodded';
    if (rest !== null && away(pose, rest.pose) > baselineDeg) return 'moved';
    if (pxPerMm === null) return 'eyes-closed';
    if (pxPerMm < measureParameters.leastPxPerMm.value) return 'far';
  }
  if (light.mean < darkBelow) return 'dark';
  const uneven = Math.max(light.rightOverLeft, 1 / light.rightOverLeft);
  return !profile && uneven > mostOneSided ? 'one-sided' : null;
}

const whatToDo: Readonly<Record<Fault, string>> = {
  'no-face': 'The face was not in the picture. Come into the middle.',
  'several-faces': 'More than one face was in the picture. Be alone in it.',
  turned: 'The head was turned. Look straight into the camera.',
  nodded: 'The chin was too high or too low. Hold the camera at eye level.',
  moved: 'The head was held differently from your rest. Look into the camera as at the start.',
  'eyes-closed': 'The eyes were closed. Keep them open: the irises are the ruler.',
  far: 'The face was too small. Come nearer.',
  dark: 'It was too dark. Turn towards a window or a lamp.',
  'one-sided': 'The light came from one side. Face it.',
};

/** What is said about a fault. */
export function adviceOn(fault: Fault): string {
  return whatToDo[fault];
}

/**
 * Whether a take counts: enough of its moments are of use, and the movement was seen in one of them.
 * @param rest null for the rest itself
 */
export function judgeTake(movement: Movement, seen: readonly Seen[], rest: OwnRest | null): Verdict {
  if (seen.length === 0) return { ok: false, why: 'The camera gave no picture. Let us try again.' };
  const faults = seen.map((one) => faultOf(one, rest, movement.profile));
  const useful = seen.filter((one, i): one is Glance => typeof one !== 'string' && faults[i] === null);
  if (useful.length < leastShare * seen.length) return { ok: false, why: whatToDo[mostFrequent(faults)] };
  const { isDone, notSeen } = movement;
  if (isDone === undefined || rest === null || useful.some(({ mouth }) => isDone(mouth, rest.mouth)))
    return { ok: true };
  return { ok: false, why: notSeen ?? 'The movement was not seen. Let us try again.' };
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
