import './rating.css';
import { ratingStage } from '../state/compared/rating.ts';
import { Prepare } from './prepare.tsx';
import { Reveal } from './reveal.tsx';
import { TrialView } from './trial-view.tsx';

/** Clips judged without knowing which is which; the key is opened at the end. */
export function RatingScreen() {
  if (ratingStage.value === 'trial') return <TrialView />;
  return ratingStage.value === 'reveal' ? <Reveal /> : <Prepare />;
}
