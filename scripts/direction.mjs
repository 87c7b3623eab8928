// Checks who imports whom in src against architecture.json, and that the check itself has not gone blind.
// `node scripts/direction.mjs [folder]` checks another checkout, for example a copy with a planted violation.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const here = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = resolve(process.argv[2] ?? here);
process.chdir(root);

const NOT_CRUISED = /^src\/numerics\/kernel\/assembly\//;
const SOURCE = /\.tsx?$/;

const { default: config } = await import(pathToFileURL(join(root, '.dependency-cruiser.mjs')).href);
const { tsConfig, ...options } = config.options;
const ruleSet = { forbidden: config.forbidden };
const { output } = await cruise(['src'], { ...options, ruleSet, validate: true }, options.enhancedResolveOptions, {
  tsConfig: extractTSConfig(tsConfig.fileName),
});

const complaints = [...violations(output), ...blindSpots(output)];
for (const complaint of complaints) console.error(complaint);
const { totalCruised, totalDependenciesCruised } = output.summary;
if (complaints.length === 0)
  console.log(`direction: ${totalCruised} modules, ${totalDependenciesCruised} imports, as in architecture.json`);
else process.exitCode = 1;

function violations({ summary }) {
  return summary.violations.map(({ rule, from, to, cycle }) => {
    const path = cycle === undefined ? to : cycle.map(({ name }) => name).join(' → ');
    const comment = ruleSet.forbidden.find(({ name }) => name === rule.name)?.comment;
    return `${rule.name}: ${from} → ${path}\n  ${comment}`;
  });
}

/** Source files whose imports were not seen: a checker without a TypeScript compiler passes everything in silence. */
function blindSpots({ modules }) {
  const seen = new Map(modules.map(({ source, dependencies }) => [source, dependencies.length]));
  const files = sourceFiles('src');
  if (files.length === 0) return ['blind: no source file was found in src'];
  return files.flatMap((file) => {
    if (!seen.has(file)) return [`blind: ${file} was not looked at`];
    const imports = importedIn(file);
    return seen.get(file) >= imports ? [] : [`blind: ${file} imports ${imports} modules, ${seen.get(file)} were seen`];
  });
}

function sourceFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => SOURCE.test(path) && !path.endsWith('.d.ts') && !NOT_CRUISED.test(path))
    .sort();
}

/** How many different modules a file imports from, counted without a compiler. */
function importedIn(file) {
  const statements = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;'"`]*?\bfrom\s+'([^']+)';/gm);
  return new Set([...statements].map(([, module]) => module)).size;
}
