import { describe, expect, it } from 'vitest';
import type { Difference, Obstacle } from '#compare';
import { languages, speakEverything, voiceOf } from '#messages';
import { sayClaim, sayDifference, sayObstacle } from './say-comparison.ts';

speakEverything();

const [english, spanish] = [voiceOf('en'), voiceOf('es')];

const sure = (value: number) => ({
  before: { value: 6, lo95: 5.8, hi95: 6.2, unit: 'mm', method: 'made' as const },
  after: { value: 6 + value, lo95: 5.8 + value, hi95: 6.2 + value, unit: 'mm', method: 'made' as const },
  change: { value, lo95: value - 0.4, hi95: value + 0.4, unit: 'mm' },
  detectionLimitMm: 0.3,
  detectable: true,
});

const turned: Obstacle = { obstacle: 'turned', byDeg: 4, limitDeg: 3 };

describe('a comparison in words', () => {
  it('names what changed, how much, how surely, and how many more the table holds', () => {
    const named = [
      { expression: 'rest', measure: 'upperVermilionHeight', change: sure(0.8) },
      { expression: 'smile', measure: 'commissureExcursionLeft', change: sure(-3) },
    ] as const;
    expect(sayClaim(english, { claim: 'changed', named, more: 2 } as never)).toBe(
      'At rest the upper red lip shows 0.8 mm more than before (95 of 100: 0.4 to 1.2 mm); in a smile the left corner moves 3.0 mm less far than before (95 of 100: 2.6 to 3.4 mm); 2 more in the table: more than unchanged captures differ by chance.',
    );
    expect(sayClaim(spanish, { claim: 'changed', named, more: 0 } as never)).toMatch(
      /^En reposo se ven 0,8 mm más de labio rojo superior que antes \(95 de cada 100: 0,4 a 1,2 mm\); al sonreír /,
    );
  });

  it('claims nothing where nothing can be told', () => {
    expect(sayClaim(english, { claim: 'no-change', measures: 12, passed: 0 })).toMatch(
      /^No detectable change.*chance\.$/,
    );
    expect(sayClaim(english, { claim: 'no-change', measures: 12, passed: 1 })).toMatch(
      /Of 12 measures 1 passes its own/,
    );
    expect(sayClaim(english, { claim: 'not-comparable', why: turned })).toBe(
      'These captures cannot be compared. The head is turned 4.0° differently from before; up to 3° can be compared. Film it again with the head as it was.',
    );
  });

  it('has a sentence of its own for everything that may differ, in every language', () => {
    const light = (times: number | null, colour: boolean, side: boolean): Difference => {
      return { flag: 'light-differs', times, colour, side };
    };
    const file = (repeated: { pictures: number; of: number } | null, editor: string | null): Difference => {
      return { flag: 'edited', sign: 'file', side: 'after', repeated, editor };
    };
    const differences: readonly Difference[] = [
      light(0.5, false, false),
      light(null, true, false),
      light(null, false, true),
      light(0.5, true, false),
      light(0.5, false, true),
      light(null, true, true),
      light(0.5, true, true),
      file({ pictures: 75, of: 150 }, null),
      file(null, 'iMovie'),
      file(null, ''),
      file({ pictures: 75, of: 150 }, 'iMovie'),
      { flag: 'edited', sign: 'smoothed', side: 'before', times: 0.4 },
      { flag: 'expression-missing', missing: ['gummySmile', 'pucker'] },
    ];
    for (const { id } of languages) {
      const said = differences.map((one) => sayDifference(voiceOf(id), one));
      expect(new Set(said).size, id).toBe(said.length);
      for (const words of said) expect(words, id).toMatch(/^\p{Lu}[^{}]*\.$/u);
    }
    expect(sayDifference(english, file(null, ''))).toContain('written by software that edits, not by a camera');
    expect(sayDifference(english, differences[6])).toBe(
      'After, the skin is 0.5 times as bright, and the light has another colour, and the light comes from another side.',
    );
    expect(sayDifference(english, differences[12])).toBe('Only one side shows: widest smile, pucker.');
  });

  it('says what stands in the way, with the numbers', () => {
    expect(sayObstacle(english, { obstacle: 'short-rest', side: 'before', seconds: 0.6, needed: 1 })).toMatch(
      /^The clip before shows the lips at rest for 0\.6 s; at least 1\.0 s/,
    );
    expect(sayObstacle(english, { obstacle: 'few-pictures', side: 'after', pictures: 1, needed: 5 })).toBe(
      'Only 1 picture of the clip after counts; at least 5 are needed.',
    );
  });
});
