import { useEffect, useState } from 'preact/hooks';
import { dayText } from '../../registry/moment-text.ts';
import { Namesakes } from '../../registry/namesakes.tsx';
import { refusal } from '../../registry/refusal.ts';
import { voice } from '../../state/language.ts';
import { type AnsweredFollowUp, followUps, type Visit } from '../follow-up-client.ts';
import { loadVisits, openVisit } from '../follow-up-state.ts';
import { EventForm } from '../harm/event-form.tsx';
import { loadEvents } from '../harm/events.ts';
import { nameOf, whoText } from '../words.ts';
import { VisitForm } from './visit-form.tsx';
import { VisitSide } from './visit-side.tsx';

/** One visit: who it is, what they can do, the film, and whatever went wrong. */
export function VisitPage({ visit }: { visit: Visit }) {
  const { say } = voice.value;
  const [kept, setKept] = useState<AnsweredFollowUp | null>(null);
  const [reporting, setReporting] = useState(false);
  const load = async () => {
    const reply = await followUps.visitsOf(visit.patientId);
    if (reply.ok) setKept(reply.value.find(({ id }) => id === visit.id) ?? null);
    else refusal.value = reply.problem;
  };
  useEffect(() => void load(), []);
  const reported = () => {
    setReporting(false);
    void loadEvents();
  };
  return (
    <>
      <Head visit={visit} />
      <div class="registry-columns follow-up-columns">
        {kept !== null && <VisitForm visit={visit} kept={kept} onStale={load} />}
        <VisitSide visit={visit}>
          {reporting && visit.patient !== null ? (
            <EventForm patient={visit.patient} onDone={reported} />
          ) : (
            <button type="button" class="button" onClick={() => setReporting(true)}>
              {say('followUp.visit.report')}
            </button>
          )}
        </VisitSide>
      </div>
    </>
  );
}

function Head({ visit }: { visit: Visit }) {
  const { say } = voice.value;
  const { week, label, performedAt } = visit;
  return (
    <header class="registry-head">
      <h1 class="claim">{say('followUp.visit.title', { name: nameOf(visit), week })}</h1>
      <p class="caution-card label">
        {say('followUp.visit.look', { who: whoText(visit), day: dayText(performedAt), label })}
      </p>
      {visit.patient !== null && <Namesakes name={visit.patient.identity.name} of={visit.patientId} />}
      <p class="label">
        <button type="button" class="link" onClick={leave}>
          {say('followUp.visit.back')}
        </button>
      </p>
    </header>
  );
}

function leave(): void {
  refusal.value = null;
  openVisit.value = null;
  void loadVisits();
}
