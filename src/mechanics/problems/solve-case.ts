import type { DenseKernel } from '#numerics';
import type { CaseResult, ReferenceCase, RefusedCase } from './case.ts';
import { type Solution, type Solved, solveSetup } from './model/solve-setup.ts';
import { NotUnderstood, Params } from './params.ts';
import { type Problem, problems } from './problems.ts';
import type { Posed } from './quantities.ts';

/** Answers reference cases; cases that differ only in the quantity share one solve. */
export interface CaseSolver {
  /**
   * @param one a case as it was read: nothing about it is taken for granted
   * @returns the answer, or a refusal that names the field or says where the solver stopped
   */
  solve(one: unknown): CaseResult;
}

export interface CaseSolverOptions {
  readonly kernel: DenseKernel;
  /** time since some moment [s] */
  readonly clock: () => number;
  /** cells along every direction relative to the usual mesh [1] */
  readonly scale?: number;
}

interface Answered {
  readonly posed: Posed;
  readonly solved: Solved;
  readonly seconds: number;
}

/** @param options kernel, clock and mesh of all solves */
export function createCaseSolver(options: CaseSolverOptions): CaseSolver {
  const known = new Map<string, Answered>();

  function answer(problem: Problem, { problem: name, params }: ReferenceCase): Answered {
    const key = JSON.stringify([name, Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    const before = known.get(key);
    if (before) return before;
    const started = options.clock();
    const posed = pose(problem, name, params, options.scale ?? 1);
    const solved = solveSetup(posed.setup, options.kernel);
    const answered = { posed, solved, seconds: options.clock() - started };
    known.set(key, answered);
    return answered;
  }

  return {
    solve(one) {
      const id = idOf(one);
      try {
        const asked = readCase(one);
        const { posed, solved, seconds } = answer(problems[asked.problem], asked);
        if (!solved.ok) return { id, ok: false, reason: solved.reason, detail: solved.detail, pass: false };
        return judge(asked, posed, solved.solution, seconds);
      } catch (error) {
        if (error instanceof NotUnderstood) return refusal(id, error.message);
        throw error;
      }
    },
  };
}

function pose(problem: Problem, name: string, values: unknown, scale: number): Posed {
  const params = new Params(values);
  const posed = problem(params, scale);
  params.refuseOthers(name);
  return posed;
}

function judge(asked: ReferenceCase, posed: Posed, solution: Solution, seconds: number): CaseResult {
  const { id, quantity, unit, reference, tolRel } = asked;
  const value = posed.read(quantity.trim(), solution);
  if (value === null) throw new NotUnderstood(`quantity: is '${quantity}'; ${asked.problem} knows ${posed.quantities}`);
  const difference = Math.abs(value - reference);
  const relError = reference === 0 ? difference : difference / Math.abs(reference);
  const notes = [posed.setup.material.note, posed.note].filter((note) => note !== undefined);
  return {
    id,
    ok: true,
    value,
    unit,
    reference,
    relError,
    pass: relError <= tolRel,
    dof: solution.dof,
    newtonSteps: solution.newtonSteps,
    seconds,
    mesh: `${solution.mesh.quadrature.elementCount} hexahedra`,
    ...(notes.length > 0 ? { note: notes.join('; ') } : {}),
  };
}

function refusal(id: string, detail: string): RefusedCase {
  return { id, ok: false, reason: 'not-understood', detail, pass: false };
}

function idOf(one: unknown): string {
  const id = typeof one === 'object' && one !== null && 'id' in one ? one.id : undefined;
  return typeof id === 'string' ? id : '(without id)';
}

const fields = ['id', 'problem', 'params', 'quantity', 'unit', 'reference', 'tolRel', 'how'];

function readCase(one: unknown): ReferenceCase {
  if (typeof one !== 'object' || one === null || Array.isArray(one)) {
    throw new NotUnderstood('case: must be an object with id, problem, params, quantity, unit, reference and tolRel');
  }
  const values = one as Record<string, unknown>;
  const other = Object.keys(values).find((name) => !fields.includes(name));
  if (other !== undefined)
    throw new NotUnderstood(`${other}: is not a field of a case; known are ${fields.join(', ')}`);
  for (const name of ['id', 'problem', 'quantity', 'unit']) {
    if (typeof values[name] !== 'string') throw new NotUnderstood(`${name}: must be a text`);
  }
  if (!Object.hasOwn(problems, values['problem'] as string)) {
    throw new NotUnderstood(`problem: is '${values['problem']}'; known are ${Object.keys(problems).join(', ')}`);
  }
  if (!Number.isFinite(values['reference'])) throw new NotUnderstood('reference: must be a finite number');
  const tolRel = values['tolRel'];
  if (!(typeof tolRel === 'number' && tolRel > 0)) {
    throw new NotUnderstood(`tolRel: is ${JSON.stringify(tolRel)}; it must be a number above 0`);
  }
  return values as unknown as ReferenceCase;
}
