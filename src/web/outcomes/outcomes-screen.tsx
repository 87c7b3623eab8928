import '../registry/registry.css';
import './outcomes.css';
import { useEffect } from 'preact/hooks';
import type { LearnDocument } from '#learn';
import { ModeSwitch } from '../frame/header.tsx';
import { LooseProblem } from '../registry/field.tsx';
import { voice } from '../state/language.ts';
import { isProfessional } from '../state/view.ts';
import { AttendanceCard } from './attendance-card.tsx';
import { CorrectionCard } from './correction-card.tsx';
import { EventForecastCard } from './event-forecast-card.tsx';
import { GlanceCard } from './glance/glance-card.tsx';
import { GroupsCard } from './groups-card.tsx';
import { LotsCard } from './lots-card.tsx';
import { OutcomeForecastCard } from './outcome-forecast-card.tsx';
import { eventAnswer, loadOutcomes, outcomeAnswer, overview } from './outcomes-state.ts';
import { QuestionPicker } from './question-picker.tsx';
import { SeriesCard } from './series-card.tsx';

/** How good forecasts were, and what all who were treated had, from the registry of this machine. For professionals. */
export function OutcomesScreen() {
  const { say } = voice.value;
  if (isProfessional.value) return <Outcomes />;
  return (
    <div class="registry-screen">
      <h1 class="claim">{say('outcomes.forProfessionals')}</h1>
      <ModeSwitch />
    </div>
  );
}

function Outcomes() {
  const { say } = voice.value;
  useEffect(() => void loadOutcomes(), []);
  const known = overview.value;
  return (
    <div class="registry-screen outcomes">
      <header class="registry-head">
        <h1 class="claim">{say('outcomes.title')}</h1>
        <p class="lead">{say('outcomes.lead')}</p>
      </header>
      <LooseProblem />
      {known !== null && <Counted known={known} />}
      <p class="source">{say('outcomes.source')}</p>
    </div>
  );
}

function Counted({ known }: { known: LearnDocument }) {
  const { say } = voice.value;
  if (known.treatments === 0) {
    return (
      <section class="card" role="status">
        <h2 class="panel-claim">{say('outcomes.empty', { treated: known.treated ?? 0 })}</h2>
        <p class="label">{say('outcomes.empty.how')}</p>
      </section>
    );
  }
  return (
    <>
      {known.forecasts !== null && <GlanceCard forecasts={known.forecasts} visits={known.visits} />}
      <QuestionPicker questions={known.questions} />
      <Answer known={known} />
      {known.series.length > 0 && <SeriesCard people={known.series} />}
    </>
  );
}

function Answer({ known }: { known: LearnDocument }) {
  const event = eventAnswer.value;
  const outcome = outcomeAnswer.value;
  return (
    <div aria-live="polite" class="outcomes-answer">
      {event !== null && (
        <>
          <EventForecastCard answer={event} />
          <CorrectionCard answer={event} said={event.calibration?.plain.said ?? null} />
          <GroupsCard answer={event} fewest={known.fewest.toTell} />
          <LotsCard lots={event.lots} fewest={known.fewest.perLot} />
        </>
      )}
      {outcome !== null && (
        <>
          <OutcomeForecastCard answer={outcome} />
          <CorrectionCard answer={outcome} said={null} />
          <GroupsCard answer={outcome} fewest={known.fewest.toTell} />
        </>
      )}
      <AttendanceCard known={known} />
    </div>
  );
}
