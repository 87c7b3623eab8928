import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeFaceNetworks } from '../../src/cli/input/node-face-networks.ts';
import {
  stillNames,
  studyCorners,
  studyFlips,
  studyNothing,
  studyPainted,
  studySkin,
  studyTeeth,
  type TruthRow,
} from '../truth/index.ts';
import { skinTable, summarise } from '../truth/summary.ts';

const painted = ['franck_01829.jpg', 'bieber_small.jpg', 'cage2_crop.jpg'] as const;
/** On whom every skin is painted: three people of the derivation, three nothing was set on. */
const skins = [...painted, 'terminator_crop.jpg', 'obama4_crop.jpg', 'kim1_crop.jpg'] as const;
const plain = [...painted, 'ri_1_crop.jpg', 'terminator_crop.jpg', 'kim1_crop.jpg'] as const;

test('every figure of stills against synthetic truth, written to artefacts/measure-truth', async () => {
  const study = { networks: await nodeFaceNetworks(), rows: [] as TruthRow[] };
  for (const name of stillNames) await studyFlips(study, name, [0, 0.5, 1, 1.5, 2]);
  for (const name of painted) {
    await studyPainted(study, name, 1);
    await studyTeeth(study, name);
  }
  for (const name of plain) {
    await studyCorners(study, name);
    await studyNothing(study, name, 'pose');
    await studyNothing(study, name, 'light');
  }
  for (const name of skins) await studySkin(study, name);
  const lines = summarise(study.rows);
  const table = lines.map(
    (line) => `| ${line.quantity} | ${line.target} | ${line.measured} | ${line.n} of ${line.of} |`,
  );
  mkdirSync('artefacts/measure-truth', { recursive: true });
  writeFileSync('artefacts/measure-truth/rows.json', JSON.stringify(study.rows));
  writeFileSync('artefacts/measure-truth/table.md', `${table.join('\n')}\n\n${skinTable(study.rows).join('\n')}\n`);
  expect(lines.length).toBeGreaterThan(15);
});
