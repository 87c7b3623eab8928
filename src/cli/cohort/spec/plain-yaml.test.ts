import { describe, expect, it } from 'vitest';
import { WrongUsage } from '../../wrong-usage.ts';
import { readPlainYaml } from './plain-yaml.ts';

const cohort = `---
# who is treated
schema: philtrum/cohort@1
label: "flips: one, two # not a comment"   # a comment
population:
  faces: 12
  seed: 7
plans:
- lip-flip-4x1
- grid:
    plan: lip-flip-heavy
    unitsShare: [0.5, 1.0e0, 'x']
- {grid: {plan: none, widerMm: [-1, +2]}}
empty:
nothing: null
outcomes: [rest.philtrumLength, visibleLift]
`;

describe('readPlainYaml', () => {
  it('reads mappings, lists, words, numbers and comments', () => {
    expect(readPlainYaml(cohort, 'spec.yaml')).toEqual({
      schema: 'philtrum/cohort@1',
      label: 'flips: one, two # not a comment',
      population: { faces: 12, seed: 7 },
      plans: [
        'lip-flip-4x1',
        { grid: { plan: 'lip-flip-heavy', unitsShare: [0.5, 1, 'x'] } },
        { grid: { plan: 'none', widerMm: [-1, 2] } },
      ],
      empty: null,
      nothing: null,
      outcomes: ['rest.philtrumLength', 'visibleLift'],
    });
  });

  it('reads JSON as it is', () => {
    expect(readPlainYaml('{"a": [1, "# b"]}', 'spec.json')).toEqual({ a: [1, '# b'] });
  });

  it.each([
    ['a: &name 1', /line 1: .*&name 1/],
    ['a: |\n  text', /line 1/],
    ['a: 1\na: 2', /line 2: .*a second time/],
    ['a:\n\tb: 1', /line 2: .*tab/],
    ['a: 1\n  b: 2', /line 2: .*indented more/],
    ['a: 1\n---\nb: 2', /line 2: .*second document/],
    ['just words', /line 1: .*neither/],
    ['a: [1, 2', /line 1/],
    ['a: "open', /line 1/],
    ['{"a": }', /is not JSON/],
    ['', /is empty/],
  ])('refuses %j with its line', (text, sentence) => {
    expect(() => readPlainYaml(text, 'spec.yaml')).toThrow(sentence);
    expect(() => readPlainYaml(text, 'spec.yaml')).toThrow(WrongUsage);
  });
});
