#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentNode, isCurrent, NODE_NEEDED } from './current-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs this launcher again on another Node, and passes on its arguments, signals and exit code. */
function runOn(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of passedOn) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => refuse(`Node could not be started at ${node}: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? code : 128 + constants.signals[signal];
  });
}

/** Keeps what Node makes of our sources beside them, also for worker threads; without a place to write, nothing is kept. */
function keepCompiled() {
  const { directory } = module.enableCompileCache(process.env.NODE_COMPILE_CACHE ?? join(root, '.cache', 'compiled'));
  if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= join(root, '.cache', 'compiled');
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

if (!existsSync(join(root, 'node_modules', 'commander', 'package.json'))) {
  refuse(`Philtrum's dependencies are not installed yet: run "npm start" once (or "npm ci") in ${root}`);
} else if (isCurrent(process.version)) {
  keepCompiled();
  const { main } = await import('../src/cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = currentNode(root);
  if (node === null) refuse(NODE_NEEDED);
  else runOn(node);
}
