import { describe, expect, test } from 'vitest';
import { cite, type SourceId, sourceOf, sources } from './index.ts';

const rows = Object.entries(sources);

describe('sources', () => {
  test('what was seen or derived says where; what says nothing is recalled', () => {
    const silent = rows.filter(([, row]) => row.where === '' && row.seen !== 'recalled').map(([id]) => id);
    expect(silent).toEqual([]);
  });

  test('no two rows are the same study', () => {
    const keys = rows.map(([, row]) => `${row.authors} ${row.title}`);
    expect(new Set(keys).size).toBe(rows.length);
  });

  test('a citation carries the year, the number of people and how far it was checked', () => {
    expect(cite('li2020')).toBe('Li 2020, n = 3');
    expect(cite('hsu2004')).toBe('Hsu 2004, n = 10 (recalled, not checked)');
    expect(cite('labelDaxi')).toBe('DaxibotulinumtoxinA label');
    expect(cite('assumed')).toBe('assumed');
  });

  test('an assumption has no row', () => {
    const ids: SourceId[] = ['assumed', 'cohen2012'];
    expect(ids.map((id) => sourceOf(id)?.n ?? null)).toEqual([null, 60]);
  });
});
