// Makes a checkout ready to run: installs what package-lock.json lists and builds what is missing or out of date.
// `npm start` and `npm test` call it first. It runs on plain Node 20 with nothing installed, and costs a fraction of a
// second when there is nothing to do. With --test it also unpacks the browser that the end-to-end tests drive, and
// installs the video decoder where that is a matter of one command.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentNode, NODE_NEEDED } from '../bin/current-node.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = (path) => join(root, path);

const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.philtrum-lock';
const BUILT = '.cache/built.json';
const isForTests = /\.(?:test|fixture)\.tsx?$/;

/** What is built, in this order: from which files, into which, by which script. */
const builds = [
  {
    name: 'kernel',
    doing: 'Compiling the numerical kernels',
    script: ['scripts/build-kernel.mjs', '--force'],
    inputs: [LOCK, 'scripts/build-kernel.mjs', 'src/numerics/kernel/assembly'],
    outputs: ['build/kernel.wasm'],
  },
  {
    name: 'face-model',
    doing: 'Fetching the face landmark networks',
    script: ['scripts/face-model.mjs'],
    inputs: ['scripts/face-model.mjs'],
    outputs: ['build/face-model/facemesh-attention-pinto.bin'],
  },
  {
    name: 'registry',
    doing: 'Preparing an empty registry',
    script: ['scripts/registry-template.mjs'],
    inputs: [LOCK, 'scripts/registry-template.mjs', 'src/store/template.ts', 'src/registry/migrations'],
    outputs: ['build/registry-template.tar.gz'],
  },
  {
    name: 'studio',
    doing: 'Building the studio',
    script: ['node_modules/vite/bin/vite.js', 'build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn'],
    needs: 'src/web/vite.config.ts',
    inputs: [LOCK, 'package.json', 'src', 'build'],
    except: ['src/cli', 'src/server', 'src/store', 'build/registry-template.tar.gz'],
    outputs: ['dist/web/index.html'],
  },
];

/** A step that did not work; its message says what to do. */
class SetupFailure extends Error {}

async function setUp(forTests) {
  if (currentNode(root) === null && !canCarryNode()) throw new SetupFailure(NODE_NEEDED);
  await install();
  const node = currentNode(root);
  if (node === null) throw new SetupFailure(NODE_NEEDED);
  for (const build of builds) await buildIfStale(node, build);
  if (!forTests) return;
  await prepareBrowser(node);
  await prepareDecoder();
}

/** Whether npm can install a Node of its own beside our dependencies on this system. */
function canCarryNode() {
  return process.platform === 'linux' && process.arch === 'x64';
}

async function install() {
  const wanted = fingerprint([LOCK]);
  if (readText(INSTALLED) === wanted) return;
  if (!matchesLock()) {
    await run({
      doing: existsSync(at('node_modules'))
        ? 'Updating the dependencies'
        : 'Installing the dependencies (about a minute)',
      command: npmCommand(),
      args: ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'],
      remedy: 'Check the network connection and the free disk space, then run the command again.',
    });
  }
  writeFileSync(at(INSTALLED), wanted);
}

/** Whether node_modules already holds what the lock file lists, for example after a plain `npm ci`. */
function matchesLock() {
  const hidden = readText('node_modules/.package-lock.json');
  if (hidden === null) return false;
  const installed = JSON.parse(hidden).packages;
  const listed = Object.entries(JSON.parse(readText(LOCK)).packages);
  return listed.every(([path, { version, optional }]) => {
    return path === '' || installed[path]?.version === version || (optional === true && installed[path] === undefined);
  });
}

/** npm itself, run by the Node that runs it now and never by the one inside node_modules, which it may replace. */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm?.endsWith('.js') && node && !node.startsWith(at('node_modules'))) return [node, npm];
  return process.platform === 'win32' ? ['npm.cmd'] : ['npm'];
}

