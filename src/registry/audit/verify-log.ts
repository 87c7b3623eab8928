import type { Kysely } from 'kysely';
import type { Ports } from '../ports.ts';
import type { Tables } from '../schema/tables.ts';
import { toHex } from '../sealing/hex.ts';

/** Whether the log is whole, and the hash to note elsewhere: only a note tells that its end was cut off. */
export type LogCheck =
  | { readonly ok: true; readonly entries: number; readonly head: string }
  | { readonly ok: false; readonly reason: 'log-broken'; readonly seq: number; readonly detail: string };

const noHash = '0'.repeat(64);

/** Computes every hash of the log again, from the first entry to the last. */
export async function verifyLog(db: Kysely<Tables>, ports: Ports): Promise<LogCheck> {
  const entries = await db.selectFrom('auditLog').selectAll().orderBy('seq').execute();
  let head = noHash;
  for (const [i, entry] of entries.entries()) {
    const { seq, at, actor, action, subjectTable, subjectId, detail } = entry;
    const parts = [String(seq), at.toISOString(), actor, action, subjectTable, subjectId, detail, head];
    const said = parts.map((part) => `${ports.utf8.encode(part).length}:${part}`).join('');
    const hash = toHex(new Uint8Array(await ports.subtle.digest('SHA-256', ports.utf8.encode(said))));
    if (seq !== i + 1 || entry.previousHash !== head || entry.hash !== hash) {
      const detail = `Entry ${i + 1} of the audit log is not the one that was written; it and all after it cannot be trusted.`;
      return { ok: false, reason: 'log-broken', seq: i + 1, detail };
    }
    head = hash;
  }
  return { ok: true, entries: entries.length, head };
}
