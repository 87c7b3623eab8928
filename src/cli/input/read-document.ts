import { readFileSync } from 'node:fs';
import { words } from '../reader.ts';
import { WrongUsage } from '../wrong-usage.ts';

/**
 * Reads a JSON file that the user named.
 * @param what the document is, for the message
 * @throws WrongUsage when there is no such file or it is not JSON
 */
export function readDocument(path: string, what: string): unknown {
  const text = readText(path, what);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WrongUsage(
      words('cli.read.notJson', { file: path, why: error instanceof Error ? error.message : String(error) }),
    );
  }
}

/**
 * Reads a text file that the user named.
 * @param what the document is, for the message
 * @throws WrongUsage when it cannot be read
 */
export function readText(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? words('cli.read.noFile') : String(error);
    throw new WrongUsage(words('cli.read.failed', { file: path, what, why }));
  }
}
