// Checks what keeps the code small and easy to find: sizes of files, functions and folders, doors, names.
// `node scripts/sizes.mjs [folder]` checks another checkout.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
const limits = { fileLines: 400, functionLines: 60, parameters: 5, folderFiles: 14 };
const roots = ['src', 'scripts', 'test', 'bin', 'examples', 'bench'];
const exempt = /\.data\.ts$|\.d\.ts$|^src\/numerics\/kernel\/assembly\/|^test\/fixtures\//;
/** Folders that nobody imports have no door; their first file says what they are about. */
const firstFile = { cli: 'main.ts', web: 'main.tsx' };

const { folders } = JSON.parse(readFileSync(join(root, 'architecture.json'), 'utf8'));
const domain = new Set(folders.filter(({ group }) => group !== 'shells').map(({ folder }) => folder));

const complaints = [];
const files = roots.flatMap(codeFiles);
for (const file of files) checkFile(file);
checkFolders();
checkDoors();
if (files.length === 0) complaints.push('no file was looked at');

for (const complaint of complaints) console.error(complaint);
if (complaints.length === 0) console.log(`sizes: ${files.length} files within limits`);
else process.exitCode = 1;

function codeFiles(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path) && !exempt.test(path));
}

function checkFile(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines = text.split('\n').length - 1;
  if (lines > limits.fileLines) complaints.push(`${file}: ${lines} lines, at most ${limits.fileLines}: split it`);
  const folder = file.startsWith('src/') ? file.split('/')[1] : null;
  visit(source, { file, source, pure: domain.has(folder) && !file.endsWith('.test.ts') });
}

function visit(node, context) {
  if (ts.isFunctionLike(node) && node.body) checkFunction(node, context);
  if (ts.isExportDeclaration(node)) checkExport(node, context);
  if (context.pure && isMathRandom(node)) {
    complain(node, context, 'Math.random: draw from a stream keyed by (seed, draw, purpose) instead');
  }
  ts.forEachChild(node, (child) => visit(child, context));
}

function checkFunction(node, context) {
  const name = nameOf(node);
  const lines = lineOf(node.end, context) - lineOf(node.getStart(), context) + 1;
  if (lines > limits.functionLines && !isTestSuite(node)) {
    complain(node, context, `${name} has ${lines} lines, at most ${limits.functionLines}`);
  }
  if (node.parameters.length > limits.parameters) {
    complain(
      node,
      context,
      `${name} takes ${node.parameters.length} parameters, at most ${limits.parameters}: name them in one object`,
    );
  }
}

/** `describe('…', () => { … })` groups tests; it is a heading, not a function. */
function isTestSuite(node) {
  const call = node.parent;
  return ts.isCallExpression(call) && /^describe\b/.test(call.expression.getText());
}

function checkExport(node, context) {
  const all = node.exportClause === undefined || ts.isNamespaceExport(node.exportClause);
  const from = node.moduleSpecifier?.text;
  if (all && from !== undefined && /^(?:#|\.\.\/)/.test(from))
    complain(node, context, `export * from '${from}': name what is exported`);
}

function isMathRandom(node) {
  return ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random';
}

function nameOf(node) {
  const named = node.name ?? node.parent?.name;
  return named === undefined ? 'a function' : named.getText();
}

function lineOf(position, { source }) {
  return source.getLineAndCharacterOfPosition(position).line;
}

function complain(node, context, sentence) {
  complaints.push(`${context.file}:${lineOf(node.getStart(), context) + 1}: ${sentence}`);
}

function checkFolders() {
  const counts = new Map();
  for (const file of files) {
    const folder = dirname(file);
    if (!/\.(?:test|fixture)\.tsx?$/.test(file)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  for (const [folder, count] of counts) {
    if (basename(folder) === 'utils') complaints.push(`${folder}: no utils folder; name the thing`);
    if (count > limits.folderFiles)
      complaints.push(`${folder}: ${count} files, at most ${limits.folderFiles}: split it by topic`);
  }
}

function checkDoors() {
  const known = new Set(folders.map(({ folder }) => folder));
  const present = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of present) {
    if (!known.has(name)) complaints.push(`src/${name}: has no row in architecture.json`);
    const door = `src/${name}/${firstFile[name] ?? 'index.ts'}`;
    if (!existsSync(join(root, door))) complaints.push(`${door}: missing; it says what the folder answers and exports`);
    else if (!/^\s*\/\*\*(?:(?!\*\/)[\s\S])*@module/.test(readFileSync(join(root, door), 'utf8'))) {
      complaints.push(`${door}: must open with a comment of one or two sentences, marked @module`);
    }
  }
}
