import type { Kysely } from 'kysely';
import type { Ports } from '../ports.ts';
import type { Tables } from '../schema/tables.ts';
import { sealBytes, unsealBytes } from '../sealing/seal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Length of a piece before it is sealed [bytes]: a clip is never sealed, read or sent in one block. */
const partBytes = 1_048_576;

/** Which file the pieces belong to. */
export interface PartsOf {
  readonly takeId: string;
  readonly key: Bytes;
  readonly parts: number;
}

/** How many pieces a file of so many bytes has. */
export function partsOf(bytes: number): number {
  return Math.ceil(bytes / partBytes);
}

/** A piece opens only in its place, in its file, and in a file of so many pieces: none can be left out or exchanged. */
function bound({ takeId, parts }: PartsOf, number: number): string {
  return `take_part.content_sealed:${takeId}:${number}/${parts}`;
}

/** Seals a file piece by piece and writes the pieces. */
export async function writeParts(db: Kysely<Tables>, ports: Ports, of: PartsOf, content: Bytes): Promise<void> {
  for (let number = 1; number <= of.parts; number++) {
    const piece = content.slice((number - 1) * partBytes, number * partBytes);
    const contentSealed = await sealBytes(ports, of.key, piece, bound(of, number));
    await db.insertInto('takePart').values({ takeId: of.takeId, number, contentSealed }).execute();
  }
}

/** Reads and opens a file piece by piece. @throws Error when a piece is missing or is not the one that was written */
export async function* readParts(db: Kysely<Tables>, ports: Ports, of: PartsOf): AsyncGenerator<Bytes> {
  for (let number = 1; number <= of.parts; number++) {
    const row = await db
      .selectFrom('takePart')
      .select('contentSealed')
      .where('takeId', '=', of.takeId)
      .where('number', '=', number)
      .executeTakeFirst();
    if (row === undefined) throw new Error(`Piece ${number} of take ${of.takeId} is missing.`);
    yield await unsealBytes(ports, of.key, Uint8Array.from(row.contentSealed), bound(of, number));
  }
}
