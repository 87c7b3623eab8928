import { readFileSync } from 'node:fs';
import { WrongUsage } from '../wrong-usage.ts';

/**
 * Reads a JSON file that the user named.
 * @param what the document is, for the message
 * @throws WrongUsage when there is no such file or it is not JSON
 */
export function readDocument(path: string, what: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error);
    throw new WrongUsage(`${path} cannot be read as ${what}: ${why}.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WrongUsage(`${path} is not JSON: ${error instanceof Error ? error.message : error}.`);
  }
}
