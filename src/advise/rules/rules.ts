import { forecastRules } from './forecast.data.ts';
import { lifeRules } from './life.data.ts';
import { mouthRules } from './mouth.data.ts';
import type { Rule } from './rule.ts';
import { safetyRules } from './safety.data.ts';
import { screeningRules } from './screening.data.ts';
import { wishRules } from './wish.data.ts';

const all = [...safetyRules, ...lifeRules, ...screeningRules, ...mouthRules, ...wishRules, ...forecastRules] as const;

/** Name of a rule. */
export type RuleId = (typeof all)[number]['id'];

/** Every rule, in the order of the reasoning: safety, life, mouth, wishes, forecast. */
export const rules: readonly (Rule & { readonly id: RuleId })[] = all;
