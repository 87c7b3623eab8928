// Films, measures and scores the paired clips, and writes their table into a page:
// node test/stress/paired-clips/write-study.ts FOLDER [PAGE] keeps what was measured in FOLDER, so that a stopped run
// goes on, prints the scores as JSON and replaces the table of PAGE.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFaceNetworks } from '../../../src/cli/input/node-face-networks.ts';
import { truthFace } from '../../truth/index.ts';
import { type FilmedClip, filmClip, lifts, people } from './film.ts';
import { scorePairs, scoreParts, unchangedSpread } from './score.ts';
import { studyTable } from './study-table.ts';

const [folder, page] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name a folder for what is measured.');
mkdirSync(folder, { recursive: true });
const networks = await nodeFaceNetworks();
const filmed: FilmedClip[] = [];
for (const name of Object.values(people).flat()) {
  let face: Awaited<ReturnType<typeof truthFace>> | undefined;
  for (const [mm, clips] of lifts) {
    for (let take = 0; take < clips; take++) {
      const kept = join(folder, `${name}-${mm}-${take}.json`);
      if (!existsSync(kept)) {
        face ??= await truthFace(name, networks);
        writeFileSync(kept, JSON.stringify(await filmClip(face, networks, { mm, take })));
      }
      filmed.push(JSON.parse(readFileSync(kept, 'utf8')) as FilmedClip);
    }
  }
}
const pairs = scorePairs(filmed);
const parts = scoreParts(pairs);
const unchanged = Object.fromEntries(
  Object.entries(people).map(([part, names]) => [part, unchangedSpread(pairs, names)]),
);
console.log(JSON.stringify({ parts, unchanged }, null, 2));
if (page !== undefined) {
  const marked = /(<!-- paired clips -->\n)[\s\S]*(<!-- end of paired clips -->)/;
  writeFileSync(page, readFileSync(page, 'utf8').replace(marked, `$1${studyTable(parts, unchanged)}$2`));
}
