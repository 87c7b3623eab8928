/**
 * Is it right for this person, what else is there, and what to ask? From measures, answers and forecasts, by rules that
 * are data with sources, to every option with its reasons. Leaves out: doses, diagnoses, and any word about beauty.
 * @module
 */

// the advice
export type {
  Advice,
  Effect,
  EvidenceGrade,
  InputRead,
  Interest,
  OptionAdvice,
  Reason,
  Standing,
  Truth,
} from './advice.ts';
// what the claims rest on, and who disagrees
export { claims } from './evidence/claims.data.ts';
export { disagreements } from './evidence/disagreements.data.ts';
export type {
  Basis,
  Claim,
  Disagreement,
  Money,
  Party,
  Side,
  Speaker,
  Stance,
  Topic,
  TrendPoint,
} from './evidence/evidence.ts';
export { type Reader, sourcesFor } from './evidence/printable.ts';
export { stances, trend } from './evidence/stances.data.ts';
// what there is to choose
export { type OptionId, optionIds, planOfOption } from './option.ts';
export { type OptionFacts, type OptionKind, optionFacts } from './option-facts.ts';
