import { type LipMeasure, type MeasurementCapture, measureUnits } from '#measure';
import { type CsvCell, csvTable } from '#units';
import type { ClipFacts } from './clip-facts.ts';

const columns = 'file,kind,expression,atSeconds,counts,measure,value,lo95,hi95,unit,method,pictures'.split(',');

/** A capture and the file it comes from. */
export interface CapturedFile {
  readonly file: string;
  readonly capture: MeasurementCapture;
}

/**
 * A measurement as a tidy table (RFC 4180): one line per capture and measure, then one per reading of a guided task,
 * then one per moment of a clip and measure. What was not measured has no line.
 */
export function measurementCsv(captures: readonly CapturedFile[], clips: readonly ClipFacts[]): string {
  const lines = [...captures.flatMap(captureLines), ...clips.flatMap(guidedLines), ...clips.flatMap(momentLines)];
  return csvTable(columns, lines);
}

const names = Object.keys(measureUnits) as LipMeasure[];

function captureLines({ file, capture }: CapturedFile): CsvCell[][] {
  return names.flatMap((name) => {
    const one = capture.measures[name];
    if (!one) return [];
    const { value, lo95, hi95, unit, method } = one;
    return [[file, 'capture', capture.expression, null, true, name, value, lo95, hi95, unit, method, capture.frames]];
  });
}

function guidedLines({ file, guided = [] }: ClipFacts): CsvCell[][] {
  return guided.flatMap(({ task, fromSeconds, moments, readings }) =>
    readings.flatMap((one) => {
      if (one.value === null) return [];
      const { name, value, lo95, hi95, unit } = one;
      return [[file, 'guided', task, fromSeconds, true, name, value, lo95, hi95, unit, null, moments]];
    }),
  );
}

function momentLines({ file, tasks, moments }: ClipFacts): CsvCell[][] {
  return moments.flatMap(({ atSeconds, gated, measures }) => {
    const task = tasks.find((one) => atSeconds >= one.heldFromSeconds && atSeconds <= one.heldToSeconds);
    return names.flatMap((name) => {
      const value = measures?.[name] ?? null;
      if (value === null) return [];
      const told = [name, value, null, null, measureUnits[name], null, 1];
      return [[file, 'moment', task?.expression ?? null, atSeconds, gated, ...told]];
    });
  });
}
