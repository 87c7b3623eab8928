import '../registry/registry.css';
import './extracts.css';
import { useEffect } from 'preact/hooks';
import { ModeSwitch } from '../frame/header.tsx';
import { LooseProblem } from '../registry/field.tsx';
import { voice } from '../state/language.ts';
import { isProfessional } from '../state/view.ts';
import { CheckCard } from './check-card.tsx';
import { CoarseCard } from './coarse-card.tsx';
import { k, lookAhead, preview } from './extracts-state.ts';
import { TablesCard } from './tables-card.tsx';
import { WhoCard } from './who-card.tsx';
import { WishCard } from './wish-card.tsx';

/** What an extract for research would be, seen before it is made and saved. For directors and researchers. */
export function ExtractsScreen() {
  const { say } = voice.value;
  if (isProfessional.value) return <Extracts />;
  return (
    <div class="registry-screen">
      <h1 class="claim">{say('extracts.forProfessionals')}</h1>
      <ModeSwitch />
    </div>
  );
}

const pauseMs = 250;

function Extracts() {
  const { say } = voice.value;
  const wanted = k.value;
  useEffect(() => {
    const timer = setTimeout(() => void lookAhead(), pauseMs);
    return () => clearTimeout(timer);
  }, [wanted]);
  const seen = preview.value;
  return (
    <div class="registry-screen extracts">
      <header class="registry-head">
        <h1 class="claim">{say('extracts.title')}</h1>
        <p class="lead">{say('extracts.lead')}</p>
      </header>
      <LooseProblem />
      <div class="registry-columns">
        <WishCard />
        <div class="extracts-answer" aria-live="polite">
          {seen !== null && <WhoCard preview={seen} />}
        </div>
      </div>
      {seen !== null && seen.extract !== null && (
        <div class="registry-columns">
          <CoarseCard extract={seen.extract} />
          <CheckCard faults={seen.extract.faults} />
        </div>
      )}
      {seen !== null && <TablesCard tables={seen.tables} />}
    </div>
  );
}
