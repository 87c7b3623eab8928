import type { ComparedSide } from '#compare';
import { parseMeasurement } from '../input/parse-measurement.ts';
import { readDocument } from '../input/read-document.ts';
import { measureFiles } from '../measure.ts';

/** Why a side cannot be compared. */
export interface SideRefusal {
  readonly ok: false;
  readonly reason: string;
  readonly detail: string;
}

/** A side that can be compared. */
export interface ReadSide {
  readonly ok: true;
  readonly side: ComparedSide;
}

/**
 * One side of a comparison from a file: a photograph, which is measured, or a measurement document.
 * @param pick which of several faces, 0 = leftmost
 * @throws WrongUsage when there is no such file
 */
export async function readSide(path: string, pick?: number): Promise<ReadSide | SideRefusal> {
  if (!path.toLowerCase().endsWith('.json')) {
    const measured = await measureFiles([path], { pick });
    return measured.ok ? { ok: true, side: measured } : measured;
  }
  const parsed = parseMeasurement(readDocument(path, 'a measurement'));
  if (!parsed.ok) return { ...parsed, detail: `${path}: ${parsed.detail}` };
  // what a document says of methods and flags is only printed, and measures that it leaves out are not compared
  return { ok: true, side: parsed.measurement as unknown as ComparedSide };
}