async function buildIfStale(node, build) {
  if (!existsSync(at(build.needs ?? build.script[0]))) return;
  const wanted = fingerprint(build.inputs, build.except);
  const built = JSON.parse(readText(BUILT) ?? '{}');
  if (built[build.name] === wanted && build.outputs.every((path) => existsSync(at(path)))) return;
  await run({
    doing: build.doing,
    command: [node],
    args: build.script,
    remedy: 'If the sources are as they were published, delete node_modules and .cache and run the command again.',
  });
  mkdirSync(dirname(at(BUILT)), { recursive: true });
  writeFileSync(at(BUILT), JSON.stringify({ ...built, [build.name]: wanted }, null, 2));
}

async function prepareBrowser(node) {
  const script = 'test/e2e/prepare-browser.ts';
  if (!existsSync(at(script))) return;
  await run({
    doing: 'Preparing the browser for the tests',
    quietUnder: 2,
    command: [node],
    args: [script],
    remedy: 'Install Chromium with the system package manager, or delete .cache and run the command again.',
  });
}

/** The tests decode videos with the ffmpeg of the system; a bare Debian machine gets it when we may install there. */
async function prepareDecoder() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const isThere = (program) => folders.some((folder) => existsSync(join(folder, program)));
  if (isThere('ffmpeg') && isThere('ffprobe')) return;
  const canInstall = process.getuid?.() === 0 && isThere('apt-get');
  try {
    if (!canInstall) throw new SetupFailure('');
    const remedy = 'Install ffmpeg with the system package manager.';
    const doing = 'Installing ffmpeg for the tests of videos';
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
    await run({ doing, command, args: ['update', '-q'], remedy });
    const args = ['install', '-y', '-q', '--no-install-recommends', 'ffmpeg'];
    await run({ doing, command, args, remedy });
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    process.stderr.write(
      `${error.message}ffmpeg is not installed and cannot be installed from here, so videos are not tested. Install it (Debian, Ubuntu: apt-get install ffmpeg) and run the tests again.\n`,
    );
  }
}

/** One number for the names and contents of files; tests do not count, they are never built. */
function fingerprint(paths, except = []) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path, except);
  return hash.digest('hex');
}

function addTo(hash, path, except) {
  const stats = statSync(at(path), { throwIfNoEntry: false });
  if (stats === undefined || isForTests.test(path) || except.includes(path)) return;
  if (stats.isDirectory()) for (const name of readdirSync(at(path)).sort()) addTo(hash, `${path}/${name}`, except);
  else hash.update(`${path}\0${stats.size}\0`).update(readFileSync(at(path)));
}

function readText(path) {
  return existsSync(at(path)) ? readFileSync(at(path), 'utf8') : null;
}

/** Runs one step to its end, with a line that says what happens; its own output is shown only when it fails. */
function run({ doing, command, args, remedy, quietUnder = 0 }) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const announce = setTimeout(() => process.stderr.write(`${doing} …\n`), quietUnder * 1000);
  const output = [];
  const child = spawn(command[0], [...command.slice(1), ...args], { cwd: root, env: plainEnvironment() });
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new SetupFailure(`${lastLines(output)}${doing} failed (${why}). ${remedy}`));
    child.on('error', (error) => fail(error.message));
    child.on('close', (code, signal) => {
      clearTimeout(announce);
      if (code !== 0) return fail(signal ?? `exit code ${code}`);
      if (seconds() >= quietUnder && seconds() > 0) process.stderr.write(`  done in ${seconds()} s\n`);
      resolve();
    });
  });
}

/** The environment without our own node_modules on the path and without what npm says about the running script. */
function plainEnvironment() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(at('node_modules')));
  const env = { ...process.env, PATH: path.join(delimiter) };
  delete env.NODE_ENV;
  return env;
}

function lastLines(output) {
  const text = Buffer.concat(output).toString('utf8').trim();
  return text === '' ? '' : `${text.split('\n').slice(-30).join('\n')}\n\n`;
}

try {
  await setUp(process.argv.includes('--test'));
} catch (error) {
  if (!(error instanceof SetupFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
