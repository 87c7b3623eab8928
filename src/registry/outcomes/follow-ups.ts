import { z } from 'zod';
import { allowed } from '../door/allowed.ts';
import { choice, fields, instant, optional, rowId, whole } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuseField, refuseMissing } from '../door/refusal.ts';
import { differences, isRepeated, refuseStale } from '../door/stale.ts';
import type { FollowUpRow } from '../schema/outcome-tables.ts';
import { type Context, change, type Work } from '../work.ts';
import { type FunctionQuestion, functionQuestions } from './questions.ts';

/** Answers of 0 (no trouble) to 3 (cannot) by question, or null for who cannot say; any may be left out. */
export const answerFields = z.strictObject(
  Object.fromEntries(functionQuestions.map((name) => [name, whole(0, 3).nullable().optional()])) as Record<
    FunctionQuestion,
    z.ZodOptional<z.ZodNullable<z.ZodInt>>
  >,
  { error: (issue) => (issue.code === 'invalid_type' ? allowed('answers') : undefined) },
);

const mostInvitations = 20;

export const followUpFields = fields({
  id: rowId,
  version: whole(1, 1_000_000),
  invitedAt: optional(instant),
  invitedBy: optional(choice(['letter', 'phone', 'message', 'in-person'])),
  /** sent so far; without it, one more than before where the invitation is a later one */
  invitations: optional(whole(0, mostInvitations)),
  cameAt: optional(instant),
  missedBecause: optional(choice(['declined', 'no-answer', 'moved', 'unwell', 'treated-elsewhere', 'unknown'])),
  answeredBy: optional(choice(['patient', 'clinician'])),
  answers: optional(answerFields),
});
export type FollowUpInput = z.input<typeof followUpFields>;

/** A follow-up with its answers. */
export interface FollowUp extends FollowUpRow {
  readonly patientId: string;
  readonly answers: Readonly<Partial<Record<FunctionQuestion, number | null>>>;
}

