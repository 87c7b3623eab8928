import { describe, expect, it } from 'vitest';
import { rules } from '#advise';
import { stand } from '../judge/stand.ts';
import { weighRules } from '../judge/weigh.ts';
import type { OptionId } from '../option.ts';
import { situationOf } from './case-situation.ts';
import { nothingSpecial, people } from './people.data.ts';

describe('whole people', () => {
  it.each(people)('$situation', ({ inputs, stands }) => {
    const situation = situationOf({ inputs: { ...nothingSpecial, ...inputs } }, 'this');
    for (const [option, standing] of Object.entries(stands)) {
      const own = rules.filter(({ options }) => options.includes(option as OptionId));
      expect([option, ...stand(weighRules(own, option, situation)).standing]).toEqual([option, ...standing]);
    }
  });
});
