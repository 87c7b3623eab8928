import { readFileSync, writeFileSync } from 'node:fs';
import { toldByRaters } from './study.ts';

// Makes the study again and writes its table into the page of the replay:
// node test/rater/write-table.ts [FOLDER] [PHOTOGRAPHS] [CLIPS] keeps the pairs in FOLDER, so that a stopped run goes on,
// and films each face so many times as photographs and as clips. Takes some minutes.
const page = new URL('../../docs/theory/replay.md', import.meta.url);
const names = { weaker: 'smile lost 2 mm', flash: 'flash', lipstick: 'lipstick' } as const;
const [folder = null, photographs = '3', clips = '2'] = process.argv.slice(2);
const told = [
  ...(await toldByRaters(Number(photographs), 'photographs', folder)).map((one) => ({ ...one, medium: 'photographs' })),
  ...(await toldByRaters(Number(clips), 'clips', folder)).map((one) => ({ ...one, medium: 'clips' })),
];
const rows = told.map(({ medium, condition, pairs, looks, learned }) =>
  [
    medium,
    names[condition],
    String(pairs),
    ...[looks.replay, learned.replay, looks.photograph, learned.photograph].map((area) => area.toFixed(2)),
  ].join(' | '),
);
const table = [
  '| from | what changed | pairs | replay: looks different | replay: learned | photograph: looks different | photograph: learned |',
  '|---|---|---|---|---|---|---|',
  ...rows.map((row) => `| ${row} |`),
].join('\n');
const [start, end] = ['<!-- table: node test/rater/write-table.ts -->', '<!-- end of table -->'];
const text = readFileSync(page, 'utf8');
const before = text.slice(0, text.indexOf(start) + start.length);
writeFileSync(page, `${before}\n${table}\n${text.slice(text.indexOf(end))}`);
console.log(table);
