/**
 * What does a forecast look like on paper? One self-contained page, and its charts as drawings that other shells may use.
 * Leaves out: computing anything.
 * @module
 */

export {
  type Calendar,
  type CalendarMark,
  type ChartInk,
  hundredCircles,
  type Interval,
  type IntervalAxis,
  intervalRows,
  type Odds,
  rangeOf100,
  type Share,
  type Spell,
  shareBar,
  spellInWords,
  timeline,
} from './charts.ts';
export { type MeasurementPage, renderMeasurement } from './clip/render-measurement.ts';
export { type ComparisonContext, renderComparison } from './comparison/render-comparison.ts';
export { expressionWords, flagWords, measureWords, motionWords, regionWords } from './comparison/words.ts';
export { type MouthOutline, type MouthScene, mouthDrawing, mouthLoupe } from './mouth-drawing.ts';
export { type MeasuredNow, type ReportContext, renderReport } from './render-report.ts';
