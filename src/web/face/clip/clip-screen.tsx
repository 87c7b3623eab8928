import './clip.css';
import { signal } from '@preact/signals';
import type { MeasuredClip } from '#clip';
import type { Expression } from '#measure';
import { ChoosePhoto } from '../../frame/photo-drop.tsx';
import { expressionNames } from '../../mouth/expression-buttons.tsx';
import { clip, clipState } from '../../state/clip-in-hand.ts';
import { fitProblem } from '../../state/own-face.ts';
import { goTo } from '../../state/view.ts';
import { FillFrom } from '../fill-from.tsx';
import { MeasuresTable } from '../measures-table.tsx';
import { ClipChecks } from './clip-checks.tsx';
import { ClipCurves } from './clip-curves.tsx';
import { saveCsv, saveJson } from './clip-files.ts';
import { ClipNumbers } from './clip-numbers.tsx';
import { ClipPlayer } from './clip-player.tsx';
import { ClipProgressCard } from './clip-progress.tsx';
import { ClipRefusalCard } from './clip-refusal.tsx';
import { GuidedTables } from './guided-table.tsx';
import { MotionTable } from './motion-table.tsx';

const chosen = signal<Expression>('rest');
const numbersOpen = signal(false);

/** Step 1 with a clip: the lip line over the moving picture, how each measure moved, and medians with their ranges. */
export function ClipScreen() {
  const state = clipState.value;
  const inHand = clip.value;
  if (inHand === null) return null;
  const result = state.status === 'read' && state.result.ok ? state.result : null;
  return (
    <div class="face-screen">
      <section class="face-photo" aria-label="Clip">
        <ClipPlayer url={inHand.url} measured={result} />
        {result !== null && <ClipCurves measured={result} />}
      </section>
      <section class="face-numbers">
        <div aria-live="polite">
          {state.status === 'reading' && <ClipProgressCard job={state.job} />}
          {state.status === 'failed' && <Failed detail={state.detail} />}
          {state.status === 'read' && !state.result.ok && <ClipRefusalCard refusal={state.result} />}
        </div>
        {result !== null && <Numbers measured={result} />}
      </section>
    </div>
  );
}

function Numbers({ measured }: { measured: MeasuredClip }) {
  const state = clipState.value;
  const capture = measured.captures.find(({ expression }) => expression === chosen.value) ?? measured.captures[0];
  const moved = measured.tasks.filter(({ expression }) => expression !== 'rest');
  const names = [...new Set(moved.map(({ expression }) => expressionNames[expression].toLowerCase()))];
  return (
    <>
      <h1 class="claim">This is how your mouth moves.</h1>
      <p class="lead">
        {names.length === 0 ? 'No movement away from rest was found.' : `Found: ${names.join(', ')}.`} Each number is a
        median over held frames, with its range.
      </p>
      <CaptureChoice measured={measured} shown={capture?.expression} />
      {capture !== undefined && (
        <>
          <MeasuresTable capture={capture} />
          <p class="source">
            Median of {capture.frames} {capture.frames === 1 ? 'frame' : 'frames'} held within the pose limits.
          </p>
        </>
      )}
      <MotionTable measured={measured} expression={capture?.expression ?? 'rest'} />
      <GuidedTables measured={measured} />
      <ClipChecks measured={measured} />
      <FillFrom />
      {fitProblem.value !== null && (
        <p class="refusal label" role="status">
          <strong>No model of this face.</strong> {fitProblem.value}
        </p>
      )}
      <ClipActions measured={measured} />
      <p class="source">
        {state.status === 'read' ? `Measured on this device in ${state.seconds.toFixed(0)} s. ` : ''}
        {state.status === 'read' && state.colours === 'browser'
          ? 'Its colours were converted by the browser, so the command line may read it a little differently. '
          : ''}
        Iris width 11.7 mm ± 0.4: Rüfer 2005, n = 390.
      </p>
      {numbersOpen.value && <ClipNumbers measured={measured} onClose={() => (numbersOpen.value = false)} />}
    </>
  );
}

function CaptureChoice({ measured, shown }: { measured: MeasuredClip; shown: Expression | undefined }) {
  return (
    <fieldset class="choice clip-captures" aria-label="Numbers of">
      {measured.captures.map(({ expression }) => (
        <button
          type="button"
          key={expression}
          aria-pressed={expression === shown}
          onClick={() => (chosen.value = expression)}
        >
          {expressionNames[expression]}
        </button>
      ))}
    </fieldset>
  );
}

function ClipActions({ measured }: { measured: MeasuredClip }) {
  const name = clip.value?.name ?? 'clip';
  return (
    <div class="face-actions">
      <button type="button" class="button button--primary" onClick={() => goTo('plan')}>
        Continue to the plan
      </button>
      <button type="button" class="button" onClick={() => (numbersOpen.value = true)}>
        Numbers as a table
      </button>
      <button type="button" class="button" onClick={() => saveJson(name, measured)}>
        Save JSON
      </button>
      <button type="button" class="button" onClick={() => saveCsv(name, measured)}>
        Save CSV
      </button>
      <ChoosePhoto label="Another photo or clip" primary={false} />
    </div>
  );
}

function Failed({ detail }: { detail: string }) {
  return (
    <div class="refusal" role="alert">
      <h1 class="panel-claim">Measuring did not work here.</h1>
      <p class="label label--quiet refusal-detail">{detail}</p>
      <ChoosePhoto label="Try again" />
    </div>
  );
}
