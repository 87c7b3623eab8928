// `npm test`: the same checks and tests on every machine. Runs types, lint and direction, then every test project but
// the long sweeps of `stress`, each to its end whatever came before, and closes with one line: N passed, N failed.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'artefacts', 'tests');
const checks = ['types', 'lint', 'direction'];
const projects = ['unit', 'verification', 'validation', 'architecture', 'reading', 'registry', 'examples', 'e2e'];
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

async function runProject(name) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const exitCode = await run(process.execPath, [vitest, 'run', '--project', name, '--passWithNoTests', ...reporters]);
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

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

mkdirSync(results, { recursive: true });
for (const name of checks) await runCheck(name);
for (const name of projects) await runProject(name);

console.log(`\n${summary.join('\n')}`);
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
