import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CannotRead, type FinishedCohort, readFinished } from '#cohort';
import { words } from '../../reader.ts';
import { WrongUsage } from '../../wrong-usage.ts';
import { sha256 } from '../run-identity.ts';

/**
 * Reads the folder of a finished run.
 * @throws WrongUsage when there is no such folder
 */
export function openResults(folder: string): Promise<FinishedCohort | CannotRead> {
  if (!existsSync(folder)) throw new WrongUsage(words('cohort.show.noFolder', { folder }));
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => ({ name, bytes: async () => bytesOf(join(folder, name)) }));
  return readFinished(files, {
    text: (bytes) => Buffer.from(bytes).toString('utf8'),
    digest: async (bytes) => sha256(new Uint8Array(bytes)),
  });
}

function bytesOf(path: string): ArrayBuffer {
  const content = readFileSync(path);
  return content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength);
}
