/**
 * What changed between two captures of one person, with an interval and against what can be told apart? Two
 * measurements in, a comparison out; also who resembles whom, and how well raters agree. Leaves out: pixels.
 * @module
 */
export { sharedRuler } from './change/ruler.ts';
export { compareCaptures } from './compare-captures.ts';
export {
  type Comparison,
  type ExpressionComparison,
  type LipRegion,
  type MeasureChange,
  type MotionChange,
  type MotionCurve,
  type MotionKept,
  type MotionName,
  motionNames,
  type SideViewChange,
} from './comparison.ts';
export { comparisonCsv } from './csv.ts';
export { type Likeness, type LikenessReason, likenessOf, type Stated } from './elsewhere/likeness.ts';
export { type ProposedSplit, partOfClip, proposeSplits } from './elsewhere/split-clip.ts';
export type {
  Claim,
  ClaimedChange,
  ComparisonFlag,
  Difference,
  Obstacle,
} from './findings.ts';
export { parameters as compareParameters } from './parameters.ts';
// what raters see, say and agree on
export { ratingsCsv } from './rating/export.ts';
export {
  answerTrial,
  type RaterKind,
  type RatingAnswer,
  type RatingComment,
  type Ratings,
  type RevealedTrial,
  raterKinds,
  ratingScales,
  revealRatings,
  startRatings,
} from './rating/ratings.ts';
export { blindTrial, planRating, type RatingItem, type SourceTag, sourceTags } from './rating/session.ts';
export { type RatingSummary, summariseRatings } from './rating/summarise.ts';
export type { ComparedSide } from './side.ts';