/** Writes down who was invited, who came, what was answered, or why nobody came; sent twice, it is kept once. */
export function recordFollowUp(context: Context, input: FollowUpInput): Promise<Answer<{ version: number }>> {
  return change(context, async (work) => {
    const { id, version, answers: given, invitations: said, ...followUp } = read(followUpFields, input);
    if ((followUp.invitedAt === null) !== (followUp.invitedBy === null)) {
      refuseField('invitedBy', { code: 'invited-by-nobody', allowed: { code: 'both-or-neither' } });
    }
    if (said !== null && (said === 0) !== (followUp.invitedAt === null)) {
      refuseField('invitations', {
        code: 'invitations-misfit',
        allowed: { code: 'invitations', places: { most: mostInvitations } },
      });
    }
    if (followUp.cameAt !== null && followUp.missedBecause !== null) {
      refuseField('missedBecause', { code: 'missed-though-came', allowed: { code: 'nothing' } });
    }
    if (given !== null && followUp.cameAt === null) {
      refuseField('cameAt', { code: 'answered-without-coming', allowed: { code: 'any-moment' } });
    }
    if (followUp.answeredBy !== null && followUp.cameAt === null) {
      refuseField('answeredBy', { code: 'answered-by-nobody', allowed: { code: 'nothing' } });
    }
    const invitations = said ?? (await invitationsBy(work, id, followUp.invitedAt));
    const kept = await work.trx
      .updateTable('followUp')
      .set({ ...followUp, invitations, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    if (kept === undefined) return keptBefore(work, { id, version, followUp, said, given });
    if (given !== null) await writeAnswers(work, id, given);
    await work.log('follow-up.recorded', 'followUp', id, { answers: Object.keys(given ?? {}).length });
    return { version: version + 1 };
  });
}

/** Invitations when the last one was at a moment: a later one than before is one more. */
async function invitationsBy({ trx }: Work, id: string, invitedAt: Date | null): Promise<number> {
  if (invitedAt === null) return 0;
  const before = await trx
    .selectFrom('followUp')
    .select(['invitedAt', 'invitations'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (before === undefined || before.invitedAt === null) return 1;
  return Math.min(mostInvitations, before.invitations + Number(invitedAt > before.invitedAt));
}

/** Writes the answers of a visit in place of those before. */
export async function writeAnswers(
  { trx }: Work,
  followUpId: string,
  given: z.output<typeof answerFields>,
): Promise<void> {
  await trx.deleteFrom('followUpAnswer').where('followUpId', '=', followUpId).execute();
  const rows = functionQuestions.flatMap((question) => {
    const answer = given[question];
    return answer === undefined ? [] : [{ followUpId, question, answer }];
  });
  if (rows.length > 0) await trx.insertInto('followUpAnswer').values(rows).execute();
}

type Recorded = Pick<FollowUpRow, 'invitedAt' | 'invitedBy' | 'cameAt' | 'missedBecause' | 'answeredBy'>;

interface Late {
  readonly id: string;
  readonly version: number;
  readonly followUp: Recorded;
  /** invitations that were said; null where they follow from the moment of the last */
  readonly said: number | null;
  /** null for answers that are left as they are */
  readonly given: z.output<typeof answerFields> | null;
}

/** The version that holds the very same, sent once more because its reply got lost; anything else is refused. */
async function keptBefore({ trx }: Work, { id, version, followUp, said, given }: Late): Promise<{ version: number }> {
  const kept = await trx.selectFrom('followUp').selectAll().where('id', '=', id).executeTakeFirst();
  if (kept === undefined) refuseMissing('id', 'no-follow-up');
  const { invitedAt, invitedBy, invitations, cameAt, missedBecause, answeredBy } = kept;
  const yours = plain({ ...followUp, invitations: said ?? invitations });
  const theirs = plain({ invitedAt, invitedBy, invitations, cameAt, missedBecause, answeredBy });
  const rows = await trx.selectFrom('followUpAnswer').selectAll().where('followUpId', '=', id).execute();
  const answers = Object.fromEntries(rows.map(({ question, answer }) => [question, answer]));
  const answered = given === null || differences(given, answers).length === 0;
  if (answered && isRepeated(yours, theirs, { began: version, kept: kept.version })) return { version: kept.version };
  refuseStale('changed-follow-up', yours, theirs, kept.version);
}

function plain(recorded: Recorded & { readonly invitations: number }): unknown {
  return JSON.parse(JSON.stringify(recorded));
}

/** Follow-ups that were due by a day and at which nobody has come yet, oldest first. */
export function dueFollowUps(context: Context, byDay: string): Promise<FollowUp[]> {
  return followUps(context, (query) =>
    query.where('dueOn', '<=', byDay).where('cameAt', 'is', null).where('missedBecause', 'is', null),
  );
}

/** Follow-ups of a patient's treatments, oldest first. */
export function followUpsOf(context: Context, patientId: string): Promise<FollowUp[]> {
  return followUps(context, (query) => query.where('patientId', '=', patientId));
}

function selectFollowUps({ db }: Context) {
  return db
    .selectFrom('followUp')
    .innerJoin('treatment', 'treatment.id', 'followUp.treatmentId')
    .selectAll('followUp')
    .select('treatment.patientId')
    .orderBy('followUp.dueOn')
    .orderBy('followUp.id');
}

type FollowUpQuery = ReturnType<typeof selectFollowUps>;

async function followUps(context: Context, which: (query: FollowUpQuery) => FollowUpQuery): Promise<FollowUp[]> {
  const rows = await which(selectFollowUps(context)).execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const given = await context.db.selectFrom('followUpAnswer').selectAll().where('followUpId', 'in', ids).execute();
  const answers = Map.groupBy(given, ({ followUpId }) => followUpId);
  return rows.map((row) => {
    const own = answers.get(row.id) ?? [];
    return { ...row, answers: Object.fromEntries(own.map(({ question, answer }) => [question, answer])) };
  });
}
