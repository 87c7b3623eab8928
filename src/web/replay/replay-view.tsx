import './replay.css';
import { useMemo } from 'preact/hooks';
import type { LipMotion } from '#replay';
import { contoursOf } from '../mouth/drawing.ts';
import { MouthView } from '../mouth/mouth-view.tsx';
import { voice } from '../state/language.ts';
import { neutralHead, replayMotion } from './neutral-head.ts';
import { ReplayLines } from './replay-lines.tsx';

interface ReplayViewProps {
  /** how the lips stand away from rest; null where they were not seen: the face at rest is then shown pale, and it is said */
  readonly motion: LipMotion | null;
  /** the other side, drawn over it as dots */
  readonly ghost?: LipMotion | null;
  readonly gain: number;
  readonly look: 'clay' | 'lines';
  /** height of the upper incisors' edge over the lips' seam at rest [mm]; null = as the neutral head has it */
  readonly teethEdgeY: number | null;
  readonly label: string;
}

/** One moment of a mouth on the face of nobody. */
export function ReplayView({ motion, ghost = null, gain, look, teethEdgeY, label }: ReplayViewProps) {
  const { say } = voice.value;
  const drawing = useMemo(() => neutralHead().drawingWithTeeth(teethEdgeY), [teethEdgeY]);
  const surface = useMemo(() => replayMotion(motion, gain), [motion, gain]);
  const dots = useMemo(() => {
    return ghost === null ? null : contoursOf(drawing, replayMotion(ghost, gain));
  }, [ghost, gain, drawing]);
  return (
    <div class={motion === null ? 'replay-view replay-view--unseen' : 'replay-view'}>
      {look === 'lines' ? (
        <ReplayLines surface={surface} ghost={ghost === null ? null : replayMotion(ghost, gain)} label={label} />
      ) : (
        <MouthView drawing={drawing} surface={surface} pose="replay" live now={dots} spanMm={118} label={label} />
      )}
      <span class="mouth-side mouth-side--right">{say('mouth.letter.right')}</span>
      <span class="mouth-side mouth-side--left">{say('mouth.letter.left')}</span>
      {motion === null && <p class="replay-unseen label">{say('replay.unseen')}</p>}
    </div>
  );
}
