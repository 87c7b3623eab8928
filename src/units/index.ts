/**
 * Which unit is this number in, and how is it printed? Brands for the compiler, one printer for every shell.
 * Leaves out: conversion between products' units, which does not exist.
 * @module
 */

// printing
export { type CsvCell, csvTable } from './csv.ts';
export {
  formatChange,
  formatMl,
  formatMm,
  formatNumber,
  formatOf100,
  formatRange,
  formatUnits,
  formatWeeks,
} from './format.ts';
export { jsonText } from './json-text.ts';
// brands
export {
  type Days,
  type Degrees,
  type Fraction,
  type Kpa,
  type Ml,
  type Mm,
  type Mm2,
  type Mm3,
  mm3FromMl,
  type Newton,
  type Quantity,
  type Units,
  type Weeks,
  weeksFromDays,
} from './quantity.ts';
