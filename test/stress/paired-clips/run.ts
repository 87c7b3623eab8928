import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFaceNetworks } from '../../../src/cli/input/node-face-networks.ts';
import { truthFace } from '../../truth/index.ts';
import { type FilmedClip, filmClip, lifts, people } from './film.ts';

/** Films every person once, keeping what was measured in a folder so that a stopped run goes on where it was. */
export async function filmAll(folder: string): Promise<FilmedClip[]> {
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
  return filmed;
}
