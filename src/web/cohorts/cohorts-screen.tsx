import './cohorts.css';
import { useEffect } from 'preact/hooks';
import type { FinishedCohort } from '#cohort';
import { ModeSwitch } from '../frame/header.tsx';
import { voice } from '../state/language.ts';
import { isProfessional } from '../state/view.ts';
import { finished, openFiles } from './cohorts-state.ts';
import { listenToDrops } from './dropped-files.ts';
import { EventsPanel } from './events-panel.tsx';
import { GroupsPanel } from './groups-panel.tsx';
import { OpenCard } from './open-card.tsx';
import { Pickers } from './pickers.tsx';
import { RunCard } from './run-card.tsx';
import { SplitPanel } from './split-panel.tsx';
import { SpreadPanel } from './spread-panel.tsx';

/** What the tables of a finished cohort say. For researchers; the files are read in the page. */
export function CohortsScreen() {
  const { say } = voice.value;
  if (isProfessional.value) return <Cohorts />;
  return (
    <div class="cohorts">
      <h1 class="claim">{say('cohorts.gate')}</h1>
      <ModeSwitch />
    </div>
  );
}

function Cohorts() {
  const { say } = voice.value;
  const open = finished.value;
  useEffect(() => listenToDrops((files) => void openFiles(files)), []);
  return (
    <div class="cohorts">
      <h1 class="claim">{say('cohorts.title')}</h1>
      <p class="lead">{say('cohorts.lead')}</p>
      {open === null ? <OpenCard /> : <Open of={open} />}
      <p class="source">{say('cohorts.source')}</p>
    </div>
  );
}

function Open({ of }: { of: FinishedCohort }) {
  const hasOutcomes = of.manifest.cohort.outcomes.length > 0;
  return (
    <>
      <RunCard of={of} />
      {hasOutcomes && (
        <>
          <Pickers of={of} />
          <SpreadPanel of={of} />
          <SplitPanel of={of} />
          <GroupsPanel of={of} />
        </>
      )}
      <EventsPanel of={of} />
    </>
  );
}
