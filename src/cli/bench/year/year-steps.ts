import type { TreatmentRow } from '#learn';
import { stream } from '#numerics';
import type { Answer, Registry } from '#registry';
import {
  type Session,
  type YearEvent,
  yearChart,
  yearEvents,
  yearForecast,
  yearMeasurement,
} from './year-documents.ts';

/** Something that is entered at a moment. */
export interface Step {
  readonly at: number;
  enter(registry: Registry): Promise<void>;
}

/** Who works at the clinic, by profession. */
export type Staff = Readonly<Record<'surgeon' | 'physician' | 'nurse', string>>;

/** One session of a patient, and whose it is. */
export interface YearSession extends Session {
  readonly patientId: string;
  /** whether the consent covers the registry, without which no forecast is kept */
  readonly counted: boolean;
  /** whether forecasts hold everything that the studio's hold */
  readonly allMeasures: boolean;
  readonly staff: Staff;
  /** a photograph that is kept as well; null for none */
  readonly picture: Uint8Array<ArrayBuffer> | null;
}

export const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Every so manieth chart waits for its signature. */
const unsignedEvery = 7;
/** Days after which a visit that nobody came to is given up. */
const givenUpAfter = 20;

/** What a registry answered. @throws Error with the refusal */
export function entered<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${answer.detail}`);
  return answer.value;
}

/** Everything that is entered of a session: before it, at it, after it. */
export function stepsOf(session: YearSession): readonly Step[] {
  const treatmentId = crypto.randomUUID();
  const at = session.performedAt.getTime();
  const visits: { id: string; week: number; dueOn: string }[] = [];
  const treat: Step['enter'] = async (registry) => {
    const { patientId, counted, allMeasures } = session;
    await capture(registry, session, { at: at - 30 * minuteMs, mm: 0 });
    if (counted) entered(await registry.outcomes.addForecast(yearForecast(session, patientId, allMeasures)));
    entered(await registry.charts.finish({ id: treatmentId, patientId }, yearChart(session)));
    const forecasts = counted ? await registry.outcomes.forecastsOf(patientId) : [];
    if (forecasts.some((one) => one.treatmentId === null)) throw new Error('a forecast stayed without its treatment');
    const all = await registry.outcomes.followUpsOf(patientId);
    visits.push(...all.filter((one) => one.treatmentId === treatmentId));
  };
  return [
    { at, enter: treat },
    ...signing(session, treatmentId),
    ...session.row.followUps
      .filter(({ because }) => because !== 'complaint')
      .flatMap((seen) => visit(session, seen, visits)),
    ...complaint(session, treatmentId),
  ];
}

function signing({ number, performedAt, performedBy, staff }: YearSession, id: string): readonly Step[] {
  if (number % unsignedEvery === unsignedEvery - 1) return [];
  const signedOffBy = performedBy === staff.surgeon ? staff.physician : staff.surgeon;
  const sign: Step['enter'] = async ({ charts }) => {
    entered(await charts.signOff({ id, version: 1, signedOffBy }));
  };
  return [{ at: performedAt.getTime() + dayMs, enter: sign }];
}

type Seen = TreatmentRow['followUps'][number];
type Due = { readonly id: string; readonly week: number };

/** An invitation, and who came with what, or that nobody did. @param visits there once the chart is finished */
function visit(session: YearSession, seen: Seen, visits: readonly Due[]): readonly Step[] {
  const due = session.performedAt.getTime() + 7 * seen.week * dayMs;
  const invitedAt = new Date(due - 5 * dayMs).toISOString();
  const invited = { invitedAt, invitedBy: 'message' } as const;
  const record = (version: number, at: number, written: object): Step => ({
    at,
    async enter({ outcomes }) {
      const own = visits.find(({ week }) => week === seen.week);
      if (own === undefined) throw new Error(`no visit of week ${seen.week}`);
      entered(await outcomes.recordFollowUp({ id: own.id, version, ...invited, ...written }));
    },
  });
  const invitation = record(1, due - 5 * dayMs, {});
  if (!seen.came) {
    const isForgotten = (session.number + seen.week) % 10 === 0;
    const missed = record(2, due + givenUpAfter * dayMs, { missedBecause: 'no-answer' });
    return isForgotten ? [invitation] : [invitation, missed];
  }
  const cameAt = new Date(due).toISOString();
  const photograph: Step = {
    at: due + minuteMs,
    async enter(registry) {
      const own = visits.find(({ week }) => week === seen.week);
      const mm = seen.outcomes['redLipMm'] ?? 0;
      await capture(registry, session, { at: due, mm, followUpId: own?.id });
    },
  };
  const answers = answersOf(session, seen);
  return [invitation, record(2, due, { cameAt, answeredBy: 'patient', answers }), photograph];
}

const questionOf: Readonly<Record<YearEvent, string>> = {
  strawFails: 'straw',
  drooling: 'drinking',
  speechTrouble: 'speaking',
  smileChanged: 'smiling',
  asymmetryNoticed: 'sidesDiffer',
  heavyLip: 'feelsHeavy',
};

/** What somebody says at a visit: trouble that a treatment makes is there at every visit up to week 8. */
function answersOf({ number }: YearSession, seen: Seen): Readonly<Record<string, number>> {
  const random = stream(number, 0, 'what is noticed');
  const troubles = (Object.keys(questionOf) as YearEvent[]).map((event) => {
    const { said, times } = yearEvents[event];
    const had = event === 'strawFails' ? seen.events['strawFails'] === true : random.uniform() < said * times;
    return [questionOf[event], had && seen.week <= 8 ? 2 : 0] as const;
  });
  const content = Number(troubles.some(([, answer]) => answer === 2));
  return {
    ...Object.fromEntries(troubles),
    eating: 0,
    kissing: 0,
    bitesLip: 0,
    satisfied: content,
    again: 0,
    lipSounds: 0,
  };
}

/** Somebody who complains by themselves, at the week they did so first. */
function complaint({ row, performedAt, patientId }: YearSession, treatmentId: string): readonly Step[] {
  const first = row.followUps.find(({ because, events }) => because === 'complaint' && events['strawFails']);
  if (first === undefined) return [];
  const at = performedAt.getTime() + 7 * first.week * dayMs - 3 * dayMs;
  const startedOn = new Date(at - 2 * dayMs).toISOString().slice(0, 10);
  const event = {
    kind: 'strawFails',
    severity: 'mild',
    serious: false,
    startedOn,
    note: 'cannot drink through a straw',
  } as const;
  return [
    {
      at,
      async enter({ outcomes }) {
        entered(await outcomes.addAdverseEvent({ patientId, treatmentId, ...event }));
      },
    },
  ];
}

interface Taken {
  readonly at: number;
  readonly mm: number;
  readonly followUpId?: string | undefined;
}

async function capture(
  { outcomes, takes }: Registry,
  session: YearSession,
  { at, mm, followUpId }: Taken,
): Promise<void> {
  const { patientId, consentId, number, picture } = session;
  const what = { kind: 'photo', sameFace: 'yes', takenAt: new Date(at).toISOString() } as const;
  const document = yearMeasurement(mm, 1000 * number + Math.round((at - session.performedAt.getTime()) / dayMs));
  const { id } = entered(await outcomes.addCapture({ patientId, followUpId, consentId, ...what, document }));
  if (picture !== null) entered(await takes.keep({ patientId, captureId: id, consentId }, picture));
}
