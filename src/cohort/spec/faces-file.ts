import { z } from 'zod';
import { anthropometry, type FaceParameters } from '#anatomy';
import type { GivenFace } from './cohort.ts';
import { limits } from './limits.ts';
import { firstComplaint, type InvalidCohort } from './sentence.ts';

const names = Object.keys(anthropometry) as (keyof FaceParameters)[];
const length = z.number({ error: 'a length in mm' });
const error = `schema, and 1 to ${limits.faces[1]} faces with a name and parametersMm: ${names.join(', ')}`;
const facesFile = z.strictObject(
  {
    schema: z.literal('philtrum/faces@1', { error: '"philtrum/faces@1"' }),
    faces: z
      .array(
        z.strictObject({
          name: z.string({ error: 'a name' }).min(1, { error: 'a name' }).max(200, { error: 'at most 200 characters' }),
          parametersMm: z.strictObject(Object.fromEntries(names.map((name) => [name, length]))),
        }),
        { error },
      )
      .min(1, { error })
      .max(limits.faces[1], { error }),
  },
  { error },
);

/**
 * Reads philtrum/faces@1: thirteen lengths of every face, as `philtrum fit` writes them into `parametersMm`.
 * @param file as the cohort names it, for the sentence
 */
export function parseFaces(json: unknown, file: string): { ok: true; faces: readonly GivenFace[] } | InvalidCohort {
  const parsed = facesFile.safeParse(json);
  if (parsed.success) return { ok: true, faces: parsed.data.faces as unknown as readonly GivenFace[] };
  const complaint = firstComplaint(parsed.error, json);
  return { ...complaint, detail: complaint.detail.replace('cohort.', `${file}: `) };
}
