import { writeFileSync } from 'node:fs';
import type { TeachingTable } from '../../src/web/teach/model/teaching-table.ts';
import { browWeakening } from './brow.ts';
import { months } from './months.ts';
import { headOutline, mouthPull, musclesAlone, regions, volumes, weakening } from './mouth.ts';
import { doses, repeated, trained } from './people.ts';
import { closePool, strengths, taughtFace, taughtResolution, taughtSeed, thePool } from './states.ts';

// Computes what the lessons show and writes it beside them. Takes about a quarter of an hour on two cores.
const file = new URL('../../src/web/teach/model/teaching.data.ts', import.meta.url);
const forecaster = await trained();
const table: TeachingTable = {
  provenance: {
    software: 'philtrum',
    kernel: thePool().kernelMark,
    face: taughtFace,
    resolution: taughtResolution,
    seed: taughtSeed,
  },
  strengths,
  ring: await weakening('ring'),
  lifters: await weakening('lifters'),
  mouthPull: await mouthPull(),
  brow: await browWeakening(),
  alone: await musclesAlone(),
  region: await regions(),
  doses: doses(forecaster),
  replay: repeated(forecaster),
  volume: await volumes(),
  months: await months(),
  head: headOutline(),
};
const rows = Object.entries(table).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},`);
writeFileSync(
  file,
  [
    "import type { TeachingTable } from './teaching-table.ts';",
    '',
    '/** Written by `node test/teaching/write-table.ts`; not edited by hand. */',
    'export const teachingTable: TeachingTable = {',
    ...rows,
    '};',
    '',
  ].join('\n'),
);
await closePool();
