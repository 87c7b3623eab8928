import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const source = join(import.meta.dirname, '../../src');

/** A module that another needs when it starts: its file, and the names taken from it (null: all of it). */
interface Needed {
  readonly file: string;
  readonly names: readonly string[] | null;
}

/**
 * Files of `src` that a file needs when it starts: itself, and all that it and they import with values, not `import()`.
 * Of a door only the files behind the imported names are followed.
 */
export function filesNeededBy(root: string): string[] {
  const seen = new Set<string>();
  const waiting: Needed[] = [{ file: root, names: null }];
  for (let needed = waiting.pop(); needed !== undefined; needed = waiting.pop()) {
    const { file, names } = needed;
    if (names !== null && file.endsWith('/index.ts')) {
      waiting.push(...behindDoor(file, names));
      continue;
    }
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...importsOf(file));
  }
  return [...seen].sort();
}

function importsOf(file: string): Needed[] {
  return statementsOf(file).flatMap((statement) => {
    if (ts.isImportDeclaration(statement)) {
      const clause = statement.importClause;
      if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
      const bindings = clause?.namedBindings;
      const elements = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : null;
      const names = elements?.filter(({ isTypeOnly }) => !isTypeOnly).map((one) => (one.propertyName ?? one.name).text);
      if (names?.length === 0) return [];
      return resolved(file, statement.moduleSpecifier, names ?? null);
    }
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly || statement.moduleSpecifier === undefined)
      return [];
    return resolved(file, statement.moduleSpecifier, null);
  });
}

/** Files from which a door hands out these names. */
function behindDoor(door: string, names: readonly string[]): Needed[] {
  return statementsOf(door).flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) return [];
    const clause = statement.exportClause;
    const handed =
      clause !== undefined && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : names;
    const taken = handed.filter((name) => names.includes(name));
    return taken.length === 0 ? [] : resolved(door, statement.moduleSpecifier, taken);
  });
}

function statementsOf(file: string): readonly ts.Statement[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false, kind).statements;
}

function resolved(from: string, specifier: ts.Expression, names: readonly string[] | null): Needed[] {
  if (!ts.isStringLiteral(specifier)) return [];
  const { text } = specifier;
  if (text.startsWith('#')) return [{ file: join(source, text.slice(1), 'index.ts'), names: names ?? [] }];
  if (!text.startsWith('.')) return [];
  const file = join(dirname(from), text);
  return /\.tsx?$/.test(file) && existsSync(file) ? [{ file, names }] : [];
}
