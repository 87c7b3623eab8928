import { buildFace, type FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import { type BodySlopes, findBodySlopes } from './body-slopes.ts';
import { expressionsSeen, type SeenExpression } from './expressions-seen.ts';
import { type Modelled, type SolverPool, solveCandidate } from './forward.ts';
import { errorsOf } from './inference/covariance.ts';
import { search } from './inference/search.ts';
import { type Posterior, posteriorOf } from './posterior.ts';
import { type Look, type MovedCapture, type Sight, sameLook, sightsOf } from './sights.ts';
import { layOut, type Made, mannerAt, musclesOf, physiologyAt } from './unknowns.ts';

/** How a person is identified. */
export interface IdentifyOptions {
  /** runs sample jobs */
  readonly pool: SolverPool;
  /** what {@link prepareFace} found for the same face and at least the same looks; found anew without it */
  readonly prepared?: PreparedFace;
  onProgress?(fraction: number, stage: string): void;
}

/** The person in the middle of the priors on one face, and how tissue, tone and support show in each look. */
export interface PreparedFace {
  readonly ok: true;
  readonly face: FaceModel;
  readonly looks: readonly Look[];
  readonly slopes: BodySlopes;
  readonly middle: readonly Modelled[];
}

/** What motion says about a person. */
export interface Identified {
  readonly ok: true;
  readonly posterior: Posterior;
  /** one for every capture beside the rest */
  readonly expressions: readonly SeenExpression[];
  /** steps of the search */
  readonly steps: number;
}

/** Why a person could not be identified. */
export interface NotIdentified {
  readonly ok: false;
  readonly reason: 'no-rest' | 'no-geometry' | 'no-motion' | 'did-not-converge';
  /** one sentence with what to do or what the solver said */
  readonly detail: string;
}

/** Share of the work before the first step of the search. */
const preparing = 0.6;

/**
 * Solves what depends on the face and the looks alone, so that several sets of captures of one face can share it.
 * @param face any resolution; people are solved on the coarse one
 */
export async function prepareFace(
  face: FaceModel,
  looks: readonly Look[],
  { pool, onProgress }: IdentifyOptions,
): Promise<PreparedFace | NotIdentified> {
  const unknowns = layOut(madeIn(looks, () => false));
  const task = { face: coarseOf(face), pool, looks, unknowns };
  const theta = new Float64Array(unknowns.count);
  const candidate = { physiology: physiologyAt(theta), manner: mannerAt(unknowns, theta) };
  const middle = await solveCandidate(task, candidate);
  if (!middle.ok) return { ok: false, reason: 'did-not-converge', detail: middle.detail };
  const found = await findBodySlopes(task, theta, (done, of) => {
    onProgress?.((preparing * done) / of, 'solved people about the middle of the priors');
  });
  if (!found.ok) return { ok: false, reason: 'did-not-converge', detail: found.detail };
  return { ok: true, face: task.face, looks, slopes: found.slopes, middle: middle.looks };
}

/**
 * How strong this person's muscles are and how far each is recruited, how stiff the tissue and how large its tone, as a
 * posterior: the forecast's own priors, changed by how the lips moved from rest in every capture.
 * @param captures of one person; the first upright rest is what motion is counted from
 */
export async function identifyPerson(
  face: FaceModel,
  captures: readonly MovedCapture[],
  options: IdentifyOptions,
): Promise<Identified | NotIdentified> {
  const seen = sightsOf(captures);
  if (!seen.ok) return seen;
  const unknown = seen.sights.find(({ look }) => look.expression !== 'rest' && musclesOf(look.expression).length === 0);
  if (unknown)
    return { ok: false, reason: 'no-motion', detail: `${unknown.look.expression} uses no muscle of the model.` };
  const looks = looksOf(seen.sights);
  const prepared = options.prepared ?? (await prepareFace(face, looks, options));
  if (!prepared.ok) return prepared;
  const chosen = looks.map((look) => prepared.looks.findIndex((one) => sameLook(one, look)));
  if (chosen.includes(-1)) throw new RangeError('prepared: lacks a look that was captured');
  const unknowns = layOut(
    madeIn(looks, (expression) => seen.sights.some(({ look, maximal }) => look.expression === expression && maximal)),
  );
  const task = {
    face: prepared.face,
    pool: options.pool,
    looks,
    unknowns,
    sights: seen.sights,
    errors: errorsOf(seen.rest, seen.sights),
    slopes: { looks: chosen.map((l) => prepared.slopes.looks[l]) },
    middle: chosen.map((l) => prepared.middle[l]),
    onStep: (step: number, of: number) =>
      options.onProgress?.(preparing + ((1 - preparing) * step) / of, `step ${step} towards this person`),
  };
  const found = await search(task);
  if (!found.ok) return found;
  return {
    ok: true,
    posterior: posteriorOf(prepared.face, unknowns, found),
    expressions: expressionsSeen(seen, looks, found),
    steps: found.steps,
  };
}

function coarseOf(face: FaceModel): FaceModel {
  return face.mesh.resolution === 'coarse' ? face : buildFace(face.parameters, 'coarse');
}

/** Every state that was captured, once. */
export function looksOf(sights: readonly Pick<Sight, 'look'>[]): readonly Look[] {
  const looks = sights.map(({ look }) => look);
  return looks.filter((look, k) => looks.findIndex((one) => sameLook(one, look)) === k);
}

/** The expressions that were made; one made with all force counts as that even when it was also made as usual. */
function madeIn(looks: readonly Look[], maximal: (expression: Expression) => boolean): readonly Made[] {
  const names = [...new Set(looks.map(({ expression }) => expression))].filter((name) => name !== 'rest');
  return names.map((expression) => ({ expression, maximal: maximal(expression) }));
}
