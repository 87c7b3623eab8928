import { useMemo } from 'preact/hooks';
import type { Answers } from '../../questions/asked.ts';
import { FunctionQuestions } from '../../questions/function-questions.tsx';
import { Choice, Field } from '../../registry/field.tsx';
import { localMoment } from '../../registry/moment-text.ts';
import { useUnsent } from '../../registry/unsent.ts';
import { voice } from '../../state/language.ts';
import { type AnsweredFollowUp, followUps, type Visit } from '../follow-up-client.ts';
import { asWritten, done, loadVisits, openVisit, taken } from '../follow-up-state.ts';

/** What is entered at a visit. */
interface Typed {
  /** of this place's clock, to the minute */
  readonly cameAt: string;
  readonly answeredBy: string;
  readonly answers: Answers;
}

const answerers = ['patient', 'clinician'] as const;

interface VisitFormProps {
  readonly visit: Visit;
  /** what the registry has of it */
  readonly kept: AnsweredFollowUp;
  /** called when somebody else wrote it down in the meantime */
  readonly onStale: () => Promise<void>;
}

/** When somebody came, who answers, and the questions; what is typed stays in this tab until it is sent. */
export function VisitForm({ visit, kept, onStale }: VisitFormProps) {
  const { say } = voice.value;
  const empty = useMemo((): Typed => keptAs(kept), [kept]);
  const form = useUnsent<Typed>(`visit.${visit.id}`, empty);
  const { cameAt, answeredBy, answers } = form.value;
  const send = async () => {
    const reply = await followUps.record({
      ...asWritten(kept),
      missedBecause: null,
      cameAt: cameAt === '' ? null : new Date(cameAt).toISOString(),
      answeredBy: (answeredBy || null) as (typeof answerers)[number] | null,
      answers,
    });
    if (taken(reply) === null) {
      if (!reply.ok && reply.problem.reason === 'changed-meanwhile') await onStale();
      return;
    }
    form.clear();
    done.value = { visit, kind: 'kept' };
    openVisit.value = null;
    await loadVisits();
  };
  return (
    <form
      class="card registry-form visit-form"
      aria-label={say('followUp.visit.came')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2 class="panel-claim">{say('followUp.visit.came')}</h2>
      <div class="registry-pair">
        <Field
          label={say('followUp.visit.cameAt')}
          path="cameAt"
          type="datetime-local"
          value={cameAt}
          onValue={(moment) => form.set({ cameAt: moment })}
        />
        <Choice
          label={say('followUp.visit.answeredBy')}
          path="answeredBy"
          value={answeredBy}
          options={answerers.map((who) => [who, say(`followUp.visit.answeredBy.${who}`)])}
          onValue={(who) => form.set({ answeredBy: who })}
        />
      </div>
      <FunctionQuestions answers={answers} onAnswers={(given) => form.set({ answers: given })} />
      {form.isTyped && <p class="source">{say('followUp.visit.unsent')}</p>}
      <button type="submit" class="button button--primary">
        {say('followUp.visit.keep')}
      </button>
    </form>
  );
}

/** What is kept, as the form holds it; who has not come yet comes now. */
function keptAs({ cameAt, answeredBy, answers }: AnsweredFollowUp): Typed {
  return { cameAt: localMoment(cameAt ?? new Date().toISOString()), answeredBy: answeredBy ?? '', answers };
}
