import { cannot } from '../cannot.ts';
import type { Question, TreatmentRow } from '../rows.ts';
import { type Balance, balanceOf } from './balance.ts';
import { type Cases, casesOf } from './cases.ts';
import type { Estimate } from './interval.ts';
import { type CannotWeigh, weigh } from './propensity.ts';
import {
  fromRepeatedInvitations,
  type NothingFromInvitations,
  type RepeatedInvitations,
} from './repeated-invitations.ts';
import { type Tipping, tippingOf } from './tipping.ts';
import { plainEstimate, weightedEstimate } from './weighted-mean.ts';
import { type Bounds, worstCase } from './worst-case.ts';

/** Who came back, what they had, and what all had as far as that can be told. */
export interface WhoShowsUp {
  readonly question: Question;
  readonly treatments: number;
  readonly people: number;
  /** treatments whose answer is known, and of those by complaint */
  readonly seen: number;
  readonly complained: number;
  /** treatments whose follow-up has not fallen due */
  readonly notDue: number;
  /** those who were seen, as if they were all; null when nobody was */
  readonly before: Estimate | null;
  /** all who were treated, by weights, or why not */
  readonly after: Weighted | CannotWeigh;
  /** what holds whatever made people come; null for an outcome without a range, or without rows */
  readonly bounds: Bounds | null;
  /** what repeated invitations tell, without assuming that coming depends on covariates only; null for outcomes */
  readonly invitations: RepeatedInvitations | NothingFromInvitations | null;
}

/** An estimate of all who were treated, with what it rests on. */
export interface Weighted {
  readonly ok: true;
  readonly estimate: Estimate;
  /** after less before */
  readonly shift: number;
  readonly weights: {
    readonly greatest: number;
    readonly truncated: number;
    readonly truncatedAt: number;
    readonly effectivePeople: number;
  };
  readonly balance: readonly Balance[];
  /** only of events */
  readonly tipping: Tipping | null;
}

/**
 * What all who were treated had, from those who came back.
 * @param towards a share whose tipping point is looked for, such as what was forecast
 */
export function whoShowsUp(
  rows: readonly TreatmentRow[],
  question: Question,
  { towards = null }: { readonly towards?: number | null } = {},
): WhoShowsUp {
  const cases = casesOf(rows, question);
  const seen = cases.seen.filter(Boolean).length;
  const before = seen === 0 ? null : plainEstimate(cases, question.kind);
  return {
    question,
    treatments: cases.rows.length,
    people: cases.patientCount,
    seen,
    complained: cases.complained.filter(Boolean).length,
    notDue: cases.notDue,
    before,
    after: before === null ? cannot('nobody-came') : weighted(cases, question, { before, towards }),
    bounds: cases.rows.length === 0 ? null : worstCase(cases, question),
    invitations: question.kind === 'event' && before !== null ? fromRepeatedInvitations(cases) : null,
  };
}

function weighted(
  cases: Cases,
  { kind }: Question,
  { before, towards }: { readonly before: Estimate; readonly towards: number | null },
): Weighted | CannotWeigh {
  const weighing = weigh(cases);
  if (!weighing.ok) return weighing;
  const { greatest, truncated, truncatedAt, effective } = weighing;
  const estimate = weightedEstimate(weighing, kind);
  return {
    ok: true,
    estimate,
    shift: estimate.value - before.value,
    weights: { greatest, truncated, truncatedAt, effectivePeople: effective },
    balance: balanceOf(weighing),
    tipping: kind === 'event' ? tippingOf(weighing, towards) : null,
  };
}
