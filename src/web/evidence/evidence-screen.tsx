import '../teach/teach.css';
import './evidence.css';
import { voice } from '../state/language.ts';
import { Claims } from './claims.tsx';
import { Disagreements } from './disagreements.tsx';
import { Stances } from './stances.tsx';
import { Trend } from './trend.tsx';

/** Every claim one click from its source, proof and who is paid; disagreements, stances, and trend against proof. */
export function EvidenceScreen() {
  const { say } = voice.value;
  return (
    <div class="teach evidence">
      <h1 class="claim">{say('evidence.title')}</h1>
      <p class="lead">{say('evidence.lead')}</p>
      <Disagreements />
      <Stances />
      <Trend />
      <Claims />
      <p class="source teach-off-label">{say('teach.offLabel')}</p>
    </div>
  );
}
