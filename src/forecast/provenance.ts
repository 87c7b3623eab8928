import {
  boneContact,
  browPriors,
  browTieStiffness,
  lidParameters,
  mouthParameters,
  physiologyPriors,
} from '#mechanics';
import { halfBlockDose, responsePriors } from '#pharmacology';
import { method, thresholds } from './parameters.ts';

interface Sourced {
  readonly source: string;
}

/** Every number a forecast rests on that is sampled or judged by, by name. */
function sampledParameters(): readonly (readonly [name: string, row: Sourced])[] {
  return [
    ...Object.entries(physiologyPriors),
    ...responsePriors.map((row) => [row.name, row] as const),
    ...Object.entries(halfBlockDose).map(([product, row]) => [`halfBlockDose.${product}`, row] as const),
    ...Object.entries(mouthParameters),
    ...Object.entries(thresholds),
    ...Object.entries(method),
  ];
}

/** The same for a brow: its own numbers instead of the mouth's. */
function browParameters(): readonly (readonly [name: string, row: Sourced])[] {
  const mouth = Object.keys(mouthParameters);
  return [
    ...sampledParameters().filter(([name]) => !mouth.includes(name)),
    ...Object.entries({ ...browPriors, ...browTieStiffness, ...lidParameters, boneContact }),
  ];
}

/**
 * Numbers that are ours and not a study's, so that a reader can count them.
 * @param of the mouth unless said
 */
export function assumedParameters(of: 'mouth' | 'brow' = 'mouth'): {
  readonly count: number;
  readonly list: readonly string[];
} {
  const rows = of === 'brow' ? browParameters() : sampledParameters();
  const list = rows.filter(([, { source }]) => source === 'assumed').map(([name]) => name);
  return { count: list.length, list };
}

/** Eight hexadecimal digits that change when any parameter does (FNV-1a, 32 bit, of their JSON). */
export function parameterMark(of: 'mouth' | 'brow' = 'mouth'): string {
  const text = JSON.stringify(of === 'brow' ? browParameters() : sampledParameters());
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
