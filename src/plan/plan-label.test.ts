import { expect, test } from 'vitest';
import { builtInPlans } from './built-in-plans.ts';
import { labelOfChanged, partsOfLabel } from './plan-label.ts';

test('a label says which built-in plan it is of, and whether that was changed', () => {
  const flip = builtInPlans['lip-flip-4x1'].label;
  expect(partsOfLabel(flip)).toEqual({ base: 'lip-flip-4x1', changed: false });
  const changed = labelOfChanged(labelOfChanged(flip));
  expect(changed).toBe(labelOfChanged(flip));
  expect(partsOfLabel(changed)).toEqual({ base: 'lip-flip-4x1', changed: true });
  expect(partsOfLabel(labelOfChanged(builtInPlans.none.label))).toEqual({ base: 'own', changed: false });
  expect(partsOfLabel('My own words, changed')).toEqual({ base: null, changed: false });
});
