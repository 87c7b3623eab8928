/**
 * What does a forecast, a clip, a comparison or an advice look like on paper? Self-contained pages and documents to take
 * along, in the reader's language. Leaves out: computing anything.
 * @module
 */

// an advice in words
export { sayAsFarAsKnown, sayOtherWeights, sayReason, sayStanding } from './advice/say-advice.ts';
export type { Calendar } from './charts/timeline.ts';
export { renderMeasurement } from './clip/render-measurement.ts';
export { sayReading, sayTask, sayUntold } from './clip/say-guided.ts';
export { type ComparisonDocument, comparisonDocument } from './comparison/comparison-document.ts';
export { type ComparisonContext, renderComparison } from './comparison/render-comparison.ts';
export { sayClaim, sayDifference, sayObstacle, saySideObstacle } from './comparison/say-comparison.ts';
// documents to take along
export { type DocumentKind, documentKinds, documentPage } from './documents/make-document.ts';
export { type Details, type ParsedDetails, parseDetails } from './documents/model/details.ts';
export type { Paper } from './documents/model/document.ts';
export type { DocumentInputs } from './documents/parts/facts.ts';
export { type MouthMeasure, mouthMeasures } from './documents/parts/mouth-measures.ts';
export { eventName } from './documents/parts/odds.ts';
export { optionOf } from './documents/parts/option-of.ts';
// what may be shown where
export { brandNamesIn, withoutBrands } from './documents/region/brand-names.ts';
export { type RegionId, regionIds, regionNamed, whatMayBeShown } from './documents/region/region.ts';
export { type ReportContext, renderReport } from './forecast/render-report.ts';
export type { PageSetting } from './page.ts';
export { sureOf100 } from './words/numbers.ts';
export { planLabel } from './words/plan-label.ts';
export { rulerInWords } from './words/ruler.ts';
