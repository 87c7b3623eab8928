import './clip.css';
import { signal } from '@preact/signals';
import type { MeasuredClip } from '#clip';
import type { Expression } from '#measure';
import { ChoosePhoto } from '../../frame/photo-drop.tsx';
import { expressionNames } from '../../mouth/expression-buttons.tsx';
import { clip, clipState } from '../../state/clip-in-hand.ts';
import { voice } from '../../state/language.ts';
import { irisText } from '../check-lines.tsx';
import { ForOwnFace, OnToPlan } from '../for-own-face.tsx';
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
      <section class="face-photo" aria-label={voice.value.say('clip.name')}>
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
  const { say } = voice.value;
  const capture = measured.captures.find(({ expression }) => expression === chosen.value) ?? measured.captures[0];
  return (
    <>
      <h1 class="claim">{say('clip.claim')}</h1>
      <p class="lead">
        {foundText(measured)} {say('clip.lead')}
      </p>
      <CaptureChoice measured={measured} shown={capture?.expression} />
      {capture !== undefined && (
        <>
          <MeasuresTable capture={capture} />
          <p class="source">{say('clip.median', { frames: capture.frames })}</p>
        </>
      )}
      <MotionTable measured={measured} expression={capture?.expression ?? 'rest'} />
      <GuidedTables measured={measured} />
      <ClipChecks measured={measured} />
      <ForOwnFace />
      <ClipActions measured={measured} />
      <Method />
      {numbersOpen.value && <ClipNumbers measured={measured} onClose={() => (numbersOpen.value = false)} />}
    </>
  );
}

function foundText({ tasks }: MeasuredClip): string {
  const { say } = voice.value;
  const moved = tasks.filter(({ expression }) => expression !== 'rest');
  const names = [...new Set(moved.map(({ expression }) => expressionNames[expression].toLowerCase()))];
  return names.length === 0 ? say('clip.found.none') : say('clip.found', { expressions: names.join(', ') });
}

function Method() {
  const state = clipState.value;
  const { say, number } = voice.value;
  const read = state.status === 'read' ? state : null;
  return (
    <p class="source">
      {read !== null && `${say('face.measuredIn', { seconds: number(read.seconds, 0) })} `}
      {read?.colours === 'browser' && `${say('clip.colours')} `}
      {irisText()}
    </p>
  );
}

function CaptureChoice({ measured, shown }: { measured: MeasuredClip; shown: Expression | undefined }) {
  return (
    <fieldset class="choice clip-captures" aria-label={voice.value.say('clip.numbersOf')}>
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
  const { say } = voice.value;
  return (
    <div class="face-actions">
      <OnToPlan />
      <button type="button" class="button" onClick={() => (numbersOpen.value = true)}>
        {say('clip.table')}
      </button>
      <button type="button" class="button" onClick={() => saveJson(name, measured)}>
        {say('clip.saveJson')}
      </button>
      <button type="button" class="button" onClick={() => saveCsv(name, measured)}>
        {say('clip.saveCsv')}
      </button>
      <ChoosePhoto label={say('face.another')} primary={false} />
    </div>
  );
}

function Failed({ detail }: { detail: string }) {
  const { say } = voice.value;
  return (
    <div class="refusal" role="alert">
      <h1 class="panel-claim">{say('face.failed')}</h1>
      <p class="label label--quiet refusal-detail">{detail}</p>
      <ChoosePhoto label={say('face.again')} />
    </div>
  );
}
