import {
  buildFace,
  type FaceFit,
  type FaceModel,
  type FaceParameters,
  fitFace,
  lengthsFromCaptures,
  type MeasuredLengths,
  type ReferenceFaceName,
  type Resolution,
  referenceFaces,
} from '#anatomy';
import type { MeasurementCapture } from '#measure';
import { inDocuments, words } from '../reader.ts';
import { type MeasurementDocument, parseMeasurement } from './parse-measurement.ts';
import { readDocument } from './read-document.ts';

/** A face that was asked for, or why it cannot be had. */
export type FoundFace =
  | {
      readonly ok: true;
      readonly face: FaceModel;
      /** a built-in name or the file */
      readonly name: string;
      /** how a measured face was fitted; null for a built-in one and for a document of parameters */
      readonly fit: Extract<FaceFit, { readonly ok: true }> | null;
    }
  | { readonly ok: false; readonly reason: string; readonly detail: string };

/**
 * The face of a built-in name, of a measurement document or of what `philtrum fit` has written.
 * @param resolution coarse for drawing many people, mid for showing one
 * @throws WrongUsage when the file cannot be read
 */
export function readFace(nameOrFile: string, resolution: Resolution = 'coarse'): FoundFace {
  if (Object.hasOwn(referenceFaces, nameOrFile)) {
    const face = buildFace(referenceFaces[nameOrFile as ReferenceFaceName], resolution);
    return { ok: true, face, name: nameOrFile, fit: null };
  }
  const known = Object.keys(referenceFaces).join(', ');
  const document = readDocument(nameOrFile, words('cli.read.as.face', { known }));
  const schema = (document as { schema?: unknown } | null)?.schema;
  if (schema === 'philtrum/measurement@1' || schema === 'philtrum/clip@1')
    return fromMeasurement(document, nameOrFile, resolution);
  if (schema === 'philtrum/face@1') return fromFitted(document, nameOrFile, resolution);
  const detail = inDocuments().say('cli.read.noFace', {
    file: nameOrFile,
    known: schema === undefined ? 'no' : 'yes',
    schema: JSON.stringify(schema) ?? '',
  });
  return { ok: false, reason: 'invalid-face', detail };
}

function fromMeasurement(document: unknown, name: string, resolution: Resolution): FoundFace {
  const parsed = parseMeasurement(document);
  if (!parsed.ok) return { ok: false, reason: parsed.reason, detail: `${name}: ${parsed.detail}` };
  const fit = fitFace(lengthsOf(parsed.measurement), { resolution });
  if (!fit.ok) return { ok: false, reason: fit.reason, detail: `${name}: ${fit.detail}` };
  return { ok: true, face: fit.face, name, fit };
}

type Capture = MeasurementDocument['captures'][number];

/** From the lips' outline where the document holds it; otherwise from the measures at rest. */
function lengthsOf({ captures }: MeasurementDocument): MeasuredLengths {
  const outlined = captures.filter((capture) => capture.geometry !== undefined);
  if (outlined.length > 0) return lengthsFromCaptures(outlined as unknown as readonly MeasurementCapture[]);
  const rest = captures.find(({ expression }) => expression === 'rest');
  return rest === undefined ? {} : lengthsFromMeasures(rest);
}

const measuredLengths = ['mouthWidth', 'upperVermilionHeight', 'lowerVermilionHeight', 'philtrumLength'] as const;

function lengthsFromMeasures({ measures }: Capture): MeasuredLengths {
  const known = measuredLengths.flatMap((name) => {
    const found = measures[name];
    return found == null ? [] : [[name, { value: found.value, lo95: found.lo95, hi95: found.hi95 }] as const];
  });
  return Object.fromEntries(known);
}

function fromFitted(document: unknown, name: string, resolution: Resolution): FoundFace {
  const parameters = (document as { parametersMm?: unknown }).parametersMm;
  const names = Object.keys(referenceFaces['reference-female']) as (keyof FaceParameters)[];
  const given = Object.entries((parameters ?? {}) as Record<string, unknown>);
  const extra = given.find(([key]) => !names.includes(key as keyof FaceParameters));
  const wrong = names.find((key) => !Number.isFinite((parameters as Record<string, unknown> | undefined)?.[key]));
  const bad = extra === undefined ? wrong : extra[0];
  if (bad !== undefined) {
    const detail = `${name}: parametersMm.${bad} must be a length in mm; allowed fields: ${names.join(', ')}.`;
    return { ok: false, reason: 'invalid-face', detail };
  }
  const lengths = given.map(([key, value]) => [key, { value, lo95: value, hi95: value }]);
  const fit = fitFace(Object.fromEntries(lengths), { resolution });
  if (!fit.ok) return { ok: false, reason: fit.reason, detail: `${name}: ${fit.detail}` };
  return { ok: true, face: buildFace(parameters as FaceParameters, resolution), name, fit: null };
}
