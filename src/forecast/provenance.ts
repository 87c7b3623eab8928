import { mouthParameters, physiologyPriors } from '#mechanics';
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

/** Numbers that are ours and not a study's, so that a reader can count them. */
export function assumedParameters(): { readonly count: number; readonly list: readonly string[] } {
  const list = sampledParameters()
    .filter(([, { source }]) => source === 'assumed')
    .map(([name]) => name);
  return { count: list.length, list };
}

/** Eight hexadecimal digits that change when any parameter does (FNV-1a, 32 bit, of their JSON). */
export function parameterMark(): string {
  const text = JSON.stringify(sampledParameters());
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
