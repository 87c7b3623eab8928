import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { type ParsedCohort, parseCohort } from '#cohort';
import { readDocument } from '../../input/read-document.ts';
import { readPlan } from '../../input/read-plan.ts';
import { words } from '../../reader.ts';
import { WrongUsage } from '../../wrong-usage.ts';
import { readYaml } from './read-yaml.ts';

/**
 * Reads a specification and everything that it names; files are looked for beside it.
 * @throws WrongUsage when a file cannot be read
 */
export function readCohort(path: string): ParsedCohort {
  const beside = (file: string) => (isAbsolute(file) ? file : join(dirname(path), file));
  return parseCohort(readYaml(readText(path), path), {
    plan: (name) => readPlan(name.endsWith('.json') ? beside(name) : name),
    faces: (file) => readDocument(beside(file), words('cli.read.as.faces')),
  });
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error);
    throw new WrongUsage(`${path} cannot be read as a cohort: ${why}.`);
  }
}
