import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildFace, type FaceModel, type MuscleId, referenceFaces } from '#anatomy';
import { type Identified, identifyPerson, type PreparedFace, prepareFace } from '#identify';
import type { Expression } from '#measure';
import { activationOf, medianPhysiology, type Physiology, type Posture, type Pulls, sectionScale } from '#mechanics';
import { posteriorOf } from '../../src/identify/posterior.ts';
import { layOut } from '../../src/identify/unknowns.ts';
import { captureKnown, drawKnown, here, type KnownPerson } from '../verification/identify-people.ts';

/** What the study looks at in every person. */
export const studyLooks: readonly { readonly expression: Expression; readonly posture: Posture }[] = [
  { expression: 'smile', posture: 'upright' },
  { expression: 'pucker', posture: 'upright' },
];

/** One known person, identified from captures with errors. */
export interface StudyCase {
  readonly seed: number;
  readonly cpuSeconds: number;
  /** why there is no answer, or null */
  readonly refused: string | null;
  readonly steps: number;
  readonly residualMm: readonly number[];
  readonly movedMm: readonly number[];
  /** by kind of quantity: how many truths lie in their 90 % interval, of how many, and how many of those well learnt */
  readonly inside: Readonly<
    Record<'parameters' | 'jaws' | 'strengths' | 'pulls', readonly [inside: number, of: number]>
  >;
  /** the same for those of which at least half was learnt */
  readonly insideLearnt: readonly [inside: number, of: number];
  /** every share that was learnt, by name */
  readonly learnt: Readonly<Record<string, number>>;
}

const folder = new URL('../../.cache/identify-study/', import.meta.url);

/** What is kept of a person who was identified: judged anew whenever it is read. */
interface Solved {
  readonly cpuSeconds: number;
  readonly found: Identified | { readonly ok: false; readonly detail: string };
}

/** Identifies known people one after the other; what was solved before is read from the cache. */
export async function studyIdentification(seeds: readonly number[]): Promise<readonly StudyCase[]> {
  mkdirSync(folder, { recursive: true });
  const face = buildFace(referenceFaces['reference-female'], 'coarse');
  let prepared: PreparedFace | null = null;
  const cases: StudyCase[] = [];
  for (const seed of seeds) {
    const file = new URL(`${seed}.json`, folder);
    if (!existsSync(file)) {
      prepared ??= await prepare(face);
      writeFileSync(file, JSON.stringify(await solve(face, prepared, seed)));
    }
    cases.push(caseOf(face, seed, JSON.parse(readFileSync(file, 'utf8')) as Solved));
  }
  return cases;
}

async function prepare(face: FaceModel): Promise<PreparedFace> {
  const found = await prepareFace(face, studyLooks, { pool: here });
  if (!found.ok) throw new Error(found.detail);
  return found;
}

const expressions = studyLooks.map(({ expression }) => expression);

async function solve(face: FaceModel, prepared: PreparedFace, seed: number): Promise<Solved> {
  const captures = captureKnown(face, drawKnown(seed, expressions), studyLooks, { seed });
  const before = process.cpuUsage();
  const found = captures && (await identifyPerson(face, captures, { pool: here, prepared }));
  const { user, system } = process.cpuUsage(before);
  const unsolved = { ok: false, detail: 'the known person could not be solved' } as const;
  return { cpuSeconds: (user + system) / 1e6, found: found ?? unsolved };
}

function caseOf(face: FaceModel, seed: number, { cpuSeconds, found }: Solved): StudyCase {
  const none: readonly [number, number] = [0, 0];
  if (!found.ok) {
    const inside = { parameters: none, jaws: none, strengths: none, pulls: none };
    const nothing = { steps: 0, residualMm: [], movedMm: [], inside, insideLearnt: none, learnt: {} };
    return { seed, cpuSeconds, refused: found.detail, ...nothing };
  }
  return { seed, cpuSeconds, refused: null, ...judged(face, drawKnown(seed, expressions), found) };
}

function judged(face: FaceModel, person: KnownPerson, { posterior, expressions: seen, steps }: Identified) {
  const [theta, covariance] = [Float64Array.from(posterior.mean), Float64Array.from(posterior.covariance)];
  const unknowns = layOut(expressions.map((expression) => ({ expression, maximal: false })));
  const { parameters, jaws, strengths, pulls } = posteriorOf(face, unknowns, { theta, covariance });
  const rows = [
    ...parameters.map((row) => ({ kind: 'parameters', row, truth: person.physiology[row.name as keyof Physiology] })),
    ...jaws.map((row) => ({ kind: 'jaws', row, truth: person.jawDeg[row.name.slice('jaw.'.length)] })),
    ...strengths.map((row) => ({ kind: 'strengths', row, truth: strengthOf(person, row.name) })),
    ...pulls.map((row) => ({ kind: 'pulls', row, truth: pullOf(face, person, row) })),
  ].map(({ kind, row, truth }) => {
    return { kind, row, inside: truth >= row.posterior.p05 && truth <= row.posterior.p95 };
  });
  const count = (some: typeof rows) => [some.filter(({ inside }) => inside).length, some.length] as const;
  const of = (kind: string) => count(rows.filter((one) => one.kind === kind));
  return {
    steps,
    residualMm: seen.map(({ residualMm }) => residualMm.rms),
    movedMm: seen.map(({ movedMm }) => movedMm),
    inside: { parameters: of('parameters'), jaws: of('jaws'), strengths: of('strengths'), pulls: of('pulls') },
    insideLearnt: count(rows.filter(({ row }) => row.learntShare >= 0.5)),
    learnt: Object.fromEntries(rows.map(({ row }) => [row.name, row.learntShare])),
  };
}

function strengthOf({ strength }: KnownPerson, name: string): number {
  const [, muscle, side] = /^strength\.(.+)\.(left|right)$/.exec(name) ?? [];
  return Math.exp(strength.get(`${muscle} ${side}`) ?? Number.NaN);
}

function pullOf(
  face: FaceModel,
  person: KnownPerson,
  { expression, muscle, side }: { expression: string; muscle: MuscleId; side: 'left' | 'right' },
): number {
  const one = { ...face, fascicles: face.fascicles.filter((f) => f.muscle === muscle && f.side === side).slice(0, 1) };
  const drive = (physiology: Physiology, pulls: Pulls) => {
    const [active] = activationOf(one, physiology, expression, { pulls });
    const [tone] = activationOf(one, physiology, 'rest');
    return ((active - tone) * physiology.sigmaKpa * sectionScale(muscle, side, physiology)) / physiology.stiffness;
  };
  return drive(person.physiology, person.pulls) / drive(medianPhysiology, {});
}
