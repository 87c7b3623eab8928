/**
 * What did these lips do, whoever they belong to? Measured lips in, out comes one neutral face moved as they moved.
 * Leaves out: skin, light, make-up and identity; how a surface is painted.
 * @module
 */
export { createReplay } from './drive-sheet.ts';
export { type LipMotion, lipMotion } from './lip-motion.ts';
export type { NeutralSheet } from './neutral-sheet.ts';
export {
  evenPair,
  filmedAt,
  movementOnly,
  type ReplayPair,
  type ReplaySide,
  replayAlone,
  replayedTake,
  replayMoment,
  replayPair,
} from './replay-pair.ts';
