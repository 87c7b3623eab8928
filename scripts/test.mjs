// `npm test`: the same checks and tests on every machine. Runs types, lint and direction, then every test project but
// the long sweeps of `stress`, each to its end whatever came before, and closes with one line: N passed, N failed.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'artefacts', 'tests');
const checks = ['types', 'lint', 'direction'];
const first = ['unit', 'verification'];
/** Takes one file after the other and so one of two cores; the other is for the projects beside it. */
const oneCore = 'registry';
const besideIt = ['validation', 'architecture', 'reading', 'examples', 'commands'];
const last = ['e2e'];
/** Projects that the house cannot be without: no test found in them is a failure. */
const indispensable = ['unit', 'architecture'];

const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];

function record(name, started, { passed, failed, skipped = 0, note = '' }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  summary.push(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed, ${seconds} s${note}`);
}

async function runCheck(name) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const exitCode = await run('npm', ['run', '--silent', name]);
  record(name, started, exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

async function runProject(name, { beside = false } = {}) {
  if (!beside) console.log(`\n── ${name}`);
  const started = Date.now();
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const wanted = [vitest, 'run', '--project', name, '--passWithNoTests', ...reporters];
  const exitCode = await run(process.execPath, wanted, beside ? `── ${name}` : undefined);
  record(name, started, countTests(name, file, exitCode));
}

/** What a project's run amounts to: its tests, its files that could not be loaded, its crashes and its absence. */
function countTests(name, file, exitCode) {
  const report = readReport(file);
  if (report === null) return { passed: 0, failed: 1, note: `, crashed with exit code ${exitCode}` };
  const broken = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  }).length;
  const counted = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  if (counted.passed + counted.failed === 0 && indispensable.includes(name)) {
    return { ...counted, failed: 1, note: ', no test was found' };
  }
  if (counted.failed === 0 && exitCode !== 0) return { ...counted, failed: 1, note: ', an error outside of the tests' };
  return counted;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Runs a command. With a title its words are held back until it has ended, so that they do not mix with another's. */
function run(command, args, title) {
  return new Promise((resolve) => {
    const shown = title === undefined ? 'inherit' : 'pipe';
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', shown, shown] });
    const held = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => held.push(chunk));
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => {
      if (title !== undefined) console.log(`\n${title}\n${Buffer.concat(held)}`);
      resolve(code ?? 1);
    });
  });
}

mkdirSync(results, { recursive: true });
for (const name of checks) await runCheck(name);
for (const name of first) await runProject(name);
const meanwhile = runProject(oneCore, { beside: true });
for (const name of besideIt) await runProject(name);
await meanwhile;
for (const name of last) await runProject(name);

console.log(`\n${summary.join('\n')}`);
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
