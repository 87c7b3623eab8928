import { parseAllDocuments } from 'yaml';
import { words } from '../../reader.ts';
import { WrongUsage } from '../../wrong-usage.ts';

/**
 * Reads one document of YAML 1.2, or JSON, which is YAML too.
 * @throws WrongUsage naming the file, and the line where the text breaks the grammar
 */
export function readYaml(text: string, file: string): unknown {
  const documents = parseAllDocuments(text, { prettyErrors: true, uniqueKeys: true });
  if ('empty' in documents || documents.length === 0) throw new WrongUsage(words('cohort.read.empty', { file }));
  if (documents.length > 1) throw new WrongUsage(words('cohort.read.several', { file, count: documents.length }));
  const [document] = documents;
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) throw unreadable(file, fault.message.split('\n')[0]);
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw unreadable(file, error instanceof Error ? error.message : String(error));
  }
}

function unreadable(file: string, why: string): WrongUsage {
  return new WrongUsage(words('cohort.read.yaml', { file, why }));
}
