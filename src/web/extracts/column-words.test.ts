import { expect, it } from 'vitest';
import { languages, type MessageKey, speakEverything, voiceOf } from '#messages';
import { extractColumns } from '#registry';

speakEverything();
const columns = new Set(Object.values(extractColumns).flatMap((table) => table.map(({ name }) => name)));

it.each(languages)('every column of an extract is said in $name', ({ id }) => {
  expect(columns.size).toBeGreaterThan(30);
  const { say } = voiceOf(id);
  for (const column of columns) expect(say(`extracts.column.${column}` as MessageKey).length).toBeGreaterThan(3);
});
