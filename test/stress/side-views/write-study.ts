// Draws heads from the side, reads and scores them, and writes their table into a page:
// node test/stress/side-views/write-study.ts FOLDER [PAGE] keeps what was read in FOLDER, so that a stopped run goes on,
// prints the scores and replaces the table of PAGE.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFaceNetworks } from '../../../src/cli/input/node-face-networks.ts';
import { bearded, type LookedSide, lookFromTheSide, people } from './look.ts';
import { scoreSides } from './score.ts';

const [folder, page] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name a folder for what is read.');
mkdirSync(folder, { recursive: true });
const networks = await nodeFaceNetworks();
const looked: LookedSide[] = [];

for (const name of [...people, ...bearded]) {
  const path = join(folder, `${name}.json`);
  if (!existsSync(path)) writeFileSync(path, JSON.stringify(await lookFromTheSide(name, networks)));
  looked.push(...JSON.parse(readFileSync(path, 'utf8')));
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const rows = scoreSides(looked).map(({ quantity, found, goal }) => line([quantity, found, goal]));
const table = [line(['quantity', 'found', 'goal']), line(['---', '---', '---']), ...rows, ''].join('\n');
console.log(table);
if (page !== undefined) {
  const marked = /(<!-- side views -->\n)[\s\S]*(<!-- end of side views -->)/;
  writeFileSync(page, readFileSync(page, 'utf8').replace(marked, `$1${table}$2`));
}
