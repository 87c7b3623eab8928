/** One question with a known answer: a problem, its parameters, a quantity, and the answer with its tolerance. */
export interface ReferenceCase {
  readonly id: string;
  readonly problem: string;
  readonly params: Readonly<Record<string, number | string | boolean | null>>;
  readonly quantity: string;
  readonly unit: string;
  readonly reference: number;
  /** largest difference to the reference, relative to it [1] */
  readonly tolRel: number;
}

/** What came out, or why nothing did. A refused case never passes. */
export type CaseResult = SolvedCase | RefusedCase;

export interface SolvedCase {
  readonly id: string;
  readonly ok: true;
  readonly value: number;
  readonly unit: string;
  readonly reference: number;
  /** relative to the reference; the plain difference when the reference is zero [1] */
  readonly relError: number;
  readonly pass: boolean;
  /** free unknowns */
  readonly dof: number;
  readonly newtonSteps: number;
  /** processor or wall time of the solve, as the caller's clock says; cases of one solve share it [s] */
  readonly seconds: number;
  readonly mesh: string;
  /** what was chosen because the case does not say */
  readonly note?: string;
}

export interface RefusedCase {
  readonly id: string;
  readonly ok: false;
  readonly reason: 'not-understood' | 'did-not-converge';
  /** the field and what is allowed, or where the solver stopped */
  readonly detail: string;
  readonly pass: false;
}
