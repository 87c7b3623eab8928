import { centredGram, type EmulatorForm, fitPersonEmulator, type PersonEmulator } from './person-emulator.ts';
import type { ExpressionLayout, SolvedPerson } from './solved-person.ts';

/**
 * The change for a small block, from exact derivatives at a few people: change = sum over fascicles of block x derivative.
 * A derivative is the tension of the fascicle times how much the mouth gives per tension; the tension is known for every
 * person, the give is carried over from the solved ones.
 */
export interface LinearPart {
  readonly emulator: PersonEmulator;
  /** give per unit of tension, one per solved person (nFascicle x nOutput) */
  readonly give: readonly Float64Array[];
}

/** Learns from people with known derivatives; patterns of their own treatments say which mixtures of fascicles matter. */
export function fitLinearPart(
  people: readonly SolvedPerson[],
  layout: ExpressionLayout,
  form: EmulatorForm = 'curved',
): LinearPart {
  const give = people.map((person) => givePerTension(person, layout));
  const patterns = people.flatMap(lostTensions);
  const felt = give.map((values) => weightedResponses(values, patterns, layout));
  const standing = people.map((person) => person.z);
  return { emulator: fitPersonEmulator(standing, centredGram(felt), form), give };
}

/** Tension that every treatment of a person takes from every fascicle, each (nFascicle). */
function lostTensions({ treatments, tension }: SolvedPerson): readonly Float64Array[] {
  return treatments.map(({ block }) => block.map((share, f) => share * tension[f]));
}

/** Derivatives over tension (nFascicle x nOutput). A fascicle without tension loses nothing when it is blocked, so its give is never used. */
export function givePerTension(
  { sensitivity, tension }: SolvedPerson,
  { outputCount }: ExpressionLayout,
): Float64Array {
  return sensitivity.map((value, k) => {
    const pull = tension[Math.floor(k / outputCount)];
    return pull > 0 ? value / pull : 0;
  });
}

function weightedResponses(
  give: Float64Array,
  patterns: readonly Float64Array[],
  { outputCount, outputWeight }: ExpressionLayout,
): Float64Array {
  const judged = [...outputWeight.keys()].filter((o) => outputWeight[o] > 0);
  const felt = new Float64Array(patterns.length * judged.length);
  patterns.forEach((pattern, p) => {
    for (let f = 0; f < pattern.length; f++) {
      if (pattern[f] === 0) continue;
      judged.forEach((o, k) => {
        felt[p * judged.length + k] += pattern[f] * give[f * outputCount + o] * outputWeight[o];
      });
    }
  });
  return felt;
}
