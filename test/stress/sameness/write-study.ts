// Makes the pictures of the flags' study, compares them and writes their table into a page:
// node test/stress/sameness/write-study.ts FOLDER [PAGE] [PEOPLE] keeps what was measured in FOLDER, so that a stopped
// run goes on; PEOPLE of each part are enough for a first look.
import { readFileSync, writeFileSync } from 'node:fs';
import { nodeFaceNetworks } from '../../../src/cli/input/node-face-networks.ts';
import type { Manipulation } from './pictures.ts';
import { type Raised, raisedFlags, seenPictures } from './study.ts';

const [folder, page, perPart] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name a folder for what is measured.');
const raised = raisedFlags(
  await seenPictures(await nodeFaceNetworks(), folder, perPart === undefined ? undefined : Number(perPart)),
);

const words: Readonly<Record<Manipulation['kind'], (size: number) => string>> = {
  lens: (size) => `camera at ${size} mm instead of 420 to 480`,
  retouch: (size) => `skin around the mouth smoothed over ${size} x ${size} pixels`,
  warp: (size) => `upper lip pulled up ${size} mm by a soft brush`,
  'make-up': (size) => `lips coloured, ${Math.round(100 * size)} % of a full red`,
  mirrored: () => 'mirrored',
  light: (size) => `${size} of the light`,
  warm: (size) => `warmer light (logarithm ${size})`,
};
/** The flag that should be raised; a warp of the lips has none of its own. */
const expected: Readonly<Record<Manipulation['kind'], string>> = {
  lens: 'lens-distance-differs',
  retouch: 'edited',
  warp: 'edited',
  'make-up': 'make-up-differs',
  mirrored: 'mirrored',
  light: 'light-differs',
  warm: 'light-differs',
};
const told = [...new Set(Object.values(expected))];

function share({ pairs, flags }: Raised, flag: string): string {
  return pairs === 0 ? '-' : `${Math.round((100 * (flags[flag] ?? 0)) / pairs)} % of ${pairs}`;
}

const of = (done: Manipulation | null, part: Raised['part']) =>
  raised.find((one) => one.part === part && one.done?.kind === done?.kind && one.done?.size === done?.size)!;
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const kinds = raised.flatMap(({ done, part }) => (part === 'all' && done !== null ? [done] : []));
const table = [
  line(['done to the second picture', 'flag', 'calibration', 'held out']),
  line(['---', '---', '---', '---']),
  ...told.map((flag) =>
    line(['nothing', flag, ...(['calibration', 'held out'] as const).map((part) => share(of(null, part), flag))]),
  ),
  ...kinds.map((done) => {
    const flag = expected[done.kind];
    return line([
      words[done.kind](done.size),
      flag,
      share(of(done, 'calibration'), flag),
      share(of(done, 'held out'), flag),
    ]);
  }),
].join('\n');
console.log(table);
if (page !== undefined && page !== '-') {
  const marked = /(<!-- flags -->\n)[\s\S]*(<!-- end of flags -->)/;
  writeFileSync(page, readFileSync(page, 'utf8').replace(marked, `$1${table}\n$2`));
}
