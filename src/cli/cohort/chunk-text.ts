import type { ChunkResult, PatientResult } from '#cohort';
import { sha256 } from './run-identity.ts';

/** A finished chunk: its text and the digest that it is checked by wherever it lies. */
export interface FinishedChunk {
  readonly chunk: number;
  readonly text: string;
  /** SHA-256 of the text, hexadecimal */
  readonly digest: string;
}

/** A chunk as it is stored, in a file or in a row; numbers are printed so that they read back to the last bit. */
export function writeChunk(run: string, chunk: number, patients: readonly PatientResult[]): FinishedChunk {
  const result: ChunkResult = { schema: 'philtrum/cohort-chunk@1', run, chunk, patients };
  const text = `${JSON.stringify(result)}\n`;
  return { chunk, text, digest: sha256(text) };
}

/** Reads a chunk back; null when the text is not what its digest says, or belongs to another run or place. */
export function readChunk(run: string, { chunk, text, digest }: FinishedChunk): ChunkResult | null {
  if (sha256(text) !== digest) return null;
  const result: ChunkResult = JSON.parse(text);
  return result.run === run && result.chunk === chunk ? result : null;
}
