// Films synthetic clips, measures and scores them, and writes their table into a page:
// node test/stress/clip-accuracy/write-study.ts FOLDER [PAGE] keeps what was measured in FOLDER, so that a stopped run
// goes on, prints the scores and replaces the table of PAGE.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFaceNetworks } from '../../../src/cli/input/node-face-networks.ts';
import { type TruthFace, truthFace } from '../../truth/index.ts';
import { type FilmedClip, filmRest, filmSmile, people, rests } from './film.ts';
import { scoreClips } from './score.ts';

const [folder, page] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name a folder for what is measured.');
mkdirSync(folder, { recursive: true });
const networks = await nodeFaceNetworks();
const filmed: FilmedClip[] = [];

async function kept(name: string, film: () => Promise<FilmedClip>): Promise<FilmedClip> {
  const path = join(folder, `${name}.json`);
  if (!existsSync(path)) writeFileSync(path, JSON.stringify(await film()));
  const clip: FilmedClip = JSON.parse(readFileSync(path, 'utf8'));
  filmed.push(clip);
  return clip;
}

for (const name of people) {
  let face: TruthFace | undefined;
  const load = async () => {
    face ??= await truthFace(name, networks);
    return face;
  };
  let rest: FilmedClip['rest'] = null;
  for (const [mm, seed] of rests) {
    const first = rest;
    const clip = await kept(`${name}-${mm}-${seed}`, async () =>
      filmRest(await load(), networks, { mm, seed, rest: first }),
    );
    rest ??= clip.rest;
  }
  await kept(`${name}-smile`, async () => filmSmile(await load(), networks));
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const rows = scoreClips(filmed).map(({ quantity, found, goal }) => line([quantity, found, goal]));
const table = [line(['quantity', 'found', 'goal']), line(['---', '---', '---']), ...rows, ''].join('\n');
console.log(table);
if (page !== undefined) {
  const marked = /(<!-- clip accuracy -->\n)[\s\S]*(<!-- end of clip accuracy -->)/;
  writeFileSync(page, readFileSync(page, 'utf8').replace(marked, `$1${table}$2`));
}
