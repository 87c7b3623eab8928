import './mirror.css';
import { useEffect } from 'preact/hooks';
import { Chooser } from './chooser.tsx';
import { GuidedDrawing } from './guided-drawing.tsx';
import { LessonView } from './lesson-view.tsx';
import { closeMirror, mirrorState } from './mirror-state.ts';
import { SessionView } from './session-view.tsx';

/** The mirror: which muscle does what, with nothing recorded; or half a minute of movements to be measured. */
export function MirrorScreen() {
  useEffect(() => closeMirror, []);
  const state = mirrorState.value;
  useEffect(() => window.scrollTo({ top: 0 }), [state.status]);
  if (state.status === 'looking') return <LessonView camera={state.camera} />;
  if (state.status === 'measuring') return <SessionView camera={state.camera} />;
  if (state.status === 'no-camera') return <GuidedDrawing why={state.why} />;
  return <Chooser opening={state.status === 'opening'} />;
}
