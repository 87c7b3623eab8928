import { dirname, isAbsolute, join } from 'node:path';
import { type ParsedCohort, parseCohort } from '#cohort';
import { readDocument, readText } from '../../input/read-document.ts';
import { readPlan } from '../../input/read-plan.ts';
import { words } from '../../reader.ts';
import { readYaml } from './read-yaml.ts';

/**
 * Reads a specification and everything that it names; files are looked for beside it.
 * @throws WrongUsage when a file cannot be read
 */
export function readCohort(path: string): ParsedCohort {
  const beside = (file: string) => (isAbsolute(file) ? file : join(dirname(path), file));
  return parseCohort(readYaml(readText(path, words('cohort.read.spec')), path), {
    plan: (name) => readPlan(name.endsWith('.json') ? beside(name) : name),
    faces: (file) => readDocument(beside(file), words('cli.read.as.faces')),
  });
}
