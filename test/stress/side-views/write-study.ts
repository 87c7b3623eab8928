// Films made heads that turn to the side, measures and scores them, and writes their table into a page:
// node test/stress/side-views/write-study.ts FOLDER [PAGE] keeps what was measured in FOLDER, so that a stopped run goes
// on, prints the scores and replaces the table of PAGE.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFaceNetworks } from '../../../src/cli/input/node-face-networks.ts';
import { type TruthFace, truthFace } from '../../truth/index.ts';
import { type FilmedSide, filmSide, people, views } from './film.ts';
import { scoreSides } from './score.ts';

const [folder, page] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name a folder for what is measured.');
mkdirSync(folder, { recursive: true });
const networks = await nodeFaceNetworks();
const filmed: FilmedSide[] = [];
const faces = new Map<string, TruthFace>();

for (const view of views) {
  for (const name of people.slice(0, view.people)) {
    const path = join(folder, `${name}-${view.projection}-${view.turn}-${view.wall.replace(' ', '-')}.json`);
    if (!existsSync(path)) {
      const face = faces.get(name) ?? (await truthFace(name, networks));
      faces.set(name, face);
      writeFileSync(path, JSON.stringify(await filmSide(face, view, networks)));
    }
    filmed.push(JSON.parse(readFileSync(path, 'utf8')));
  }
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const rows = scoreSides(filmed).map(({ quantity, found, goal }) => line([quantity, found, goal]));
const table = [line(['quantity', 'found', 'goal']), line(['---', '---', '---']), ...rows, ''].join('\n');
console.log(table);
if (page !== undefined) {
  const marked = /(<!-- side views -->\n)[\s\S]*(<!-- end of side views -->)/;
  writeFileSync(page, readFileSync(page, 'utf8').replace(marked, `$1${table}$2`));
}
