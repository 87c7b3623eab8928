import type { ForecastsAtAGlance } from './calibration/at-a-glance.ts';
import type { LearnReport } from './report.ts';
import type { PatientSeries } from './series/patient-series.ts';

/** What made a document of what happened. */
interface Made {
  readonly software: string;
}

/** What a registry, or a file of rows, says of everybody who was treated. */
export interface LearnDocument extends LearnReport {
  readonly schema: 'philtrum/learn@1';
  readonly ok: true;
  /** treatments of everybody, also of those who do not agree to be counted; null of a file of rows */
  readonly treated: number | null;
  /** every forecast in a line; null in the answer to one question */
  readonly forecasts: ForecastsAtAGlance | null;
  readonly provenance: Made;
}

/** The treatments of one patient beside their forecasts. */
export interface SeriesDocument extends PatientSeries {
  readonly schema: 'philtrum/own-series@1';
  readonly ok: true;
  readonly provenance: Made;
}

/** A report as it is written and sent. */
export function learnDocument(
  report: LearnReport,
  {
    treated,
    software,
    forecasts = null,
  }: Pick<LearnDocument, 'treated'> & Made & Partial<Pick<LearnDocument, 'forecasts'>>,
): LearnDocument {
  return { schema: 'philtrum/learn@1', ok: true, treated, forecasts, ...report, provenance: { software } };
}

/** A series as it is written and sent. */
export function seriesDocument(series: PatientSeries, software: string): SeriesDocument {
  return { schema: 'philtrum/own-series@1', ok: true, ...series, provenance: { software } };
}
