import { z } from 'zod';
import { bytesOf, type DrawsHead, type KeptDraws } from '#forecast';
import { noteEvent } from '../audit/note-event.ts';
import { allowed } from '../door/allowed.ts';
import { fields, list, number, optional, text, whole } from '../door/fields.ts';
import { refuseField } from '../door/refusal.ts';
import { patientSeal, patientSeals } from '../sealing/patient-keys.ts';
import type { Context, Work } from '../work.ts';
import { lastForecasts } from './records.ts';

const markWords = allowed('mark');
const mark = z.string({ error: markWords }).regex(/^[0-9a-f]{8}$/, markWords);
const quantile = number(-1e9, 1e9, '');
const learntPrior = fields({ p05: quantile, median: quantile, p95: quantile });
/** Room for 1024 draws of 130 numbers. */
const mostLetters = 710_000;
const valuesWords = allowed('base64', { most: mostLetters });
const schema = 'philtrum/forecast-draws@1';

/** The draws behind a forecast, as they come in. */
export const forecastDrawsFields = fields({
  schema: z.literal(schema, { error: allowed('choice', { words: schema }) }),
  seed: whole(0, 4_294_967_295),
  count: whole(32, 1024),
  model: mark,
  inputs: list(text(60), 1, 400),
  placesMark: mark,
  learnt: optional(
    fields({
      version: whole(1, 1_000_000),
      mark,
      priors: z.record(text(60), learntPrior, { error: allowed('priors') }),
    }),
  ),
  outcomes: list(fields({ name: text(100), week: number(0, 52, 'weeks') }), 0, 100),
  events: list(text(60), 0, 60),
  values: z.string({ error: valuesWords }).max(mostLetters, valuesWords),
});

const place = (forecastId: string): string => `forecast_draws.content_sealed:${forecastId}`;
const lineEnd = 10;

/** Keeps the draws behind a forecast: a line of JSON that says what they are, then their numbers, sealed together. */
export async function writeDraws(
  { trx, ports }: Work,
  of: { readonly forecastId: string; readonly patientId: string },
  draws: KeptDraws,
): Promise<void> {
  const { values: _, ...head } = draws;
  const bytes = bytesOf(draws);
  if (!(bytes instanceof Uint8Array)) refuseField('drawsKept.values', { code: 'draws-otherwise', allowed: bytes });
  const line = ports.utf8.encode(`${JSON.stringify(head)}\n`);
  const content = new Uint8Array(line.length + bytes.length);
  content.set(line);
  content.set(bytes, line.length);
  const seal = await patientSeal(trx, ports, of.patientId);
  const contentSealed = await seal.sealBytes(content, place(of.forecastId));
  await trx
    .insertInto('forecastDraws')
    .values({ forecastId: of.forecastId, draws: draws.count, bytes: bytes.length, contentSealed })
    .execute();
}

/** The draws behind the last forecast of a treatment. */
export interface DrawsBehind {
  readonly treatmentId: string;
  readonly head: DrawsHead;
  /** packed as `KeptDraws` says */
  readonly bytes: Uint8Array;
}

/**
 * Opens the draws behind the last forecast of every treatment whose patient agrees, today, to be counted, one after the other:
 * together they are large. That they are opened is entered in the log.
 */
export async function* drawsBehind(context: Context): AsyncGenerator<DrawsBehind> {
  const { db, ports } = context;
  const kept = await db
    .selectFrom(lastForecasts(db))
    .innerJoin('forecastDraws', 'forecastDraws.forecastId', 'last.id')
    .select(['forecastId', 'last.treatmentId', 'last.patientId'])
    .orderBy('last.treatmentId')
    .execute();
  await noteEvent(context, 'draws.opened', { forecasts: kept.length });
  const seals = await patientSeals(
    db,
    ports,
    kept.map(({ patientId }) => patientId),
  );
  for (const { forecastId, treatmentId, patientId } of kept) {
    const row = await db
      .selectFrom('forecastDraws')
      .select('contentSealed')
      .where('forecastId', '=', forecastId)
      .executeTakeFirst();
    const seal = seals.get(patientId);
    // who was removed since the reading began has none
    if (row === undefined || seal === undefined) continue;
    const content = await seal.openBytes(Uint8Array.from(row.contentSealed), place(forecastId));
    const end = content.indexOf(lineEnd);
    const head = JSON.parse(ports.utf8.decode(content.slice(0, end))) as DrawsHead;
    yield { treatmentId: treatmentId ?? '', head, bytes: content.subarray(end + 1) };
  }
}
