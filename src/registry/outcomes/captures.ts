import { z } from 'zod';
import { expressions, type LipMeasure, measureUnits } from '#measure';
import { allowed } from '../door/allowed.ts';
import { choice, fields, instant, optional, rowId } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuse, refuseMissing, refuseRemoved } from '../door/refusal.ts';
import type { CaptureMeasureRow, CaptureRow } from '../schema/outcome-tables.ts';
import { patientSeal } from '../sealing/patient-keys.ts';
import { type Context, change, type Work } from '../work.ts';
import { treatmentOfCapture } from './capture/capture-door.ts';
import { wasCaptureRemoved } from './capture/remove-capture.ts';
import { withoutFace } from './without-face.ts';

/** Longest measurement document as JSON: a clip of five minutes with its contours [characters]. */
const longestDocument = 64_000_000;
/** Rows written at once. */
const rowsAtOnce = 1000;

/** Where the measurement document is sealed. */
export const capturePlace = 'capture.document_sealed';

const measured = z.number({ error: allowed('number') });
const lengthUnits = allowed('choice', { words: 'mm, mm2' });
const value = z
  .looseObject(
    {
      value: measured,
      lo95: measured,
      hi95: measured,
      unit: z.string({ error: lengthUnits }).regex(/^mm2?$/, lengthUnits),
    },
    { error: allowed('object-with', { names: 'value, lo95, hi95, unit' }) },
  )
  .refine(({ value, lo95, hi95 }) => lo95 <= value && value <= hi95, allowed('between-limits'));
const measureNames = Object.keys(measureUnits) as [LipMeasure, ...LipMeasure[]];
const captureList = allowed('list', { from: 1, to: 50 });
const schema = 'philtrum/measurement@1';
const document = z.looseObject(
  {
    schema: z.literal(schema, { error: allowed('choice', { words: schema }) }),
    ok: z.literal(true, { error: allowed('choice', { words: 'true' }) }),
    captures: z
      .array(
        z.looseObject(
          {
            expression: choice(expressions),
            measures: z.partialRecord(z.enum(measureNames), value.nullable(), { error: allowed('measures') }),
          },
          { error: allowed('object-with', { names: 'expression, measures' }) },
        ),
        { error: captureList },
      )
      .min(1, captureList)
      .max(50, captureList),
  },
  { error: allowed('measurement') },
);

export const captureFields = fields({
  id: optional(rowId),
  patientId: rowId,
  treatmentId: optional(rowId),
  followUpId: optional(rowId),
  consentId: rowId,
  kind: choice(['photo', 'video']),
  takenAt: instant,
  sameFace: choice(['yes', 'no', 'not-checked']),
  document,
});
export type NewCapture = z.input<typeof captureFields>;

/** A capture with its document opened. */
export interface CaptureTaken extends Omit<CaptureRow, 'documentSealed'> {
  readonly document: unknown;
}

/** Keeps what was measured in a photograph or video: the measures and the lips' outline, never the picture or the face. */
export function addCapture(context: Context, input: NewCapture): Promise<Answer<{ id: string }>> {
  return change(context, async (work) => {
    const { trx, ports, log } = work;
    const { id: given, document: measured, ...capture } = read(captureFields, input);
    const json = JSON.stringify(withoutFace(measured));
    if (json.length > longestDocument) {
      refuse({
        reason: 'too-large',
        path: 'document',
        code: 'long-document',
        allowed: { code: 'json-length', places: { most: longestDocument } },
      });
    }
    const treatmentId = await treatmentOfCapture(work, capture);
    if (given !== null && (await wasCaptureRemoved(trx, given))) refuseRemoved('removed-capture');
    const id = given ?? ports.newId();
    const seal = await patientSeal(trx, ports, capture.patientId);
    const documentSealed = await seal.seal(json, `${capturePlace}:${id}`);
    const written = await trx
      .insertInto('capture')
      .values({ id, ...capture, treatmentId, documentSealed })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (written === undefined) return keptBefore(work, { id, ...capture });
    const rows = measureRows(id, measured);
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      await trx
        .insertInto('captureMeasure')
        .values(rows.slice(at, at + rowsAtOnce))
        .execute();
    }
    await log('capture.kept', 'capture', id, { measures: rows.length });
    return { id };
  });
}

/** The capture that was sent before under this number; one of another patient or visit is not this one. */
async function keptBefore(
  { trx }: Work,
  { id, patientId, followUpId }: Pick<CaptureRow, 'id' | 'patientId' | 'followUpId'>,
): Promise<{ id: string }> {
  const before = await trx
    .selectFrom('capture')
    .select(['patientId', 'followUpId'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (before?.patientId !== patientId) refuseMissing('id', 'no-capture-of-patient');
  if (before.followUpId !== followUpId) refuseMissing('id', 'no-capture-of-visit');
  return { id };
}

function measureRows(captureId: string, { captures }: z.output<typeof document>): CaptureMeasureRow[] {
  return captures.flatMap(({ expression, measures }, i) =>
    Object.entries(measures).flatMap(([measure, found]) => {
      if (found === null || found === undefined) return [];
      const { value, lo95, hi95, unit } = found;
      return [{ captureId, number: i + 1, expression, measure, unit, value, lo95, hi95 }];
    }),
  );
}

/** Captures of a patient with their documents opened, oldest first. */
export async function capturesOf({ db, ports }: Context, patientId: string): Promise<CaptureTaken[]> {
  const rows = await db
    .selectFrom('capture')
    .selectAll()
    .where('patientId', '=', patientId)
    .orderBy('takenAt')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const seal = await patientSeal(db, ports, patientId);
  return Promise.all(
    rows.map(async ({ documentSealed, ...row }) => ({
      ...row,
      document: JSON.parse(await seal.open(documentSealed, `${capturePlace}:${row.id}`)),
    })),
  );
}
