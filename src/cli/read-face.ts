import {
  buildFace,
  type FaceFit,
  type FaceModel,
  type FaceParameters,
  fitFace,
  lengthsFromCaptures,
  type ReferenceFaceName,
  referenceFaces,
} from '#anatomy';
import type { Measurement } from '#measure';
import { readDocument } from './read-document.ts';

/** Elements of the faces that the command line solves. */
const resolution = 'coarse';

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
 * @throws WrongUsage when the file cannot be read
 */
export function readFace(nameOrFile: string): FoundFace {
  if (Object.hasOwn(referenceFaces, nameOrFile)) {
    const face = buildFace(referenceFaces[nameOrFile as ReferenceFaceName], resolution);
    return { ok: true, face, name: nameOrFile, fit: null };
  }
  const known = Object.keys(referenceFaces).join(', ');
  const document = readDocument(nameOrFile, `a face (a measurement, a fitted face, or one of ${known})`);
  const schema = (document as { schema?: unknown } | null)?.schema;
  if (schema === 'philtrum/measurement@1') return fromMeasurement(document as Measurement, nameOrFile);
  if (schema === 'philtrum/face@1') return fromFitted(document, nameOrFile);
  const found = schema === undefined ? 'it has no schema' : `its schema is ${JSON.stringify(schema)}`;
  const detail = `${nameOrFile} is no face: ${found}; allowed: philtrum/measurement@1, philtrum/face@1.`;
  return { ok: false, reason: 'invalid-face', detail };
}

function fromMeasurement(document: Measurement, name: string): FoundFace {
  if (!document.ok || !Array.isArray(document.captures)) {
    return { ok: false, reason: 'invalid-face', detail: `${name} holds no captures: nothing was measured.` };
  }
  const fit = fitFace(lengthsFromCaptures(document.captures), { resolution });
  if (!fit.ok) return { ok: false, reason: fit.reason, detail: fit.detail };
  return { ok: true, face: fit.face, name, fit };
}

function fromFitted(document: unknown, name: string): FoundFace {
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
