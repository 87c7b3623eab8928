import { describe, expect, it } from 'vitest';
import { WrongUsage } from '../../wrong-usage.ts';
import { readYaml } from './read-yaml.ts';

describe('readYaml', () => {
  it('reads mappings, lists, words, numbers and comments', () => {
    const text = `---
# who is treated
label: "flips: one, two # not a comment"   # a comment
population: {faces: 12, seed: 7}
plans:
- none
- grid: {plan: lip-flip-heavy, unitsShare: [0.5, 1.0e0, x]}
nothing: null
`;
    expect(readYaml(text, 'spec.yaml')).toEqual({
      label: 'flips: one, two # not a comment',
      population: { faces: 12, seed: 7 },
      plans: ['none', { grid: { plan: 'lip-flip-heavy', unitsShare: [0.5, 1, 'x'] } }],
      nothing: null,
    });
  });

  it('reads JSON as it is', () => expect(readYaml('{"a": [1, "# b"]}', 'spec.json')).toEqual({ a: [1, '# b'] }));

  it.each([
    ['a: 1\na: 2', /unique.*line 2/],
    ['a:\n\tb: 1', /tab.*line 2/i],
    ['a: 1\n---\nb: 2', /2 documents/],
    ['a: [1, 2', /line 1/],
    ['a: "open', /line 1/],
    ['a: *nobody', /nobody/],
    ['a: !python/object x', /python\/object/],
    ['', /is empty/],
    ['# nothing\n', /is empty/],
  ])('refuses %j, saying where', (text, sentence) => {
    expect(() => readYaml(text, 'spec.yaml')).toThrow(sentence);
    expect(() => readYaml(text, 'spec.yaml')).toThrow(WrongUsage);
  });

  it('refuses a text that unfolds without end', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`);
    expect(() => readYaml(['l0: &l0 x', ...levels].join('\n'), 'spec.yaml')).toThrow(/alias/);
  });
});
