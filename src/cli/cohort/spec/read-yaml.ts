import { parseAllDocuments } from 'yaml';
import { WrongUsage } from '../../wrong-usage.ts';

/**
 * Reads one document of YAML 1.2, or JSON, which is YAML too.
 * @throws WrongUsage naming the file, and the line where the text breaks the grammar
 */
export function readYaml(text: string, file: string): unknown {
  const documents = parseAllDocuments(text, { prettyErrors: true, uniqueKeys: true });
  if ('empty' in documents || documents.length === 0) throw new WrongUsage(`${file} is empty.`);
  if (documents.length > 1) throw new WrongUsage(`${file} holds ${documents.length} documents; it must hold one.`);
  const [document] = documents;
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) throw new WrongUsage(`${file} cannot be read as YAML: ${fault.message.split('\n')[0]}`);
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new WrongUsage(`${file} cannot be read as YAML: ${error instanceof Error ? error.message : error}`);
  }
}
