// The direction rules, made from architecture.json: which folder may import which, and only through its door.
import { readFileSync } from 'node:fs';

const { folders } = JSON.parse(readFileSync(new URL('architecture.json', import.meta.url), 'utf8'));
const domain = folders.filter(({ group }) => group !== 'shells');

/** The folders of a row; "*" means every folder that is not a shell, and a shell must be named. */
function allowed(row) {
  return row.imports.flatMap((name) => (name === '*' ? domain.map(({ folder }) => folder) : [name]));
}

const oneOf = (names) => `(?:${names.join('|')})`;

function directionRule(row) {
  const doors = allowed(row).map((folder) => `^src/${folder}/index\\.tsx?$`);
  return {
    name: `direction-${row.folder}`,
    comment:
      `${row.folder} may import ${row.imports.length === 0 ? 'no other folder' : allowed(row).join(', ')}` +
      ', through index.ts only (architecture.json)',
    severity: 'error',
    from: { path: `^src/${row.folder}/` },
    to: { path: '^src/', pathNot: [`^src/${row.folder}/`, ...doors] },
  };
}

/** A row may name packages that touch neither Node nor the page. */
function pureRule(row) {
  const packages = (row.packages ?? []).map((name) => `(?:^|/)node_modules/${name}/`);
  return {
    name: `pure-${row.folder}`,
    comment: `${row.folder} is handed what it needs by the shells: no node: modules, no packages`,
    severity: 'error',
    from: { path: `^src/${row.folder}/`, pathNot: '\\.(?:test|fixture)\\.tsx?$' },
    to: {
      dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
      ...(packages.length === 0 ? {} : { pathNot: packages }),
    },
  };
}

const everywhere = [
  {
    name: 'no-circle',
    comment: 'files that import each other cannot be understood one at a time',
    severity: 'error',
    from: { path: '^src/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'resolves',
    comment: 'what is imported must exist',
    severity: 'error',
    from: { path: '^src/' },
    to: { couldNotResolve: true },
  },
  {
    name: 'known-folder',
    comment: 'every folder of src has a row in architecture.json',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/${oneOf(folders.map(({ folder }) => folder))}/` },
    to: {},
  },
  {
    name: 'product-does-not-import-tests',
    comment: 'tests, scripts, examples and benchmarks import the product, never the reverse',
    severity: 'error',
    from: { path: '^src/', pathNot: '\\.(?:test|fixture)\\.tsx?$' },
    to: { path: ['^(?:test|scripts|examples|bench)/', '\\.(?:test|fixture)\\.tsx?$'] },
  },
];

export default {
  forbidden: [...folders.map(directionRule), ...domain.map(pureRule), ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/numerics/kernel/assembly/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.web.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
