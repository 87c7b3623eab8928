import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { clear, type SourceState, takeFiles } from '../state/compared/compare.ts';
import { readableFiles, type SourceReading } from '../state/compared/read-source.ts';
import { saySourceName } from '../state/compared/source-name.ts';
import { voice } from '../state/language.ts';

interface SourcePickerProps {
  readonly place: Signal<SourceState>;
  /** what is chosen: 'before', 'after', or in words such as "first clip of Anna" */
  readonly what: string;
  readonly hint?: string;
}

/** Where one mouth is handed in: how far it is read, or why it was refused. Files may be dropped on it. */
export function SourcePicker({ place, what, hint }: SourcePickerProps) {
  const { say } = voice.value;
  const state = place.value;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      class="source-picker"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        void takeFiles(place, files);
      }}
    >
      {state.status === 'reading' && <Reading reading={state.reading} onStop={() => clear(place)} />}
      {state.status === 'waiting' && <Waiting name={saySourceName(state.name)} onStop={() => clear(place)} />}
      {state.status === 'read' && (
        <p class="label source-name">
          <span>{saySourceName(state.source.name)}</span>{' '}
          <ChooseFiles place={place} what={what} label={say('compare.pick.change')} plain />
        </p>
      )}
      {state.status === 'refused' && (
        <p class="refusal label" role="alert">
          {say('compare.pick.refused', { name: saySourceName(state.name), why: state.why.words })}
        </p>
      )}
      {(state.status === 'empty' || state.status === 'refused') && (
        <>
          <ChooseFiles
            place={place}
            what={what}
            label={say(state.status === 'refused' ? 'compare.pick.another' : 'compare.pick.choose')}
          />
          {hint !== undefined && <p class="label label--quiet">{hint}</p>}
        </>
      )}
    </div>
  );
}

function Reading({ reading, onStop }: { reading: SourceReading; onStop: () => void }) {
  const { say, number } = voice.value;
  const name = saySourceName(reading.name);
  const progress = reading.progress?.value ?? null;
  const share =
    progress === null || progress.durationSeconds === null ? null : progress.atSeconds / progress.durationSeconds;
  const left = progress?.secondsLeft ?? null;
  const measuring = say('compare.pick.measuring', { name });
  return (
    <div class="source-progress">
      <p class="label" role="status">
        {left === null ? measuring : say('compare.pick.measuringLeft', { name, seconds: number(Math.max(1, left), 0) })}
      </p>
      <div class="progress-track" role="progressbar" aria-label={measuring} {...amountOf(share)}>
        <span style={{ width: `${Math.round(100 * (share ?? 0.04))}%` }} />
      </div>
      <button type="button" class="button" onClick={onStop}>
        {say('compare.pick.stop')}
      </button>
    </div>
  );
}

function Waiting({ name, onStop }: { name: string; onStop: () => void }) {
  const { say } = voice.value;
  return (
    <div class="source-progress">
      <p class="label" role="status">
        {say('compare.pick.next', { name })}
      </p>
      <button type="button" class="button" onClick={onStop}>
        {say('compare.pick.leaveOut')}
      </button>
    </div>
  );
}

function amountOf(share: number | null) {
  return share === null ? {} : { 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(100 * share) };
}

interface ChooseFilesProps {
  readonly place: Signal<SourceState>;
  readonly what: string;
  readonly label: string;
  readonly plain?: boolean;
}

function ChooseFiles({ place, what, label, plain = false }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={plain ? 'link' : 'button'} onClick={() => input.current?.click()}>
        {label}
        <span class="visually-hidden">: {voice.value.say('compare.pick.of', { what })}</span>
      </button>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept={readableFiles}
        data-what={what}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void takeFiles(place, files);
        }}
      />
    </>
  );
}
