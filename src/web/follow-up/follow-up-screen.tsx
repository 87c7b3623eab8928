import '../registry/registry.css';
import './follow-up.css';
import { ModeSwitch } from '../frame/header.tsx';
import { LooseProblem } from '../registry/field.tsx';
import { refusal } from '../registry/refusal.ts';
import { voice } from '../state/language.ts';
import { isProfessional } from '../state/view.ts';
import { done, openVisit, view, views } from './follow-up-state.ts';
import { Emergencies } from './harm/emergencies.tsx';
import { EventsView } from './harm/events-view.tsx';
import { RefusalsView } from './harm/refusals-view.tsx';
import { RecallView } from './recall/recall-view.tsx';
import { VisitPage } from './visits/visit-page.tsx';
import { VisitsView } from './visits/visits-view.tsx';

const parts = { visits: VisitsView, events: EventsView, refusals: RefusalsView, recall: RecallView } as const;

/** Who was invited and who came, what went wrong, who was told no, and who was given a lot. For professionals. */
export function FollowUpScreen() {
  const { say } = voice.value;
  if (isProfessional.value) return <FollowUp />;
  return (
    <div class="registry-screen">
      <h1 class="claim">{say('followUp.forProfessionals')}</h1>
      <ModeSwitch />
    </div>
  );
}

function FollowUp() {
  const { say } = voice.value;
  const visit = openVisit.value;
  const Part = parts[view.value];
  return (
    <div class="registry-screen">
      <Emergencies />
      {visit === null && <Views />}
      <LooseProblem />
      {visit === null ? <Part /> : <VisitPage key={visit.id} visit={visit} />}
      <p class="source">{say('followUp.source')}</p>
    </div>
  );
}

function Views() {
  const { say } = voice.value;
  return (
    <fieldset class="pills follow-up-views" aria-label={say('followUp.views')}>
      {views.map((each) => (
        <button
          type="button"
          class="pill"
          key={each}
          aria-pressed={view.value === each}
          onClick={() => {
            view.value = each;
            refusal.value = null;
            done.value = null;
          }}
        >
          {say(`followUp.view.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
