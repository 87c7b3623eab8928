import { words } from '../reader.ts';
import { type ParsedMeasurement, parseMeasurement } from './parse-measurement.ts';
import { readDocument } from './read-document.ts';

/**
 * The measurement in a file, or the first field that cannot be accepted, with the file's name.
 * @throws WrongUsage when the file cannot be read
 */
export function readMeasurement(file: string): ParsedMeasurement {
  const parsed = parseMeasurement(readDocument(file, words('cli.read.as.measurement')));
  return parsed.ok ? parsed : { ...parsed, detail: `${file}: ${parsed.detail}` };
}
