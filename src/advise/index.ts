/**
 * Is it right for this person, what else is there, and what to ask? From measures, answers and forecasts, by rules that
 * are data with sources, to every option with its reasons. Leaves out: doses, diagnoses, and any word about beauty.
 * @module
 */

// the advice
export type { Advice, EvidenceGrade, InputRead, OptionAdvice, Reason, Standing, Truth } from './advice.ts';
export { type AdviceRequest, adviseOn } from './advise-on.ts';
// what a person is asked and answers
export type { Answers } from './answers/answers.ts';
export { type ParsedAnswers, parseAnswers } from './answers/parse-answers.ts';
export type { Question } from './answers/question.ts';
export { type QuestionId, questions } from './answers/questions.data.ts';
// the rules themselves
export type { Condition as AdviceCondition } from './conditions/condition.ts';
// what the claims rest on, and who disagrees
export { claims } from './evidence/claims.data.ts';
export { disagreements } from './evidence/disagreements.data.ts';
export type {
  Claim,
  Disagreement,
  Stance,
  TrendPoint,
} from './evidence/evidence.ts';
export { type Reader, sourcesFor } from './evidence/printable.ts';
export { stances, trend } from './evidence/stances.data.ts';
export { inputName } from './input-name.ts';
export { oddsAreOpen } from './judge/odds-are-open.ts';
// what there is to choose
export { type OptionId, optionIds, planOfOption } from './option.ts';
export { type OptionFacts, type OptionKind, optionFacts } from './option-facts.ts';
export { limits as adviceLimits } from './parameters.ts';
export { inReadingOrder } from './reading-order.ts';
export { people } from './rules/people.data.ts';
export type { Rule } from './rules/rule.ts';
export { rules } from './rules/rules.ts';
