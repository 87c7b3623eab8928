import type { FaceModel } from '#anatomy';
import {
  boneContact,
  browPriors,
  browTieStiffness,
  lidParameters,
  mouthParameters,
  physiologyPriors,
} from '#mechanics';
import { markOf } from '#numerics';
import { fillerParameters, halfBlockDose, responsePriors } from '#pharmacology';
import type { Plan } from '#plan';
import { lipLiftParameters } from '#surgery';
import type { Forecast } from './forecast.ts';
import type { Known } from './inputs/physiology-inputs.ts';
import type { Assumed } from './inputs/treatment.ts';
import { method, thresholds } from './parameters.ts';

interface Sourced {
  readonly source: string;
}

/** Every number a forecast of some plans rests on that is sampled or judged by, by name. */
function sampledParameters(plans: readonly Plan[]): readonly (readonly [name: string, row: Sourced])[] {
  return [
    ...Object.entries(physiologyPriors),
    ...responsePriors.map((row) => [row.name, row] as const),
    ...Object.entries(halfBlockDose).map(([product, row]) => [`halfBlockDose.${product}`, row] as const),
    ...Object.entries(mouthParameters),
    ...Object.entries(thresholds),
    ...Object.entries(method),
    ...(holds(plans, 'filler') ? fillerParameters() : []),
    ...(holds(plans, 'lip-lift') ? lipLiftParameters() : []),
  ];
}

function holds(plans: readonly Plan[], kind: Plan['arms'][number]['kind']): boolean {
  return plans.some(({ arms }) => arms.some((arm) => arm.kind === kind));
}

/** The same for a brow: its own numbers instead of the mouth's. */
function browParameters(): readonly (readonly [name: string, row: Sourced])[] {
  const mouth = Object.keys(mouthParameters);
  return [
    ...sampledParameters([]).filter(([name]) => !mouth.includes(name)),
    ...Object.entries({ ...browPriors, ...browTieStiffness, ...lidParameters, boneContact }),
  ];
}

/** What numbers are asked for: those of a brow, or of a mouth and of what some plans do to it. */
type About = 'brow' | readonly Plan[];

/**
 * Numbers that are ours and not a study's, so that a reader can count them.
 * @param about a mouth and toxin unless said
 */
export function assumedParameters(about: About = []): { readonly count: number; readonly list: readonly string[] } {
  const rows = about === 'brow' ? browParameters() : sampledParameters(about);
  const list = rows.filter(([, { source }]) => source === 'assumed').map(([name]) => name);
  return { count: list.length, list };
}

/** Which learnt priors a forecast names in its provenance; nothing where our own were drawn from. */
export function learntIn({ learnt }: Assumed = {}): Pick<Forecast['provenance'], 'learntPriors'> {
  return learnt === undefined ? {} : { learntPriors: { version: learnt.version, mark: learnt.mark } };
}

/** Digits behind the point that tell faces apart; beyond them machines may round differently [mm]. */
const FACE_DECIMALS = 4;

/**
 * Eight hexadecimal digits that change with what a face is made from, so that forecasts of one face are told from those of
 * another; they say nothing of what it looks like.
 */
export function faceMark({ parameters }: Pick<FaceModel, 'parameters'>): string {
  return markOf(Object.entries(parameters).map(([name, mm]) => [name, mm.toFixed(FACE_DECIMALS)]));
}

/**
 * Eight hexadecimal digits that change when any parameter does, or something is known in place of our priors (FNV-1a, 32 bit,
 * of their JSON).
 */
export function parameterMark(about: About = [], { priors, person }: Known = {}): string {
  const ours = about === 'brow' ? browParameters() : sampledParameters(about);
  return markOf([...ours, ...[priors, person].filter((known) => known !== undefined)]);
}
