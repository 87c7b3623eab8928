import type { FaceModel, MuscleId } from '#anatomy';
import { expressionActivations } from '../expressions.data.ts';
import type { Physiology } from '../physiology.ts';

const elevators: ReadonlySet<MuscleId> = new Set<MuscleId>([
  'levatorLabiiSuperiorisAlaequeNasi',
  'levatorLabiiSuperioris',
  'zygomaticusMinor',
]);

/** Resting activation of a muscle [1]. The lower ring shares the upper's tone; the rest follows the elevators at half. */
export function restingTone(muscle: MuscleId, physiology: Physiology): number {
  if (muscle.startsWith('orbicularisOris.marginalis')) return physiology.toneMarginalis;
  if (muscle.startsWith('orbicularisOris.peripheralis')) return physiology.tonePeripheralis;
  if (muscle.startsWith('compressorLabii')) return physiology.obliqueShare;
  return elevators.has(muscle) ? physiology.toneElevators : physiology.toneElevators / 2;
}

/** A muscle's voluntary pull on either side of the face over that of the template: strength times recruitment [1]. */
export interface SidedPull {
  readonly left: number;
  readonly right: number;
}

/** How one person pulls in each expression, muscle by muscle; what is not named pulls as the template does. */
export type Pulls = Readonly<Record<string, Readonly<Partial<Record<MuscleId, SidedPull>>>>>;

/** How one person makes expressions, where it is known to differ from the template. */
export interface Manner {
  readonly pulls?: Pulls;
  /** how far the jaw opens in each expression, beyond what the template opens it [deg] */
  readonly jawDeg?: Readonly<Record<string, number>>;
}

/**
 * Activation of every fascicle in an expression, tone plus voluntary command, times what strength survives (nFascicle) [1]; at most
 * 1, also where a muscle is recruited beyond its usual strength. A person's own pull multiplies what is voluntary; it alone may
 * carry a muscle beyond 1, where there is more of it than in the template.
 * @param command fraction of the expression's voluntary command, 0 = rest, 1 = full
 */
export function activationOf(
  face: FaceModel,
  physiology: Physiology,
  expression: string,
  options: { readonly command?: number; readonly strength?: Float64Array; readonly pulls?: Pulls } = {},
): Float64Array {
  const template = expressionActivations[expression];
  if (!template)
    throw new RangeError(
      `expression: "${expression}" is not known; known are ${Object.keys(expressionActivations).join(', ')}`,
    );
  const command = (options.command ?? 1) * physiology.effort;
  const own = options.pulls?.[expression];
  return Float64Array.from(face.fascicles, (f, k) => {
    const tone = restingTone(f.muscle, physiology);
    const usual = Math.min(1, tone + command * (template[f.muscle] ?? 0));
    const full = own ? tone + (usual - tone) * (own[f.muscle]?.[f.side] ?? 1) : usual;
    return Math.min(Math.max(1, full), full * (options.strength?.[k] ?? 1));
  });
}

/** Cross-section of a fascicle against the template: the person's own scales and side [1]. */
export function sectionScale(muscle: MuscleId, side: 'left' | 'right', physiology: Physiology): number {
  const lateral = Math.sqrt(physiology.leftRightRatio);
  const sided = side === 'left' ? lateral : 1 / lateral;
  if (muscle === 'orbicularisOris.marginalis.superior') return sided * physiology.marginalisSection;
  return elevators.has(muscle) ? sided * physiology.elevatorSection : sided;
}
