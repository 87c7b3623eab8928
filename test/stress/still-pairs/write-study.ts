// Takes, measures and scores pairs of single pictures, and writes their table into a page:
// node test/stress/still-pairs/write-study.ts FOLDER [PAGE] keeps what was measured in FOLDER, so that a stopped run goes
// on, prints scores and derived errors as JSON and replaces the table of PAGE.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LipMeasure, stillErrors } from '#measure';
import { nodeFaceNetworks } from '../../../src/cli/input/node-face-networks.ts';
import { stillNames, truthFace } from '../../truth/index.ts';
import { deriveError, isDoubtful } from './derive.ts';
import { lifts, type TakenPicture, takePicture } from './film.ts';
import { type MeasureScore, type PairedMeasure, pairedMeasures, scoreOf } from './score.ts';

const [folder, page] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name a folder for what is measured.');
mkdirSync(folder, { recursive: true });
const pairs = pairedMeasures(await taken(folder));
const measures = [...new Set(pairs.map(({ measure }) => measure))];
const rows = measures.map((measure) => {
  const mine = pairs.filter((pair) => pair.measure === measure);
  const part = (name: PairedMeasure['part']) => mine.filter((pair) => pair.part === name);
  const still = part('derive').filter(({ mm }) => mm === 0);
  return {
    measure,
    derive: scoreOf(atRest(part('derive'))),
    held: scoreOf(atRest(part('held'))),
    plain: deriveError(
      measure,
      still.filter((pair) => !isDoubtful(pair)),
    ),
    doubtful: deriveError(measure, still.filter(isDoubtful)),
  };
});
console.log(JSON.stringify(rows, null, 2));
if (page !== undefined) {
  const marked = /(<!-- still pairs -->\n)[\s\S]*(<!-- end of still pairs -->)/;
  writeFileSync(page, readFileSync(page, 'utf8').replace(marked, `$1${table()}$2`));
}

async function taken(into: string): Promise<TakenPicture[]> {
  const networks = await nodeFaceNetworks();
  const pictures: TakenPicture[] = [];
  for (const name of stillNames) {
    let face: Awaited<ReturnType<typeof truthFace>> | undefined;
    for (const [mm, count] of lifts) {
      for (let take = 0; take < count; take++) {
        const kept = join(into, `${name}-${mm}-${take}.json`);
        if (!existsSync(kept)) {
          face ??= await truthFace(name, networks);
          writeFileSync(kept, JSON.stringify(await takePicture(face, networks, { mm, take })));
        }
        pictures.push(JSON.parse(readFileSync(kept, 'utf8')) as TakenPicture);
      }
    }
  }
  return pictures;
}

/** Nobody smiles twice alike, which these smiles do: their intervals are wider than what is seen here. */
function atRest(of: readonly PairedMeasure[]): PairedMeasure[] {
  return of.filter(({ captures: [{ expression }] }) => expression === 'rest');
}

function table(): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cells = (score: MeasureScore | null) =>
    score === null
      ? ['-', '-', '-', '-']
      : [
          `${score.pairs} of ${score.people}`,
          score.rms.toFixed(2),
          `${Math.round(100 * score.coverage)} %`,
          score.medianLimit.toFixed(2),
        ];
  const inUse = (measure: LipMeasure) => {
    const { plain, doubtful } = stillErrors[measure];
    return `${plain.value} / ${doubtful.value}`;
  };
  const head = ['measure', 'error in use, plain / doubtful'];
  const each = ['derive', 'held'].flatMap((part) => [`${part}: pairs of people`, 'RMS', 'inside 95 %', 'limit']);
  return [
    line([...head, ...each]),
    line([...head, ...each].map(() => '---')),
    ...rows.map(({ measure, derive, held }) => line([measure, inUse(measure), ...cells(derive), ...cells(held)])),
    '',
  ].join('\n');
}
