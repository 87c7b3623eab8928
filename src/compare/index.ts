/**
 * What changed between two captures of one person, with an interval and against what can be told apart? Two
 * measurements in, a comparison out; also who resembles whom, and how well raters agree. Leaves out: pixels.
 * @module
 */
export {
  type Comparison,
  type ComparisonFlag,
  type ExpressionComparison,
  type LipRegion,
  type MeasureChange,
  type MotionChange,
  type MotionCurve,
  type MotionKept,
  type MotionName,
  motionNames,
} from './comparison.ts';
