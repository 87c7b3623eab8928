import { forecastRules } from './forecast.data.ts';
import { lifeRules } from './life.data.ts';
import { mouthRules } from './mouth.data.ts';
import type { Rule } from './rule.ts';
import { safetyRules } from './safety.data.ts';
import { screeningRules } from './screening.data.ts';
import { wishRules } from './wish.data.ts';

const sections = {
  safety: safetyRules,
  life: lifeRules,
  screening: screeningRules,
  mouth: mouthRules,
  wish: wishRules,
  forecast: forecastRules,
} as const;

/** A part of the reasoning. */
export type Section = keyof typeof sections;

/** Name of a rule. */
export type RuleId = (typeof sections)[Section][number]['id'];

/** Every rule with its part, in the order of the reasoning: safety, life, expectations, mouth, wishes, forecast. */
export const rules: readonly (Rule & { readonly id: RuleId; readonly section: Section })[] = (
  Object.keys(sections) as Section[]
).flatMap((section) => sections[section].map((rule) => ({ ...rule, section })));
