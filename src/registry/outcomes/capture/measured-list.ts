import type { CaptureMeasureRow, CaptureRow } from '../../schema/outcome-tables.ts';
import { type Take, takesOf } from '../../takes/takes.ts';
import type { Context } from '../../work.ts';

/** What was measured once: in the clear, without the sealed document, with the pictures that are kept of it. */
export interface MeasuredOnce extends Omit<CaptureRow, 'documentSealed'> {
  /** week of the visit it belongs to; null for none */
  readonly week: number | null;
  /** what was shown, in the order of the document */
  readonly expressions: readonly string[];
  readonly measures: readonly Omit<CaptureMeasureRow, 'captureId'>[];
  readonly takes: readonly Take[];
}

const columns = [
  ...(['id', 'patientId', 'treatmentId', 'followUpId'] as const),
  ...(['consentId', 'kind', 'takenAt', 'sameFace'] as const),
] as const;

/** What was measured of a patient, oldest first; nothing is opened. */
export async function measuredOf(context: Context, patientId: string): Promise<MeasuredOnce[]> {
  const { db } = context;
  const captures = await db
    .selectFrom('capture')
    .leftJoin('followUp', 'followUp.id', 'capture.followUpId')
    .select(columns.map((column) => `capture.${column}` as const))
    .select('followUp.week')
    .where('capture.patientId', '=', patientId)
    .orderBy('capture.takenAt')
    .orderBy('capture.id')
    .execute();
  const rows = await db
    .selectFrom('captureMeasure')
    .selectAll('captureMeasure')
    .innerJoin('capture', 'capture.id', 'captureMeasure.captureId')
    .where('capture.patientId', '=', patientId)
    .orderBy('captureMeasure.number')
    .orderBy('captureMeasure.measure')
    .execute();
  const measures = Map.groupBy(rows, ({ captureId }) => captureId);
  const takes = Map.groupBy(await takesOf(context, patientId), ({ captureId }) => captureId);
  return captures.map((capture) => {
    const own = measures.get(capture.id) ?? [];
    return {
      ...capture,
      expressions: [...new Set(own.map(({ expression }) => expression))],
      measures: own.map(({ captureId: _, ...measure }) => measure),
      takes: takes.get(capture.id) ?? [],
    };
  });
}
