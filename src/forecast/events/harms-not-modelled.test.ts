import { expect, it } from 'vitest';
import { builtInPlans } from '#plan';
import { harmsNotModelled } from './harms-not-modelled.ts';

it('names what gel and a lip lift can do that no outcome shows, and nothing for toxin', () => {
  expect(harmsNotModelled(builtInPlans['lip-flip-4x1'])).toEqual({});
  expect(Object.keys(harmsNotModelled(builtInPlans['flip-and-filler']))).toEqual([
    'vascularOcclusion',
    'swellingAndLumps',
  ]);
  expect(harmsNotModelled(builtInPlans['flip-and-filler'])['vascularOcclusion']).toContain('Alam 2021');
  expect(Object.keys(harmsNotModelled(builtInPlans['lip-lift-5mm']))).toEqual(['scar']);
});
