import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { isAhead } from '../accounts/clocks.ts';
import { fields } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuse, refuseField, refuseMissing } from '../door/refusal.ts';
import { answerFields, writeAnswers } from '../outcomes/follow-ups.ts';
import { type FunctionQuestion, functionQuestions } from '../outcomes/questions.ts';
import type { PatientLinkRow } from '../schema/link-tables.ts';
import type { FollowUpRow } from '../schema/outcome-tables.ts';
import type { Tables } from '../schema/tables.ts';
import { type Context, change, type Work } from '../work.ts';
import { hashOf, isToken } from './token.ts';

/** How long the same answers may be sent once more, because the first reply got lost [ms]. */
const repeatMs = 600_000;

/** Answers of a patient; a question may be left out, not all of them. */
export const linkAnswerFields = fields({ answers: answerFields });
export type LinkAnswers = z.input<typeof linkAnswerFields>;

/** What a patient sees through a link: the questions, and until when; nothing of the patient or the treatment. */
export interface AskedByLink {
  /** weeks after the treatment */
  readonly week: number;
  readonly questions: readonly FunctionQuestion[];
  readonly expiresAt: Date;
  /** empty while it is to be answered */
  readonly answeredAt: Date | null;
}

interface OpenLink extends PatientLinkRow, Pick<FollowUpRow, 'week' | 'cameAt' | 'missedBecause' | 'version'> {}

/** Number of the link that a token opens now; null for one that was never made, has ended or was taken back. */
export async function linkByToken({ db, ports }: Context, token: string): Promise<string | null> {
  if (!isToken(token)) return null;
  const link = await openLink(db, ports.now(), ['tokenHash', await hashOf(ports, token)]);
  return link?.id ?? null;
}

/** The questions of the follow-up of a link. */
export async function askedByLink({ db, ports }: Context, linkId: string): Promise<AskedByLink | null> {
  const link = await openLink(db, ports.now(), ['patientLink.id', linkId]);
  if (link === null) return null;
  const { week, expiresAt, answeredAt } = link;
  return { week, questions: functionQuestions, expiresAt, answeredAt };
}

/**
 * Writes the answers of the follow-up of a link, once: the link then ends. The same answers sent once more within ten
 * minutes are answered with the first; other answers are refused.
 */
export function answerByLink(
  context: Context,
  linkId: string,
  input: LinkAnswers,
): Promise<Answer<{ answeredAt: Date }>> {
  return change(context, async (work) => {
    const { trx, ports, log } = work;
    const { answers } = read(linkAnswerFields, input);
    const said = Object.keys(answers).length;
    if (said === 0) refuseField('answers', { code: 'no-answer', allowed: { code: 'one-answer' } });
    await trx.selectFrom('patientLink').select('id').where('id', '=', linkId).forUpdate().execute();
    const link = await openLink(trx, ports.now(), ['patientLink.id', linkId]);
    if (link === null) return refuseMissing('link', 'no-open-link');
    if (link.answeredAt !== null) return answeredBefore(work, link, answers, link.answeredAt);
    const answeredAt = ports.now();
    const { followUpId } = link;
    await trx
      .updateTable('followUp')
      .set({ cameAt: answeredAt, answeredBy: 'patient', version: link.version + 1 })
      .where('id', '=', followUpId)
      .execute();
    await writeAnswers(work, followUpId, answers);
    await trx.updateTable('patientLink').set({ answeredAt }).where('id', '=', linkId).execute();
    await log('follow-up.answered', 'followUp', followUpId, { answers: said });
    return { answeredAt };
  });
}

async function answeredBefore(
  { trx }: Work,
  { followUpId }: OpenLink,
  yours: Readonly<Record<string, number | null | undefined>>,
  answeredAt: Date,
): Promise<{ answeredAt: Date }> {
  const kept = await trx.selectFrom('followUpAnswer').selectAll().where('followUpId', '=', followUpId).execute();
  const isSame =
    kept.length === Object.keys(yours).length && kept.every(({ question, answer }) => yours[question] === answer);
  if (isSame) return { answeredAt };
  refuse({ reason: 'already-there', path: 'answers', code: 'answered-before' });
}

/** A link that still opens its follow-up: not over, not taken back, and the visit was not recorded by others. */
async function openLink(
  db: Kysely<Tables>,
  now: Date,
  [column, value]: readonly ['tokenHash' | 'patientLink.id', string],
): Promise<OpenLink | null> {
  const link = await db
    .selectFrom('patientLink')
    .innerJoin('followUp', 'followUp.id', 'patientLink.followUpId')
    .selectAll('patientLink')
    .select(['followUp.week', 'followUp.cameAt', 'followUp.missedBecause', 'followUp.version'])
    .where(column, '=', value)
    .executeTakeFirst();
  if (link === undefined || link.revokedAt !== null || link.expiresAt <= now) return null;
  // made ahead of a clock that was set back: it would hold longer than was said
  if (isAhead(link.madeAt, now)) return null;
  if (link.answeredAt !== null) return Math.abs(now.getTime() - link.answeredAt.getTime()) < repeatMs ? link : null;
  return link.cameAt === null && link.missedBecause === null ? link : null;
}
