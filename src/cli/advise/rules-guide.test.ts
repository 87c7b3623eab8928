import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '#advise';
import { speakEverything } from '#messages';
import { rulesGuide } from './rules-guide.ts';

speakEverything();

const guide = readFileSync(new URL('../../../docs/guides/rules.md', import.meta.url), 'utf8');

it('docs/guides/rules.md is as the rules are; node scripts/rules-guide.mjs writes it again', () => {
  expect(guide).toBe(rulesGuide());
});

it('tells of every rule, with its sources and its cases', () => {
  for (const { id, cases } of rules) {
    const [, section = ''] = guide.split(`### ${id}\n`);
    const own = section.split('\n#')[0]!;
    expect(own, id).toContain('- **Sources**: ');
    for (const { situation } of cases) expect(own, id).toContain(situation);
  }
});
