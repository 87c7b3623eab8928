import type { GuidedReadingName, GuidedTaskName } from './guided-task.ts';

/** Guided tasks in a patient's words. */
export const guidedTaskWords: Readonly<Record<GuidedTaskName, string>> = {
  syllables: 'pa pa pa',
  sentence: 'a sentence',
  cheekPuff: 'cheeks puffed',
  straw: 'straw',
  cup: 'cup',
  profileRight: 'from the right side',
  profileLeft: 'from the left side',
};

/** What is read from them in a patient's words. */
export const guidedReadingWords: Readonly<Record<GuidedReadingName, string>> = {
  openingMedian: 'lips apart, half of the time by more than',
  openingWide: 'lips apart, a tenth of the time by more than',
  openingSpeed: 'fastest opening or closing',
  closuresPerSecond: 'lips closed, times a second',
  widthMedian: 'mouth width, middle',
  widthRange: 'mouth width, from narrow to wide',
  narrowing: 'narrower than at rest',
  cornerWay: 'way of the corners from rest',
  cornerSpeed: 'fastest corners',
  cornerDifference: 'left corner higher than the right, change from rest',
  cheekRight: 'right cheek out',
  cheekLeft: 'left cheek out',
  cheekDifference: 'left cheek further out than the right',
  heldSeconds: 'held for',
  partedSeconds: 'lips gave way for',
  hiddenShare: 'share of the lips’ borders hidden',
  upperLipProjection: 'red border in front of the nose’s base',
  upperRedFacing: 'upper red lip’s outline faces up by',
};

/** How many decimals a unit of a reading is printed with, and what it is printed as. */
export function printedUnit(unit: string): { readonly text: string; readonly decimals: number } {
  if (unit === '1') return { text: '', decimals: 2 };
  if (unit === 'deg') return { text: '°', decimals: 0 };
  return { text: ` ${unit}`, decimals: unit === 'mm/s' ? 0 : 1 };
}
