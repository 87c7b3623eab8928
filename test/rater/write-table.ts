import { readFileSync, writeFileSync } from 'node:fs';
import { toldByRaters } from './study.ts';

// Makes the study again and writes its table into the page of the replay. Takes some minutes.
const page = new URL('../../docs/theory/replay.md', import.meta.url);
const names = { weaker: 'smile lost 2 mm', flash: 'flash', lipstick: 'lipstick' } as const;
const told = await toldByRaters(3);
const rows = told.map(({ condition, pairs, looks, learned }) =>
  [
    names[condition],
    String(pairs),
    ...[looks.replay, learned.replay, looks.photograph, learned.photograph].map((area) => area.toFixed(2)),
  ].join(' | '),
);
const table = [
  '| what changed | pairs | replay: looks different | replay: learned | photograph: looks different | photograph: learned |',
  '|---|---|---|---|---|---|',
  ...rows.map((row) => `| ${row} |`),
].join('\n');
const [start, end] = ['<!-- table: node test/rater/write-table.ts -->', '<!-- end of table -->'];
const text = readFileSync(page, 'utf8');
const before = text.slice(0, text.indexOf(start) + start.length);
writeFileSync(page, `${before}\n${table}\n${text.slice(text.indexOf(end))}`);
console.log(table);
